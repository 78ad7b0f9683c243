package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A condition's value for this observation, with the fact behind it.
 *
 * @param check the condition
 * @param truth its value
 * @param fact the fact behind it; null while it is unknown
 */
public record Evidence(Check check, Truth truth, @Nullable Fact fact) {

  /** The evidence that a known fact gives. */
  public static Evidence of(Check check, Fact fact) {
    return new Evidence(check, check.condition().of(fact), fact);
  }

  /** The evidence that no fact gives. A test for absence is true then. */
  public static Evidence unknown(Check check) {
    boolean absenceIsWanted = check.condition().test().operator() == FactTest.Operator.ABSENT;
    return new Evidence(check, absenceIsWanted ? Truth.TRUE : Truth.UNKNOWN, null);
  }

  /** What it is evidence for or against. */
  public String subject() {
    return check.subject();
  }

  /** Whether the condition is true. */
  public boolean isTrue() {
    return truth == Truth.TRUE;
  }

  /** Whether the condition is false. */
  public boolean isFalse() {
    return truth == Truth.FALSE;
  }

  /** Whether nobody has said. */
  public boolean isUnknown() {
    return truth == Truth.UNKNOWN;
  }
}
