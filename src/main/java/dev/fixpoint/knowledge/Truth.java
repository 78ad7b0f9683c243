package dev.fixpoint.knowledge;

/** The three values of a condition: unknown is not false. */
public enum Truth {
  /** The fact is known, and as wanted. */
  TRUE,
  /** The fact is known, and not as wanted. */
  FALSE,
  /** Nobody has said. */
  UNKNOWN;

  /** The truth of something that is known. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }
}
