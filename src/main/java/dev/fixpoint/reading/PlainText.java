package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;

/**
 * A pasted text with its wrapping undone: JSON escapes and HTML entities are what they stand for,
 * typographic quotes, dashes and spaces are plain ones, line ends are {@code \n}. Every unit knows
 * where it stood.
 *
 * <p>One level or ten of JSON escapes come out alike, because logs quote logs: a run of backslashes
 * before a quote or a slash is dropped whole.
 */
final class PlainText {
  private final String text;
  private final int[] places;
  private final int[] ends;

  private PlainText(String text, int[] places, int[] ends) {
    this.text = text;
    this.places = places;
    this.ends = ends;
  }

  static PlainText of(CharSequence raw) {
    return new Unwrapper(raw).unwrap();
  }

  /** The text itself. */
  String text() {
    return text;
  }

  /** Where in the original text a unit of this one stood; for the end, the original's end. */
  int place(int index) {
    return places[index];
  }

  /** The stretch of the original that a stretch of this text came from. */
  Span span(int from, int to) {
    if (from >= to) {
      return new Span(places[from], places[from]);
    }
    return new Span(places[from], ends[to - 1]);
  }

  /** Does the unwrapping; one for each text. */
  private static final class Unwrapper {
    private final CharSequence raw;
    private final int end;
    private final char[] out;
    private final int[] at;
    private final int[] to;
    private int length;
    private int i;

    Unwrapper(CharSequence raw) {
      this.raw = raw;
      this.end = raw.length();
      this.out = new char[end + 1];
      this.at = new int[end + 1];
      this.to = new int[end + 1];
    }

    PlainText unwrap() {
      while (i < end) {
        char c = raw.charAt(i);
        if (c == '\\') {
          backslashes();
        } else if (c == '&') {
          ampersand();
        } else if (c == '\r') {
          int start = i++;
          if (i >= end || raw.charAt(i) != '\n') {
            put('\n', start);
          }
        } else {
          char plain = c < 0x80 ? c : Typography.plain(c);
          i++;
          if (plain != 0) {
            put(plain, i - 1);
          }
        }
      }
      at[length] = end;
      return new PlainText(new String(out, 0, length), at, to);
    }

    /** The unit that begins at a place and ends where the reading stands. */
    private void put(char c, int place) {
      out[length] = c;
      to[length] = i;
      at[length++] = place;
    }

    private void backslashes() {
      int start = i;
      while (i < end && raw.charAt(i) == '\\') {
        i++;
      }
      char next = i < end ? raw.charAt(i) : 0;
      if (next == 'n' || next == 'r') {
        i++;
        put('\n', start);
      } else if (next == 't') {
        i++;
        put(' ', start);
      } else if (next == 'u' && hex(i + 1, i + 5) >= 0) {
        char c = Typography.plain((char) hex(i + 1, i + 5));
        i += 5;
        if (c != 0) {
          put(c == '\r' ? '\n' : c, start);
        }
      } else if (!isPunctuation(next)) {
        put('\\', start);
      }
    }

    private int hex(int from, int to) {
      if (to > end) {
        return -1;
      }
      int value = 0;
      for (int k = from; k < to; k++) {
        int digit = Character.digit(raw.charAt(k), 16);
        if (digit < 0) {
          return -1;
        }
        value = value * 16 + digit;
      }
      return value;
    }

    private void ampersand() {
      int start = i++;
      char c = '&';
      long entity = Typography.entity(raw, i);
      while (entity >= 0) {
        c = Typography.valueOf(entity);
        i = Typography.endOf(entity);
        // Twice encoded: an ampersand that came out begins an entity of its own.
        entity = c == '&' ? Typography.entity(raw, i) : -1;
      }
      if (c != 0) {
        put(c, start);
      }
    }

    private static boolean isPunctuation(char c) {
      return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c) && c != '\\';
    }
  }
}
