package dev.fixpoint.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text, or facts, with what must come out; every example of every article is run by the tests.
 *
 * @param file the file in which it stands
 * @param line the line on which it begins
 * @param column the column at which it begins
 * @param text what was pasted; empty if only facts are known
 * @param facts facts that are known besides
 * @param tried causes whose remedy was tried in vain
 * @param expect what must come out
 */
public record Example(
    String file,
    int line,
    int column,
    String text,
    Map<String, Object> facts,
    List<String> tried,
    Expectation expect) {
  public Example {
    facts = Map.copyOf(facts);
    tried = List.copyOf(tried);
  }

  /** Where it begins. */
  public Problem.Place place() {
    return new Problem.Place(file, line, column);
  }

  /** Whether another one asks and expects the same, wherever it stands. */
  public boolean saysTheSameAs(Example other) {
    return text.equals(other.text)
        && facts.equals(other.facts)
        && tried.equals(other.tried)
        && expect.equals(other.expect);
  }

  /**
   * What must come out of an example.
   *
   * @param first the first verdict's cause
   * @param status the first verdict's status
   * @param asks the fact of the next question
   * @param ruledOut causes that must be ruled out
   * @param never causes that must neither be first nor confirmed
   * @param none whether no known error must come out
   * @param deduces what must hold of facts that nobody gave and no text holds
   */
  public record Expectation(
      @Nullable String first,
      @Nullable String status,
      @Nullable String asks,
      List<String> ruledOut,
      List<String> never,
      boolean none,
      List<Condition> deduces) {
    public Expectation {
      ruledOut = List.copyOf(ruledOut);
      never = List.copyOf(never);
      deduces = List.copyOf(deduces);
    }
  }
}
