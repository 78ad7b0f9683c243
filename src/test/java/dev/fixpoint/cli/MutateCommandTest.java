package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.authoring.Acme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MutateCommandTest {
  private static final String WIDENED =
      "widen condition: acme/access-denied > acme/key-lacks-permission: key.permissions lacks send";
  private static final String HELD =
      Acme.ARTICLE
          + """
            - text: Access Denied
              facts: {provider: acme, key.permissions: [read, send]}
              expect: {ruled-out: [acme/key-lacks-permission]}
          """;

  @TempDir Path folder;

  private CommandRun mutate(String article, String... options) throws IOException {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "mutate";
    arguments[1] = "--content";
    arguments[2] = Acme.write(folder, article).toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandRun.of(arguments);
  }

  private String explanation(String line) throws IOException {
    return Files.writeString(folder.resolve("mutation.md"), "# Survivors\n\n" + line + "\n")
        .toString();
  }

  @Test
  void listsWhatNoExampleNeedsWithFileAndLine() throws IOException {
    CommandRun run = mutate(Acme.ARTICLE, "--explained", explanation("none"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            %s:18: survived: %s
                It takes part in 2 examples, and none of them needs it.

            mutants                killed      lint  own-words  shadowed  survived
            signature-dropped           1         0          0         0         0
            fact-dropped                0         1          0         0         0
            fact-negated                1         0          0         0         0
            condition-dropped           1         0          0         0         0
            condition-negated           1         0          0         0         0
            condition-widened           0         0          0         0         1
            1 live: 0 are explained, 1 are not; 0 explanations are not needed.
            """
                .formatted(folder.resolve(Acme.FILE), WIDENED));
  }

  @Test
  void endsWithZeroWhereExamplesNeedEverything() throws IOException {
    CommandRun run = mutate(HELD, "--explained", explanation("none"));

    assertThat(run.out())
        .endsWith("0 live: 0 are explained, 0 are not; 0 explanations are not needed.\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void letsASurvivorLiveThatIsExplained() throws IOException {
    CommandRun run =
        mutate(
            Acme.ARTICLE,
            "--explained",
            explanation("- `" + WIDENED + "`: It is made up."),
            "--json");

    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(run.exit()).isZero();
    assertThat(json.at("/counts/condition-widened/survived").asInt()).isEqualTo(1);
    assertThat(json.at("/left/0/mutant").asString()).isEqualTo(WIDENED);
    assertThat(json.at("/left/0/line").asInt()).isEqualTo(18);
    assertThat(json.at("/left/0/explained").asString()).isEqualTo("It is made up.");
    assertThat(json.at("/outdated").size()).isZero();
  }

  @Test
  void tellsOfAnExplanationThatNothingNeeds() throws IOException {
    CommandRun run =
        mutate(HELD, "--explained", explanation("- `" + WIDENED + "`: It is made up."));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("explained, but killed by now or gone: " + WIDENED + "\n");
  }

  @Test
  void holdsASignatureByItsOwnWordsWhereNoExampleDoes() throws IOException {
    CommandRun run =
        mutate(
            HELD.replace("symptom:\n", "symptom:\n  - {says: key may not send, provider: acme}\n"),
            "--json",
            "--explained",
            explanation("none"));

    assertThat(JsonMapper.shared().readTree(run.out()).at("/counts/signature-dropped").toString())
        .isEqualTo("{\"killed\":1,\"lint\":0,\"own-words\":1,\"shadowed\":0,\"survived\":0}");
    assertThat(run.exit()).isZero();
  }

  @Test
  void findsASignatureWhoseWordsAnotherOneTakes() throws IOException {
    CommandRun run =
        mutate(
            HELD.replace(
                "symptom:\n", "symptom:\n  - {matches: 'access deni\\w+', provider: acme}\n"),
            "--explained",
            explanation("none"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("survived: drop signature: acme/access-denied: says “Access Denied”")
        .contains("acme/access-denied#1 takes them, too.");
  }

  @Test
  void keepsAListOfTheSurvivorsThatExplainThemselves() throws IOException {
    String wordy = HELD.replace("says: Access Denied", "says: [Access, Denied]");
    Path list = folder.resolve("survivors.md");
    CommandRun written =
        mutate(
            wordy,
            "--explained",
            explanation("none"),
            "--survivors",
            list.toString(),
            "--write-survivors");

    assertThat(written.out()).endsWith("0 are not; 0 explanations are not needed.\n");
    assertThat(written.exit()).isZero();
    assertThat(Files.readString(list))
        .contains("## Words without which the rest says too little")
        .contains(
            "- `acme/access-denied: says “Access”, says “Denied”, provider is acme`: drop words"
                + " says “Access”; drop words says “Denied”\n");

    Files.writeString(list, Files.readString(list).replace("“Denied”\n", "“Refused”\n"));
    CommandRun changed =
        mutate(wordy, "--explained", explanation("none"), "--survivors", list.toString());

    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.out())
        .contains(": survived: drop words says “Denied”: acme/access-denied: says “Access”")
        .contains("explained, but killed by now or gone: drop words says “Refused”: acme/");
  }

  @Test
  void leavesSignaturesAloneIfAsked() throws IOException {
    CommandRun run = mutate(HELD, "--no-signatures", "--explained", explanation("none"));

    assertThat(run.out()).doesNotContain("signature-dropped").contains("condition-dropped");
  }

  @Test
  void wantsExamplesThatComeOutBeforeItMutates() throws IOException {
    CommandRun run =
        mutate(Acme.ARTICLE.replace("{none: yes}", "{first: acme/key-lacks-permission}"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("acme/access-denied.yaml:35", "fixpoint test");
  }
}
