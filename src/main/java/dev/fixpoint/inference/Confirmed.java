package dev.fixpoint.inference;

/**
 * A hypothesis that is confirmed.
 *
 * @param hypothesis the hypothesis
 */
public record Confirmed(Hypothesis hypothesis) {

  /** The article through which it came to the table. */
  public String article() {
    return hypothesis.article();
  }

  /** Whether it is one of the article's own, not its last resort. */
  public boolean isOwn() {
    return !hypothesis.isLast();
  }
}
