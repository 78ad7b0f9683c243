package dev.fixpoint.knowledge;

import java.util.Locale;

/** How much a signature proves. */
public enum Strength {
  /** Others say the same. */
  HINT,
  /** The documented wording of this error, which still leaves causes open. */
  SIGN,
  /** The text itself names this cause. */
  PROOF;

  /** Its word in an article. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
