package dev.fixpoint.server.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that cannot be answered as it is. The message says what is wrong and how to mend it; the
 * members say the same to a program.
 */
public final class CallRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final ProblemKind kind;
  private final transient Map<String, Object> members;

  private CallRefused(ProblemKind kind, String message, Map<String, Object> members) {
    super(message);
    this.kind = kind;
    this.members = members;
  }

  /** A call refused for this reason. */
  public static CallRefused of(ProblemKind kind, String message) {
    return new CallRefused(kind, message, Map.of());
  }

  /** The same with one more member; one that is null is left out. */
  public CallRefused with(String member, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new CallRefused(kind, String.valueOf(getMessage()), Collections.unmodifiableMap(more));
  }

  /** What kind of mistake it is. */
  public ProblemKind kind() {
    return kind;
  }

  /** What a program should know beside the message, in the order to show. */
  public Map<String, Object> members() {
    return members;
  }
}
