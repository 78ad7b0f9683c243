package dev.fixpoint.examples;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of running an example.
 *
 * @param article the article it stands in
 * @param example the example
 * @param complaints what was expected and did not come out; empty if all came out
 * @param diagnosis what came out; null if the example could not be run
 */
public record ExampleOutcome(
    Article article, Example example, List<String> complaints, @Nullable Diagnosis diagnosis) {
  public ExampleOutcome {
    complaints = List.copyOf(complaints);
  }

  /** Whether everything expected came out. */
  public boolean isAsExpected() {
    return complaints.isEmpty();
  }
}
