package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentLintTest {

  @Test
  void theBuiltInArticlesHaveNoErrorsAndNoWarnings() {
    Lint lint =
        new Lint(new KnowledgeLoader().load(List.of(PackReader.folder(Path.of("content")))));

    assertThat(lint.run(file -> true))
        .filteredOn(problem -> problem.severity() != Problem.Severity.HINT)
        .extracting(Problem::inOneLine)
        .isEmpty();
  }
}
