package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Condition;

/**
 * A condition that is on the table and wants its fact.
 *
 * @param subject what it is a condition of: a signature's id, or a hypothesis
 * @param index its place among the subject's conditions
 * @param condition the condition
 */
public record Check(String subject, int index, Condition condition) {

  /** The key of the fact it asks for. */
  public String key() {
    return condition.fact();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Check that && that.index == index && that.subject.equals(subject);
  }

  @Override
  public int hashCode() {
    return subject.hashCode() * 31 + index;
  }
}
