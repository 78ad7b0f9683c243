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

class EvaluateCommandTest {
  private static final String RIGHT =
      """
      {"id": "right", "text": "Access Denied", "facts": {"provider": "acme"}, "cause": "acme/key-lacks-permission"}
      """;
  private static final String MISSED =
      """
      {"id": "missed", "text": "Something else failed.", "cause": "acme/key-lacks-permission"}
      """;
  private static final String QUIET =
      """
      {"id": "quiet", "text": "The report is ready.", "cause": "none"}
      """;
  private static final String ALARM =
      """
      {"id": "alarm", "text": "Access Denied", "facts": {"provider": "acme"}, "cause": "none"}
      """;

  @TempDir Path folder;
  private String content = "";

  @BeforeEach
  void writeTheContent() throws IOException {
    content = Acme.write(folder.resolve("content"), Acme.ARTICLE).toString();
  }

  private CommandRun evaluate(String cases, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("cases.jsonl"), cases);
    String[] arguments = new String[options.length + 4];
    arguments[0] = "evaluate";
    arguments[1] = file.toString();
    arguments[2] = "--content";
    arguments[3] = content;
    System.arraycopy(options, 0, arguments, 4, options.length);
    return CommandRun.of(arguments);
  }

  @Test
  void countsWhatIsRightWhatIsMissedAndWhatIsAFalseAlarm() throws IOException {
    CommandRun run = evaluate(RIGHT + MISSED + QUIET + ALARM, "--json");

    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(run.exit()).isZero();
    assertThat(json.propertyNames())
        .containsExactly(
            "cases", "known", "top1", "top3", "none", "falseAlarms", "calibrationError", "misses");
    assertThat(json.path("cases").asInt()).isEqualTo(4);
    assertThat(json.path("known").asInt()).isEqualTo(2);
    assertThat(json.path("top1").asDouble()).isEqualTo(0.5);
    assertThat(json.path("top3").asDouble()).isEqualTo(0.5);
    assertThat(json.path("none").asInt()).isEqualTo(2);
    assertThat(json.path("falseAlarms").asInt()).isEqualTo(1);
    assertThat(json.at("/misses/0").toString())
        .isEqualTo(
            "{\"id\":\"missed\",\"expected\":\"acme/key-lacks-permission\",\"got\":\"none\"}");
    assertThat(json.at("/misses/1/id").asString()).isEqualTo("alarm");
  }

  @Test
  void writesASentenceForAPerson() throws IOException {
    CommandRun run = evaluate(RIGHT + QUIET);

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "2 cases: of 1 known, 100.0 % right at 1, 100.0 % right at 3; of 1 others, 0 false"
                + " alarms")
        .contains("calibration error 0.");
  }

  @Test
  void writesTheTablesOfThePageOnReliability() throws IOException {
    CommandRun run = evaluate(RIGHT + MISSED + QUIET + ALARM, "--markdown");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("| cases | right at 1 | right at 3 | false alarms | calibration error |\n")
        .contains("| 4 | 50.0 % of 2 | 50.0 % | 1 of 2 | ")
        .contains("| probability of the first verdict | verdicts | mean | right |\n")
        .endsWith(" | 0.50 |\n");
  }

  @Test
  void takesAnyOfTheAcceptedCausesForRight() throws IOException {
    CommandRun run =
        evaluate(
            RIGHT.replace(
                "\"cause\": \"acme/key-lacks-permission\"",
                "\"cause\": \"acme/key-gone\", \"accept\": [\"acme/key-lacks-permission\"]"),
            "--json");

    assertThat(JsonMapper.shared().readTree(run.out()).path("top1").asDouble()).isEqualTo(1);
  }

  @Test
  void leavesTheFactsOutIfAsked() throws IOException {
    CommandRun with = evaluate(RIGHT, "--json");
    CommandRun without = evaluate(RIGHT, "--json", "--text-only");

    double known = JsonMapper.shared().readTree(with.out()).path("calibrationError").asDouble();
    double unknown =
        JsonMapper.shared().readTree(without.out()).path("calibrationError").asDouble();
    assertThat(unknown).isGreaterThan(known);
  }

  @Test
  void warnsOfAFactThatTheVocabularyRefusesAndGoesOn() throws IOException {
    CommandRun run = evaluate(RIGHT.replace("\"provider\": \"acme\"", "\"server.ip\": \"banana\""));

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("right: left out: ", "banana", "203.0.113.7");
  }

  @Test
  void saysWhichLineIsNoCase() throws IOException {
    CommandRun noObject = evaluate(RIGHT + "nonsense\n");
    CommandRun noCause = evaluate(RIGHT + QUIET + "{\"id\": \"x\", \"text\": \"y\"}\n");

    assertThat(noObject.exit()).isEqualTo(2);
    assertThat(noObject.err()).contains("cases.jsonl:2: This line is no JSON object");
    assertThat(noCause.exit()).isEqualTo(2);
    assertThat(noCause.err()).contains("cases.jsonl:3: The field \"cause\" is missing.");
  }
}
