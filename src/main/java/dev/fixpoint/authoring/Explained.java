package dev.fixpoint.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The survivors of mutation that somebody explained, in a Markdown file: one a line, as {@code -
 * `drop signature: ...`: why it may live}.
 *
 * @param reasons the reason by the mutant's name
 */
public record Explained(Map<String, String> reasons) {
  private static final Pattern LINE = Pattern.compile("- `((?:drop|negate|widen) .+)`: (\\S.*)");

  public Explained {
    reasons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /** Nothing is explained. */
  public static Explained nothing() {
    return new Explained(Map.of());
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if a mutant is explained twice
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Explained read(Path file) {
    Map<String, String> reasons = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches() && reasons.put(matcher.group(1), matcher.group(2)) != null) {
          throw new IllegalArgumentException(
              "%s explains the same mutant twice: %s".formatted(file, matcher.group(1)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
    }
    return new Explained(reasons);
  }
}
