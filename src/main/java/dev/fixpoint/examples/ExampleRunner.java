package dev.fixpoint.examples;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs the examples of articles against all that is known. */
public final class ExampleRunner {
  private final Fixpoint fixpoint;

  /** A runner of examples of this knowledge. */
  public ExampleRunner(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  /**
   * Runs every example, in the order of the articles' ids.
   *
   * @param chosen which files' examples are run
   */
  public List<ExampleOutcome> run(Predicate<String> chosen) {
    List<ExampleOutcome> outcomes = new ArrayList<>();
    for (Article article : fixpoint.knowledge().articles()) {
      for (Example example : article.examples()) {
        if (chosen.test(example.file())) {
          outcomes.add(run(article, example));
        }
      }
    }
    return outcomes;
  }

  /** Runs one example. */
  public ExampleOutcome run(Article article, Example example) {
    Diagnosis diagnosis;
    try {
      diagnosis =
          fixpoint.diagnose(new Observation(example.text(), example.facts(), example.tried()));
    } catch (IllegalArgumentException refused) {
      return new ExampleOutcome(
          article, example, List.of(String.valueOf(refused.getMessage())), null);
    }
    return new ExampleOutcome(
        article, example, Came.of(diagnosis).complaints(example.expect()), diagnosis);
  }
}
