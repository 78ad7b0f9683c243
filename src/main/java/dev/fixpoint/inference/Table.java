package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Condition;
import org.drools.model.Drools;

/**
 * Puts hypotheses and their conditions on the table, for as long as what brought them there lasts.
 */
public final class Table {
  private Table() {}

  /**
   * Inserts the hypothesis and a check for each of its conditions logically.
   *
   * @param rule the engine's {@code drools} of the rule that is firing
   */
  public static void put(Object rule, Hypothesis hypothesis) {
    Drools drools = (Drools) rule;
    drools.logicalInsert(hypothesis);
    int index = 0;
    for (Condition condition : hypothesis.cause().when()) {
      drools.logicalInsert(new Check(hypothesis.subject(), index++, condition));
    }
  }
}
