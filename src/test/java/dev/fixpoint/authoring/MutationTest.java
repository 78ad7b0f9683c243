package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the conditions and deductions of the content in place. The signatures of all articles, and
 * bent deductions, take minutes, and are left to {@code fixpoint mutate}.
 */
class MutationTest {
  private final Content content = Content.open(Path.of("content"));

  @Test
  void everyConditionAndDeductionIsNeededByAnExampleOrExplained() {
    MutationReport report = report(Mutation.of(content.knowledge(), file -> true, false, true));

    assertThat(report.isClean()).as(report.text(content::show)).isTrue();
  }

  @Test
  void everyPartOfASignatureOfBrevosIsNeededOrListed() {
    MutationReport report =
        report(Mutation.of(content.knowledge(), file -> file.startsWith("brevo/"), true, false));

    assertThat(report.unexplained()).as(report.text(content::show)).isEmpty();
  }

  private static MutationReport report(MutationResult result) {
    return MutationReport.of(
        result,
        Explained.read(Path.of("docs/mutation.md")),
        true,
        Survivors.read(Path.of("docs/mutation-survivors.md")));
  }
}
