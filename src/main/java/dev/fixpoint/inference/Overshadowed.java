package dev.fixpoint.inference;

/**
 * A suspicion that rests on a hint only, while another article's cause is confirmed.
 *
 * @param hypothesis the hypothesis
 */
public record Overshadowed(Hypothesis hypothesis) {}
