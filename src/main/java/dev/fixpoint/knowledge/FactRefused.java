package dev.fixpoint.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A fact that the vocabulary does not allow. The message says which, why, and what would be right.
 */
public final class FactRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String key;
  private final String value;
  private final String wanted;
  private final @Nullable String example;
  private final @Nullable String nearest;

  private FactRefused(
      String message,
      String key,
      String value,
      String wanted,
      @Nullable String example,
      @Nullable String nearest) {
    super(message);
    this.key = key;
    this.value = value;
    this.wanted = wanted;
    this.example = example;
    this.nearest = nearest;
  }

  static FactRefused unknownKey(String key, String value, @Nullable String nearest) {
    return new FactRefused(
        "No fact is called \""
            + key
            + "\"."
            + (nearest == null ? "" : " Nearest: " + nearest + "."),
        key,
        value,
        "a key of the vocabulary",
        null,
        nearest);
  }

  static FactRefused wrongType(FactDefinition definition, String value) {
    return new FactRefused(
        "%s = %s is not possible: %s is wanted, for example %s."
            .formatted(definition.key(), value, definition.wanted(), definition.example()),
        definition.key(),
        value,
        definition.wanted(),
        definition.example(),
        null);
  }

  /** The key as it was handed in. */
  public String key() {
    return key;
  }

  /** The value as it was handed in. */
  public String value() {
    return value;
  }

  /** What is wanted instead. */
  public String wanted() {
    return wanted;
  }

  /** A value that would be right; null for an unknown key. */
  public @Nullable String example() {
    return example;
  }

  /**
   * The known key that is nearest to an unknown one; null if none is near, or if the key is known.
   */
  public @Nullable String nearest() {
    return nearest;
  }
}
