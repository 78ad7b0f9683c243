package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Strength;

/**
 * The error as it shows itself, or may show itself: a signature that was found in a setting that
 * lets it be believed.
 *
 * @param indication where it was found
 * @param certain whether all its facts hold; otherwise some are unknown, and none is false
 */
public record Symptom(Indication indication, boolean certain) {

  /** The article it belongs to. */
  public String article() {
    return indication.article();
  }

  /** The cause it points at; empty if it shows the article's symptom as a whole. */
  public String cause() {
    return indication.cause();
  }

  /** Whether it shows for certain and names its cause. */
  public boolean isProof() {
    return certain && indication.strength() == Strength.PROOF;
  }

  /** Whether it says no more than others say too. */
  public boolean isHint() {
    return indication.strength() == Strength.HINT;
  }
}
