package dev.fixpoint.inference;

/**
 * A hypothesis that is ruled out.
 *
 * @param hypothesis the hypothesis
 * @param byTrial whether its remedy was tried in vain; otherwise a condition is false
 */
public record RuledOut(Hypothesis hypothesis, boolean byTrial) {}
