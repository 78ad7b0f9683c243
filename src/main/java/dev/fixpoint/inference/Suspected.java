package dev.fixpoint.inference;

/**
 * A hypothesis that is neither confirmed nor ruled out.
 *
 * @param hypothesis the hypothesis
 */
public record Suspected(Hypothesis hypothesis) {

  /** The article through which it came to the table. */
  public String article() {
    return hypothesis.article();
  }

  /** The name under which its conditions are checked. */
  public String subject() {
    return hypothesis.subject();
  }

  /** Whether it is one of the article's own, not its last resort. */
  public boolean isOwn() {
    return !hypothesis.isLast();
  }
}
