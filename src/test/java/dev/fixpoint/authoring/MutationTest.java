package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the conditions and deductions of the content in place. Signatures take a minute, and are
 * left to {@code fixpoint mutate}.
 */
class MutationTest {
  @Test
  void everyConditionAndDeductionIsNeededByAnExampleOrExplained() {
    Content content = Content.open(Path.of("content"));
    MutationReport report =
        MutationReport.of(
            Mutation.of(content.knowledge(), file -> true, false, true),
            Explained.read(Path.of("docs/mutation.md")),
            true,
            Survivors.none());

    assertThat(report.isClean()).as(report.text(content::show)).isTrue();
  }
}
