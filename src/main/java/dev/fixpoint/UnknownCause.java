package dev.fixpoint;

import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Nearest;
import org.jspecify.annotations.Nullable;

/** A cause was named that no article writes. The message names the nearest one. */
public final class UnknownCause extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String cause;
  private final @Nullable String nearest;

  UnknownCause(String cause, Knowledge knowledge) {
    this(
        cause, Nearest.to(cause, knowledge.causes().stream().map(Cause::id).toList()).orElse(null));
  }

  private UnknownCause(String cause, @Nullable String nearest) {
    super(
        "No cause is called \""
            + cause
            + "\"."
            + (nearest == null ? "" : " Nearest: " + nearest + "."));
    this.cause = cause;
    this.nearest = nearest;
  }

  /** The cause as it was named. */
  public String cause() {
    return cause;
  }

  /** The known cause that is nearest; null if none is near. */
  public @Nullable String nearest() {
    return nearest;
  }
}
