package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.authoring.Acme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {
  @TempDir Path folder;
  private Path before;

  @BeforeEach
  void writeTheOldVersion() throws IOException {
    before = Acme.write(folder.resolve("old"), Acme.ARTICLE);
  }

  private Path after(String article) throws IOException {
    return Acme.write(folder.resolve("new"), article);
  }

  private CommandRun diff(Path after, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "diff";
    arguments[1] = before.toString();
    arguments[2] = after.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandRun.of(arguments);
  }

  @Test
  void endsWithZeroWhereNothingIsAnsweredDifferently() throws IOException {
    CommandRun run = diff(after(Acme.ARTICLE.replace("Ask Acme's support", "Ask Acme")));

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            "3 examples and 0 cases asked: 0 answered differently, 0 from another article; 0"
                + " better, 0 worse.\n");
  }

  @Test
  void showsTheOldAndTheNewAnswerOfAnExampleAndWhatThatMeans() throws IOException {
    Path after = after(Acme.ARTICLE.replace("{lacks: send}", "{has: send}"));
    CommandRun run = diff(after);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            %s:29: no longer known, worse: wrong now, right before
                “Access Denied”
                - confirmed acme/key-lacks-permission, article acme/access-denied
                + no known error

            3 examples and 0 cases asked: 1 answered differently, 0 from another article; 0 better, 1 worse.
            """
                .formatted(after.resolve(Acme.FILE)));
  }

  @Test
  void marksWhatWentToAnotherArticle() throws IOException {
    CommandRun run =
        diff(after(Acme.ARTICLE.replace("id: acme/access-denied", "id: acme/access-refused")));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains(": another article\n", "2 from another article");
  }

  @Test
  void asksRecordedCasesToo() throws IOException {
    Path cases =
        Files.writeString(
            folder.resolve("cases.jsonl"),
            """
            {"id": "one", "text": "Error: not allowed", "facts": {"provider": "acme"}, "cause": "acme/key-lacks-permission"}
            """);
    CommandRun run =
        diff(
            after(
                Acme.ARTICLE.replace(
                    "symptom:\n", "symptom:\n  - {says: not allowed, provider: acme}\n")),
            "--cases",
            cases.toString(),
            "--json");

    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(json.at("/cases").asInt()).isEqualTo(1);
    assertThat(json.at("/changes/0/place").asString()).isEqualTo("one");
    assertThat(json.at("/changes/0/before/cause").asString()).isEqualTo("none");
    assertThat(json.at("/changes/0/after/cause").asString()).isEqualTo("acme/key-lacks-permission");
    assertThat(json.at("/changes/0/moved").asBoolean()).isFalse();
    assertThat(json.at("/changes/0/worth").asString()).isEqualTo("better");
  }

  @Test
  void asksTheOldVersionWithoutFactsThatItDoesNotKnow() throws IOException {
    Path after =
        after(
            Acme.ARTICLE.replace(
                "facts: {provider: acme}\n    expect: {none",
                "facts: {provider: acme, key.age: 3}\n    expect: {none"));
    Files.writeString(
        after.resolve("vocabulary.yaml"),
        Acme.VOCABULARY
            + """
              - key: key.age
                type: number
                title: Age of the key
                question: How old is the key?
            """);

    assertThat(diff(after).exit()).isZero();
  }

  @Test
  void saysWhichFolderIsMissing() {
    CommandRun run = diff(folder.resolve("nowhere"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("There is no folder " + folder.resolve("nowhere"));
  }

  @Test
  void tellsHowAnOlderVersionBecomesAFolder() {
    assertThat(CommandRun.of("diff", "--help").out()).contains("git worktree add");
  }
}
