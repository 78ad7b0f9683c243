package dev.fixpoint.knowledge;

/**
 * A test on one fact, inside a cause or a signature.
 *
 * @param fact the fact's key
 * @param test what is asked of it
 * @param because a sentence shown when it is true; empty if the article gives none
 */
public record Condition(String fact, FactTest test, String because) {

  /** Its value for a known fact. */
  public Truth of(Fact known) {
    return Truth.of(test.holds(known.value()));
  }
}
