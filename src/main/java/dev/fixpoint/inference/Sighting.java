package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Strength;

/**
 * A signature that shows its symptom, or may show it; before it is asked whether the text is about
 * mail at all.
 *
 * @param indication where it was found
 * @param certain whether all its facts hold; otherwise some are unknown, and none is false
 */
public record Sighting(Indication indication, boolean certain) {

  /** The article it belongs to. */
  public String article() {
    return indication.article();
  }

  /** How much it proves. */
  public Strength strength() {
    return indication.strength();
  }
}
