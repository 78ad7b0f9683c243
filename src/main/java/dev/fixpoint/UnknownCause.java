package dev.fixpoint;

import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Nearest;

/** A cause was named that no article writes. The message names the nearest one. */
public final class UnknownCause extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String cause;

  UnknownCause(String cause, Knowledge knowledge) {
    super(
        "No cause is called \""
            + cause
            + "\"."
            + Nearest.to(cause, knowledge.causes().stream().map(Cause::id).toList())
                .map(near -> " Nearest: " + near + ".")
                .orElse(""));
    this.cause = cause;
  }

  /** The cause as it was named. */
  public String cause() {
    return cause;
  }
}
