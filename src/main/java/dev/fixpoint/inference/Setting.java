package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Strength;

/** What the observation is about, as far as it matters for believing a signature. */
public enum Setting {
  /** The sending of mail, or a phrase too short to tell. */
  MAIL,
  /** Nothing tells. Only a text that names its cause is believed. */
  UNCLEAR;

  /** Whether a signature that was found, and whose facts all hold, is believed in this setting. */
  public boolean believes(Indication found) {
    return this == MAIL || found.strength() == Strength.PROOF;
  }

  /**
   * Whether it is clear that this is about mail, so that a signature with an unknown fact is worth
   * a question.
   */
  public boolean isMail() {
    return this == MAIL;
  }
}
