package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as signatures see it: lower case, every run of white space one space, none at the ends.
 * Every unit knows where it stood in the original.
 */
final class FoldedText {
  private static final int[] ONE_LINE = {0};

  private final char[] chars;

  /** Where each unit stood; null where that is its own index. */
  private final int @Nullable [] places;

  /** Where each unit ended; null where every one was one unit long. */
  private final int @Nullable [] ends;

  private final int length;
  private final int[] lineStarts;

  /** Made when it is first asked for; making it twice does no harm. */
  private @Nullable String text;

  FoldedText(
      char[] chars, int @Nullable [] places, int @Nullable [] ends, int length, int[] lineStarts) {
    this.chars = chars;
    this.places = places;
    this.ends = ends;
    this.length = length;
    this.lineStarts = lineStarts;
  }

  /**
   * The folded form of a line that needs no unwrapping, made without the detour over a plain text;
   * null for any other. Most lines of logs are such.
   */
  static @Nullable FoldedText ofSimpleLine(String line) {
    char[] chars = line.toCharArray();
    int length = 0;
    int[] places = null;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c < ' ' || c >= 0x7f || c == '\\' || c == '&' || isBoldMark(line, i)) {
        return null;
      }
      if (c == ' ' && (length == 0 || chars[length - 1] == ' ')) {
        if (places == null) {
          places = identity(chars.length, length);
        }
        continue;
      }
      if (c == '-'
          && length >= 3
          && isDigit(chars[length - 1])
          && isDigit(chars[length - 2])
          && isDigit(chars[length - 3])) {
        return null;
      }
      if (places != null) {
        places[length] = i;
      }
      chars[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
    }
    if (length > 0 && chars[length - 1] == ' ') {
      length--;
    }
    char[] exact = length == chars.length ? chars : Arrays.copyOf(chars, length);
    return new FoldedText(exact, places, null, length, ONE_LINE);
  }

  /** Whether the two asterisks of Markdown stand here, which belong to no error; three hide one. */
  private static boolean isBoldMark(String text, int at) {
    return isAsterisk(text, at)
        && isAsterisk(text, at + 1)
        && !isAsterisk(text, at + 2)
        && !isAsterisk(text, at - 1);
  }

  private static boolean isAsterisk(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == '*';
  }

  private static int[] identity(int size, int upTo) {
    int[] places = new int[size];
    for (int i = 0; i < upTo; i++) {
      places[i] = i;
    }
    return places;
  }

  static FoldedText of(PlainText plain) {
    String text = plain.text();
    char[] chars = new char[text.length()];
    int[] places = new int[text.length()];
    int[] ends = new int[text.length()];
    int[] lineStarts = new int[8];
    int lines = 0;
    int length = 0;
    boolean gap = false;
    int gapFrom = 0;
    boolean newLine = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBoldMark(text, i)) {
        i++;
        continue;
      }
      if (isSpace(c)) {
        gapFrom = gap ? gapFrom : i;
        gap = true;
        newLine |= c == '\n';
        continue;
      }
      if (gap && length > 0) {
        chars[length] = ' ';
        places[length] = plain.place(gapFrom);
        ends[length] = plain.span(gapFrom, gapFrom + 1).to();
        length++;
      }
      if (newLine) {
        if (lines == lineStarts.length) {
          lineStarts = Arrays.copyOf(lineStarts, lines * 2);
        }
        lineStarts[lines++] = length;
      }
      gap = false;
      newLine = false;
      int token = c == Tokens.OPEN ? Tokens.end(text, i) : -1;
      if (token > 0) {
        // What was taken out is looked at as if something of its kind stood there.
        String standIn = Tokens.standIn(text, i, token);
        if (length + standIn.length() + text.length() - i > chars.length) {
          int room = length + standIn.length() + text.length();
          chars = Arrays.copyOf(chars, room);
          places = Arrays.copyOf(places, room);
          ends = Arrays.copyOf(ends, room);
        }
        for (int k = 0; k < standIn.length(); k++) {
          chars[length] = standIn.charAt(k);
          places[length] = plain.place(i);
          ends[length] = plain.span(token - 1, token).to();
          length++;
        }
        i = token - 1;
        continue;
      }
      chars[length] = lower(c);
      places[length] = plain.place(i);
      ends[length] = plain.span(i, i + 1).to();
      length++;
    }
    return new FoldedText(chars, places, ends, length, Arrays.copyOf(lineStarts, lines));
  }

  /** The folded form of a literal. */
  static String fold(String literal) {
    FoldedText folded = of(PlainText.of(literal));
    folded.spaceCodes();
    return folded.text();
  }

  /** Makes {@code 550-5.7.1} and {@code 550 5.7.1} one: the second form. */
  void spaceCodes() {
    for (int i = 3; i + 2 < length; i++) {
      if (chars[i] == '-'
          && isDigit(chars[i + 1])
          && chars[i + 2] == '.'
          && isDigit(chars[i - 1])
          && isDigit(chars[i - 2])
          && isDigit(chars[i - 3])
          && isEdge(chars, length, i - 3)) {
        chars[i] = ' ';
      }
    }
    text = null;
  }

  private static char lower(char c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x7f && (c == 0x7f || Character.isSpaceChar(c)));
  }

  /** The units; only the first {@link #length} count. */
  char[] chars() {
    return chars;
  }

  int length() {
    return length;
  }

  /** The places at which a line of the original begins. */
  int[] lineStarts() {
    return lineStarts;
  }

  int place(int index) {
    return places == null ? index : places[index];
  }

  int end(int index) {
    return ends == null ? place(index) + 1 : ends[index];
  }

  String text() {
    String known = text;
    if (known == null) {
      known = new String(chars, 0, length);
      text = known;
    }
    return known;
  }

  /** The stretch of the original that a stretch of this text came from. */
  Span span(int from, int to) {
    return from >= to ? new Span(place(from), place(from)) : new Span(place(from), end(to - 1));
  }

  /**
   * Whether a literal may begin or end between these two neighbours: one of them is no part of a
   * word.
   */
  static boolean isEdge(char[] chars, int length, int at) {
    return at <= 0 || at >= length || !(isWord(chars[at - 1]) && isWord(chars[at]));
  }

  static boolean isWord(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c >= 'A' && c <= 'Z')
        : Character.isLetterOrDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
