package dev.fixpoint.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts as people paste them that tell of no sending error: what signatures must leave alone. */
final class OrdinaryText {
  private static final int BEGIN = 70;

  private OrdinaryText() {}

  static List<String> all() {
    try (@Nullable InputStream in = OrdinaryText.class.getResourceAsStream("ordinary-text.txt")) {
      if (in == null) {
        throw new IllegalStateException("The class path holds no ordinary-text.txt");
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^-----$")).map(String::strip).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text's beginning, on one line. */
  static String begin(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= BEGIN ? line : line.substring(0, BEGIN) + "…";
  }
}
