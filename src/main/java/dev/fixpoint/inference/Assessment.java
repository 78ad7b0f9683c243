package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The values of all conditions of one subject, as far as they are known.
 *
 * @param subject what they are conditions of
 * @param evidence one for each condition, in the order of the article
 */
public record Assessment(String subject, List<Evidence> evidence) {
  public Assessment {
    evidence = List.copyOf(evidence);
  }

  /**
   * The values that these facts give. What somebody says is believed before what follows from other
   * facts; of two deductions that disagree, the one that speaks against the condition.
   *
   * @param known facts that the conditions ask for
   */
  public static Assessment of(Checks checks, Collection<?> known) {
    List<Evidence> evidence = new ArrayList<>();
    for (Condition condition : checks.conditions()) {
      Evidence best = Evidence.unknown(condition);
      for (Object each : known) {
        if (each instanceof Fact fact && fact.key().equals(condition.fact())) {
          best = better(best, Evidence.of(condition, fact));
        }
      }
      evidence.add(best);
    }
    return new Assessment(checks.subject(), evidence);
  }

  private static Evidence better(Evidence one, Evidence other) {
    Fact before = one.fact();
    Fact after = other.fact();
    if (before == null || after == null) {
      return after == null ? one : other;
    }
    int byRank = Integer.compare(before.origin().rank(), after.origin().rank());
    if (byRank != 0) {
      return byRank > 0 ? one : other;
    }
    if (one.isFalse() != other.isFalse()) {
      return one.isFalse() ? one : other;
    }
    return before.toString().compareTo(after.toString()) <= 0 ? one : other;
  }

  /** Whether all conditions are true. */
  public boolean isFulfilled() {
    for (Evidence each : evidence) {
      if (!each.isTrue()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a condition is false. */
  public boolean isRefuted() {
    for (Evidence each : evidence) {
      if (each.isFalse()) {
        return true;
      }
    }
    return false;
  }

  /** Whether no condition is false, and one is unknown. */
  public boolean isOpen() {
    return !isRefuted() && !isFulfilled();
  }

  /** By subject alone: the engine asks for it often, and evidence is deep. */
  @Override
  public int hashCode() {
    return subject.hashCode();
  }
}
