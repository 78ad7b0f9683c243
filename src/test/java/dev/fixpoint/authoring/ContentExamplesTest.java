package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.examples.ExampleOutcome;
import dev.fixpoint.examples.ExampleRunner;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs what the articles claim: every example of every article, against all articles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentExamplesTest {
  private final Content content = Content.open(Path.of("content"));
  private final ExampleReport report = new ExampleReport(content);
  private Fixpoint fixpoint;

  @BeforeAll
  void open() {
    fixpoint = Fixpoint.open(content.knowledge());
  }

  @AfterAll
  void close() {
    fixpoint.close();
  }

  @Test
  void noFileIsRefused() {
    assertThat(
            content.knowledge().refused().stream()
                .flatMap(refused -> refused.problems().stream())
                .map(Problem::inOneLine)
                .toList())
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleComesOutAsTheArticleSays() {
    ExampleRunner runner = new ExampleRunner(fixpoint);
    return content.knowledge().articles().stream()
        .flatMap(
            article -> article.examples().stream().map(example -> test(runner, article, example)));
  }

  private DynamicTest test(ExampleRunner runner, Article article, Example example) {
    return DynamicTest.dynamicTest(
        name(example),
        () -> {
          ExampleOutcome outcome = runner.run(article, example);
          if (!outcome.isAsExpected()) {
            throw new AssertionError(report.of(outcome));
          }
        });
  }

  private static String name(Example example) {
    Example.Expectation expect = example.expect();
    String claim =
        expect.first() != null
            ? "leads to " + expect.first()
            : expect.none() ? "is no known error" : "never leads to " + List.copyOf(expect.never());
    return example.file() + ":" + example.line() + " " + claim;
  }
}
