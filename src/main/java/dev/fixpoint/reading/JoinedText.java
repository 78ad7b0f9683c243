package dev.fixpoint.reading;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the lines of a text together: what a log writes in front of each line is left out, and of a
 * continued SMTP reply ({@code 550-5.7.1 one}, {@code 550 5.7.1 two}) the code stands once.
 */
final class JoinedText {
  private static final String TIME =
      "\\[?(?:(?:\\d{4}-\\d\\d-\\d\\d[t ]?)?\\d\\d:\\d\\d(?::\\d\\d)?|\\d{4}-\\d\\d-\\d\\d)"
          + "(?:[.,]\\d{1,9})?(?:z|[+-]\\d\\d:?\\d\\d)?\\]?";

  private static final String LEVEL = "(?:debug|info|error|warn|warning|notice|trace)";

  /** What stands in front of a line: quote marks, a time, a level, a name, and who speaks. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:> ?){0,9}"
              + "(?:"
              + TIME
              + " ?[|:-]? ?(?:\\[?"
              + LEVEL
              + "\\]? ?[|:]? )?|\\["
              + LEVEL
              + "\\] ?|"
              + LEVEL
              + " ?[|:] )?"
              + "(?:\\[\\w{6,20}\\] )?"
              + "(?:server -> client: ?|client -> server: ?|smtp ?(?:<<|>>|<|>|->) ?"
              + "|line: \\d{1,5} <- |[sc]: |<< |>> |<- |<~ |<\\*\\* |< |-> )?");

  /** A reply does not go on for more than this. */
  private static final int LONGEST_REPLY = 4_000;

  private final FoldedText source;
  private final char[] in;
  private final char[] out;
  private final int[] places;
  private final int[] ends;
  private int length;

  private JoinedText(FoldedText source) {
    this.source = source;
    this.in = source.chars();
    this.out = new char[source.length()];
    this.places = new int[source.length()];
    this.ends = new int[source.length()];
  }

  /** How much of a line, in lower case, is what a log writes in front of it. */
  static int prefix(String line) {
    Matcher matcher = PREFIX.matcher(line);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** The text with its lines run together; the same object where that changes nothing. */
  static FoldedText of(FoldedText source) {
    return source.lineStarts().length < 2 && !continues(source)
        ? source
        : new JoinedText(source).join();
  }

  private static boolean continues(FoldedText source) {
    char[] chars = source.chars();
    for (int i = 3; i < source.length() - 1; i++) {
      if (chars[i] == '-' && code(chars, i - 3, source.length()) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The reply code at this place, or 0 if none stands there. */
  private static int code(char[] chars, int at, int length) {
    if (at < 0 || at + 3 >= length || (chars[at] != '4' && chars[at] != '5' && chars[at] != '2')) {
      return 0;
    }
    if (!FoldedText.isDigit(chars[at + 1]) || !FoldedText.isDigit(chars[at + 2])) {
      return 0;
    }
    if (at > 0
        && (FoldedText.isWord(chars[at - 1]) || chars[at - 1] == '.' || chars[at - 1] == '-')) {
      return 0;
    }
    char behind = chars[at + 3];
    if (behind != ' ' && behind != '-') {
      return 0;
    }
    return (chars[at] - '0') * 100 + (chars[at + 1] - '0') * 10 + chars[at + 2] - '0';
  }

  /** The end of the enhanced code that stands at this place, or the place itself. */
  private int enhancedEnd(int at) {
    int i = at;
    for (int part = 0; part < 3; part++) {
      int digits = i;
      while (i < source.length() && FoldedText.isDigit(in[i]) && i - digits < 4) {
        i++;
      }
      if (i == digits) {
        return at;
      }
      if (part < 2) {
        if (i >= source.length() || in[i] != '.') {
          return at;
        }
        i++;
      }
    }
    return i < source.length() && FoldedText.isWord(in[i]) ? at : i;
  }

  private FoldedText join() {
    int end = source.length();
    int[] lineStarts = source.lineStarts();
    Matcher prefix = PREFIX.matcher(java.nio.CharBuffer.wrap(in, 0, end));
    boolean changed = false;
    int line = 0;
    int reply = 0;
    int replySince = 0;
    int enhancedFrom = 0;
    int enhancedTo = 0;
    int i = 0;
    while (i < end) {
      if (line < lineStarts.length && i >= lineStarts[line]) {
        if (line++ > 0 && prefix.region(i, end).lookingAt() && prefix.end() > i) {
          i = prefix.end();
          changed = true;
          continue;
        }
      }
      int code = i == 0 || !FoldedText.isWord(in[i - 1]) ? code(in, i, end) : 0;
      boolean goesOn = code > 0 && in[i + 3] == '-';
      if (code > 0 && code == reply && i - replySince < LONGEST_REPLY) {
        i = skipSpace(enhancedEnd(i + 4), end);
        reply = goesOn ? reply : 0;
        changed = true;
        continue;
      }
      if (goesOn) {
        reply = code;
        replySince = i;
        enhancedFrom = i + 4;
        enhancedTo = enhancedEnd(i + 4);
        copy(i, i + 3);
        put(' ', i + 3);
        changed = true;
        i += 4;
        continue;
      }
      if (i > enhancedTo
          && repeatsEnhanced(i, enhancedFrom, enhancedTo)
          && i - replySince < LONGEST_REPLY) {
        i = skipSpace(i + enhancedTo - enhancedFrom, end);
        changed = true;
        continue;
      }
      if (code > 0) {
        replySince = i;
        enhancedFrom = i + 4;
        enhancedTo = enhancedEnd(i + 4);
      }
      copy(i, i + 1);
      i++;
    }
    return changed ? new FoldedText(out, places, ends, length, new int[] {0}) : source;
  }

  private boolean repeatsEnhanced(int at, int from, int to) {
    return to > from
        && in[at] == in[from]
        && FoldedText.isEdge(in, source.length(), at)
        && at + to - from < source.length()
        && in[at + to - from] == ' '
        && Arrays.equals(in, at, at + to - from, in, from, to);
  }

  private int skipSpace(int at, int end) {
    int i = at;
    while (i < end && in[i] == ' ') {
      i++;
    }
    return i;
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      put(in[i], i);
    }
  }

  private void put(char c, int from) {
    if (c == ' ' && (length == 0 || out[length - 1] == ' ')) {
      return;
    }
    out[length] = c;
    places[length] = source.place(from);
    ends[length] = source.end(from);
    length++;
  }
}
