package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Strength;

/** What the observation is about, as far as it matters for believing a sighting. */
public enum Setting {
  /** The sending of mail, or a phrase too short to tell. */
  MAIL,
  /** Nothing tells. Only a text that names its cause is believed. */
  UNCLEAR;

  /** Whether a sighting is believed in this setting. */
  public boolean believes(Sighting sighting) {
    return this == MAIL || (sighting.certain() && sighting.strength() == Strength.PROOF);
  }
}
