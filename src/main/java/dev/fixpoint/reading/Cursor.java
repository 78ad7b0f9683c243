package dev.fixpoint.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the characters of a nested notation: quotes in all their disguises, blanks, and words.
 */
final class Cursor {
  /** A string that goes on for longer is cut off there. */
  static final int LONGEST_STRING = 20_000;

  private static final List<String> QUOTE_ENTITIES = List.of("&quot;", "&#34;", "&#039;", "&#39;");

  private final CharSequence text;

  /** How much looking is left; a text of nothing but brackets would otherwise take its square. */
  private long budget;

  Cursor(CharSequence text) {
    this.text = text;
    this.budget = 40_000L + 8L * text.length();
  }

  /** Whether there is budget left for these steps. */
  boolean spend(int steps) {
    budget -= steps;
    return budget > 0;
  }

  boolean isClosing(Quote quote, int i, int to) {
    if (text.charAt(i) != quote.mark.charAt(0) || !startsWith(i, quote.mark) || i >= to) {
      return false;
    }
    int slashes = 0;
    while (i - slashes - 1 >= quote.next && text.charAt(i - slashes - 1) == '\\') {
      slashes++;
    }
    return quote.slashes == 0 ? slashes % 2 == 0 : slashes == quote.slashes;
  }

  int lineEnd(int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '\n') {
      i++;
    }
    return i;
  }

  boolean isAt(Quote quote, int end) {
    return startsWith(end + quote.slashes, quote.mark);
  }

  /** Where a string ends: the place of its closing quote, or the end of what is left of it. */
  int end(Quote quote, int to) {
    int last = Math.min(to, quote.next + LONGEST_STRING);
    int fallback = -1;
    for (int i = quote.next; i < last && spend(1); i++) {
      if (!isClosing(quote, i, to)) {
        continue;
      }
      int next = skipBlanks(i + quote.mark.length(), to);
      if (next >= to
          || ",:}])=+;|\n\r".indexOf(text.charAt(next)) >= 0
          || (text.charAt(next) == '\\' && quote.slashes > 0)) {
        return i - quote.slashes;
      }
      fallback = fallback < 0 ? i - quote.slashes : fallback;
    }
    return fallback >= 0 ? fallback : lineEnd(quote.next, last);
  }

  /**
   * The opening quote that stands here, bare, behind backslashes, or as an entity; null if none
   * does.
   */
  @Nullable Quote quote(int i, int to) {
    int slashes = 0;
    while (i + slashes < to && text.charAt(i + slashes) == '\\' && slashes < 64) {
      slashes++;
    }
    int at = i + slashes;
    if (at >= to) {
      return null;
    }
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return new Quote(String.valueOf(c), slashes, at + 1);
    }
    for (String mark : QUOTE_ENTITIES) {
      if (c == '&' && startsWith(at, mark)) {
        return new Quote(mark, slashes, at + mark.length());
      }
    }
    return null;
  }

  boolean startsWith(int i, String word) {
    if (i < 0 || i + word.length() > text.length()) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (text.charAt(i + k) != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  int indexOf(char c, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != c && spend(1)) {
      i++;
    }
    return i;
  }

  int skipBlanks(int from, int to) {
    int i = from;
    while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** Skips white space, also where it is written as an escape. */
  int skipSpace(int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      boolean escaped =
          c == '\\'
              && i + 1 < to
              && (text.charAt(i + 1) == 'n'
                  || text.charAt(i + 1) == 'r'
                  || text.charAt(i + 1) == 't');
      if (escaped) {
        i += 2;
      } else if (c <= ' ' || c == '\u00a0') {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /**
   * An opening quote.
   *
   * @param mark the quote itself
   * @param slashes the backslashes in front of it
   * @param next the place behind it
   */
  record Quote(String mark, int slashes, int next) {
    int length() {
      return slashes + mark.length();
    }
  }
}
