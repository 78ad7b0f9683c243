package dev.fixpoint.inference;

import org.drools.model.Drools;

/**
 * Puts hypotheses and signatures with their conditions on the table, for as long as what brought
 * them there lasts.
 */
public final class Table {
  private Table() {}

  /**
   * Inserts the hypothesis and its conditions logically.
   *
   * @param rule the engine's {@code drools} of the rule that is firing
   */
  public static void put(Object rule, Hypothesis hypothesis) {
    Drools drools = (Drools) rule;
    drools.logicalInsert(hypothesis);
    if (hypothesis.isConditional()) {
      drools.logicalInsert(hypothesis.checks());
    }
  }

  static void put(Drools drools, Indication indication) {
    drools.logicalInsert(indication);
    if (indication.isConditional()) {
      drools.logicalInsert(indication.checks());
    }
  }
}
