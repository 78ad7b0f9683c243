package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Strength;

/**
 * The error as it shows itself: a sighting that is believed.
 *
 * @param sighting the sighting
 */
public record Symptom(Sighting sighting) {

  /** The article it belongs to. */
  public String article() {
    return sighting.article();
  }

  /** The cause it points at; empty if it shows the article's symptom as a whole. */
  public String cause() {
    return sighting.indication().cause();
  }

  /** Whether it shows for certain; otherwise it may. */
  public boolean isCertain() {
    return sighting.certain();
  }

  /** Whether it shows for certain and names its cause. */
  public boolean isProof() {
    return sighting.certain() && sighting.strength() == Strength.PROOF;
  }

  /** Whether it says no more than others say too. */
  public boolean isHint() {
    return sighting.strength() == Strength.HINT;
  }
}
