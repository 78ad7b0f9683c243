package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A condition's value for this observation, with the fact behind it.
 *
 * @param condition the condition
 * @param truth its value
 * @param fact the fact behind it; null while it is unknown
 */
public record Evidence(Condition condition, Truth truth, @Nullable Fact fact) {

  static Evidence of(Condition condition, Fact fact) {
    return new Evidence(condition, condition.of(fact), fact);
  }

  /** The evidence that no fact gives. A test for absence is true then. */
  static Evidence unknown(Condition condition) {
    boolean absenceIsWanted = condition.test().operator() == FactTest.Operator.ABSENT;
    return new Evidence(condition, absenceIsWanted ? Truth.TRUE : Truth.UNKNOWN, null);
  }

  /** The key of the fact it asks for. */
  String key() {
    return condition.fact();
  }

  boolean isTrue() {
    return truth == Truth.TRUE;
  }

  boolean isFalse() {
    return truth == Truth.FALSE;
  }

  boolean isUnknown() {
    return truth == Truth.UNKNOWN;
  }
}
