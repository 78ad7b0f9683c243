package dev.fixpoint.knowledge;

import java.util.Locale;

/** How often this is the cause, among the causes of one symptom. */
public enum Likelihood {
  /** Most of the time. */
  COMMON,
  /** Now and then. */
  OCCASIONAL,
  /** Seldom. */
  RARE;

  /** Its word in an article. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
