package dev.fixpoint.reading;

import java.util.List;
import java.util.Locale;

/**
 * How much of a text is read. What lies beyond is left out, and the reading says so.
 *
 * @param characters the most UTF-16 units
 * @param lines the most lines
 */
public record Limits(int characters, int lines) {
  /** A mebibyte, or 100,000 lines: more than anybody reads, and read in seconds. */
  public static final Limits DEFAULT = new Limits(1 << 20, 100_000);

  /** So much of a text is looked at to tell whether it is one. */
  private static final int SAMPLE = 4_096;

  public Limits {
    if (characters < 1 || lines < 1) {
      throw new IllegalArgumentException(
          "At least one character and one line have to be allowed, not "
              + characters
              + " and "
              + lines
              + ".");
    }
  }

  /** The part of the text that is read; notes what a person should know of it. */
  String cut(String text, List<String> notices) {
    String read = text;
    if (read.length() > characters) {
      boolean splitsPair = Character.isHighSurrogate(read.charAt(characters - 1));
      read = read.substring(0, splitsPair ? characters - 1 : characters);
      notices.add(
          String.format(
              Locale.ROOT,
              "Only the first %,d of %,d characters were read. Paste the part around the error.",
              read.length(),
              text.length()));
    }
    int end = endOfLine(read, lines);
    if (end < read.length()) {
      read = read.substring(0, end);
      notices.add(
          String.format(
              Locale.ROOT,
              "Only the first %,d lines were read. Paste the part around the error.",
              lines));
    }
    if (isBinary(read)) {
      notices.add("This looks like a binary file and not like a text. Paste the error as text.");
    }
    return read;
  }

  private static int endOfLine(String text, int line) {
    int at = -1;
    for (int count = 0; count < line; count++) {
      at = text.indexOf('\n', at + 1);
      if (at < 0) {
        return text.length();
      }
    }
    return at;
  }

  private static boolean isBinary(String text) {
    int strange = 0;
    int sample = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < sample; i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b;
      strange += control || c == '\ufffd' ? 1 : 0;
    }
    return strange > sample / 10;
  }
}
