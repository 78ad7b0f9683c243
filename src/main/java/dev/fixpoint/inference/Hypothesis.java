package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Cause;

/**
 * A cause whose symptom is present, or may be.
 *
 * @param article the article through which it came to the table
 * @param position its place among the causes of the article, from 0
 * @param cause the cause
 * @param alone whether it is the only cause of its article, so that what proves the symptom proves
 *     it
 * @param checks its conditions
 */
public record Hypothesis(String article, int position, Cause cause, boolean alone, Checks checks) {

  static Hypothesis of(String article, int position, Cause cause, boolean alone) {
    return new Hypothesis(
        article, position, cause, alone, Checks.of(article + ">" + cause.id(), cause.when()));
  }

  /** The name under which its conditions are checked. */
  public String subject() {
    return checks.subject();
  }

  /** The id of the cause. */
  public String causeId() {
    return cause.id();
  }

  /** Whether it has conditions. */
  public boolean isConditional() {
    return !cause.when().isEmpty();
  }

  /** Whether it came to the table only because all others were ruled out. */
  public boolean isLast() {
    return cause.last();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hypothesis that
        && that.position == position
        && that.article.equals(article);
  }

  @Override
  public int hashCode() {
    return article.hashCode() * 31 + position;
  }
}
