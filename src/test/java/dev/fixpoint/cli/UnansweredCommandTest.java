package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.search.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What found nothing becomes an article. */
class UnansweredCommandTest {
  private static final String ODD =
      "ERROR 7719: the quuxmail gateway of %s could not flumox the envelope; Authorization: Bearer"
          + " %s";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void ask() {
    file = folder.resolve("unanswered.tsv");
    try (Fixpoint fixpoint = Fixpoint.open()) {
      fixpoint.keepUnanswered(file);
      fixpoint.find(SearchQuery.of("zebra umbrella saxophone"));
      fixpoint.find(SearchQuery.of("mailbox full"));
      fixpoint.diagnose(
          Observation.ofText(
              ODD.formatted("jane@example.com", "8f14e45fceea167a5a36dedd4bea2543")));
      fixpoint.diagnose(
          Observation.ofText(ODD.formatted("bob@example.org", "c9f0f895fb98ab9159f51fd0297e236d")));
    }
  }

  @Test
  void listsWhatFoundNothingTheMostFrequentFirst() {
    CommandRun run = CommandRun.of("unanswered", "--file", file.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines().toList()).hasSize(2);
    assertThat(run.out().lines().findFirst().orElse("")).contains("     2  ", "flumox");
    assertThat(run.out()).contains("zebra umbrella saxophone").doesNotContain("mailbox");
  }

  @Test
  void keepsNoSecretAndNoAddress() throws IOException {
    assertThat(Files.readString(file))
        .doesNotContain("jane@", "bob@", "8f14e45fceea", "c9f0f895fb98");
  }

  @Test
  void makesADraftWhoseFirstExampleIsTheText() throws IOException {
    String group = firstGroup();
    CommandRun run =
        CommandRun.of(
            "unanswered", group, "--draft", "--file", file.toString(), "--into", folder.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    String written = run.out().substring("Wrote ".length(), run.out().indexOf(".yaml") + 5);
    String yaml = Files.readString(Path.of(written));
    assertThat(yaml.substring(yaml.indexOf("examples:")))
        .contains("ERROR 7719: the quuxmail gateway of");
  }

  @Test
  void forgetsAGroupThatIsAnswered() {
    String group = firstGroup();
    CommandRun settled = CommandRun.of("unanswered", group, "--settle", "--file", file.toString());

    assertThat(settled.exit()).isZero();
    assertThat(CommandRun.of("unanswered", "--file", file.toString()).out())
        .doesNotContain(group, "flumox")
        .contains("zebra");
  }

  @Test
  void saysWhichFileItWants() {
    CommandRun run = CommandRun.of("unanswered", "--file", folder.resolve("absent.tsv").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("There is no file", "--unanswered");
  }

  private String firstGroup() {
    return CommandRun.of("unanswered", "--file", file.toString()).out().strip().split(" +")[1];
  }
}
