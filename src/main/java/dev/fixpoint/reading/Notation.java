package dev.fixpoint.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds nested values anywhere in a text, in whatever way they were printed: JSON, JavaScript's
 * inspect, Python's repr, PHP's print_r and var_dump. The text may be cut off at either end,
 * escaped once or more, or stand in a string of another one.
 */
final class Notation {
  private static final int DEEPEST = 64;
  private static final int MOST_LEAVES = 5_000;
  private static final int LONGEST_KEY = 80;

  private final CharSequence text;
  private final Cursor cursor;
  private final List<Leaf> leaves = new ArrayList<>();

  private Notation(CharSequence text) {
    this.text = text;
    this.cursor = new Cursor(text);
  }

  /** Every value that has a key, in the order of the text. */
  static List<Leaf> leaves(CharSequence text) {
    Notation notation = new Notation(text);
    notation.scan(0, text.length(), "", 0);
    return notation.leaves;
  }

  private void scan(int from, int to, String path, int depth) {
    int i = from;
    while (i < to && cursor.spend(1) && leaves.size() < MOST_LEAVES) {
      char c = text.charAt(i);
      int next = i + 1;
      if (c == '{' || c == '[') {
        next = attempt(i, to, path, depth);
      } else if (c == 'A' || c == 'a' || c == 'O') {
        int open = phpContainer(i, to);
        if (open > 0) {
          next = attempt(open, to, path, depth);
        }
      } else if (startsPair(i, from)) {
        next = pair(i, to, path, depth);
      }
      i = Math.max(next, i + 1);
    }
  }

  /** Reads a container, and forgets it if nothing in it has a key. Where reading goes on. */
  private int attempt(int open, int to, String path, int depth) {
    int before = leaves.size();
    int end = container(open, to, path, depth);
    boolean keyed = false;
    for (int k = before; k < leaves.size() && !keyed; k++) {
      String found = leaves.get(k).path();
      keyed = !found.substring(Math.min(path.length(), found.length())).replace("[]", "").isEmpty();
    }
    if (!keyed) {
      leaves.subList(before, leaves.size()).clear();
      return open + 1;
    }
    return end;
  }

  /**
   * The opening bracket behind PHP's words Array, array(3) or Object; -1 if none of them is here.
   */
  private int phpContainer(int i, int to) {
    String word = text.charAt(i) == 'O' ? "Object" : text.charAt(i) == 'A' ? "Array" : "array";
    if (!cursor.startsWith(i, word)) {
      return -1;
    }
    int k = i + word.length();
    if (k < to && text.charAt(k) == '(' && k + 1 < to && Character.isDigit(text.charAt(k + 1))) {
      k = Math.min(cursor.indexOf(')', k, to), to - 1) + 1;
    }
    k = cursor.skipSpace(k, to);
    return k < to && (text.charAt(k) == '(' || text.charAt(k) == '{') ? k : -1;
  }

  /**
   * Whether a pair may begin here that stands outside of any bracket: at the start of a line or
   * behind a comma.
   */
  private boolean startsPair(int i, int from) {
    int k = i - 1;
    while (k >= from && (text.charAt(k) == ' ' || text.charAt(k) == '\t')) {
      k--;
    }
    char before = k < from ? '\n' : text.charAt(k);
    char c = text.charAt(i);
    return (before == '\n' || before == '\r' || before == ',' || before == '{')
        && (c == '"' || c == '\'' || c == '\\' || c == '&' || Character.isLetter(c));
  }

  /** Reads a pair that stands outside of brackets; only quoted values and numbers count there. */
  private int pair(int i, int to, String path, int depth) {
    Key key = key(i, to);
    if (key == null) {
      return i + 1;
    }
    int at = cursor.skipSpace(key.next, to);
    if (at >= to) {
      return key.next;
    }
    char c = text.charAt(at);
    boolean typed = phpTyped(at, to) > 0;
    if (cursor.quote(at, to) == null && !Character.isDigit(c) && c != '{' && c != '[' && !typed) {
      return key.next;
    }
    return value(at, to, join(path, key.name), depth);
  }

  /**
   * Reads what stands in brackets; returns the place behind the closing one, or the end of the
   * text.
   */
  private int container(int open, int to, String path, int depth) {
    char close = text.charAt(open) == '{' ? '}' : text.charAt(open) == '[' ? ']' : ')';
    int i = open + 1;
    while (cursor.spend(1) && leaves.size() < MOST_LEAVES) {
      i = skipSeparators(i, to);
      if (i >= to) {
        return to;
      }
      char c = text.charAt(i);
      if (c == close) {
        return i + 1;
      }
      if (c == '}' || c == ']' || c == ')') {
        return i;
      }
      Key key = key(i, to);
      int next =
          key == null
              ? value(i, to, path + "[]", depth + 1)
              : value(cursor.skipSpace(key.next, to), to, join(path, key.name), depth + 1);
      i = Math.max(next, i + 1);
    }
    return to;
  }

  private static String join(String path, String key) {
    String name = !key.isEmpty() && key.chars().allMatch(Character::isDigit) ? "[]" : key;
    return name.equals("[]") ? path + name : path.isEmpty() ? name : path + "." + name;
  }

  private int value(int i, int to, String path, int depth) {
    if (i >= to || depth > DEEPEST) {
      return to;
    }
    char c = text.charAt(i);
    if (c == '{' || c == '[') {
      return container(i, to, path, depth);
    }
    int open = c == 'A' || c == 'a' || c == 'O' || c == 's' ? phpContainerNear(i, to) : -1;
    if (open > 0) {
      return container(open, to, path, depth);
    }
    int typed = phpTyped(i, to);
    int at = typed > 0 ? typed : pythonPrefix(i, to);
    Cursor.Quote quote = cursor.quote(at, to);
    if (quote != null) {
      return string(quote, to, path, depth);
    }
    int end = bare(at, to, path);
    return typed > 0 && end < to && text.charAt(end) == ')' ? end + 1 : end;
  }

  private int phpContainerNear(int i, int to) {
    if (cursor.startsWith(i, "stdClass Object")) {
      return phpContainer(i + "stdClass ".length(), to);
    }
    if (cursor.startsWith(i, "object(")) {
      int brace = cursor.indexOf('{', i, Math.min(to, i + 200));
      return brace < Math.min(to, i + 200) ? brace : -1;
    }
    return phpContainer(i, to);
  }

  /** The value inside {@code string(12) "..."} or {@code int(401)}; -1 if this is none. */
  private int phpTyped(int i, int to) {
    for (String type : List.of("string(", "int(", "float(", "bool(")) {
      if (cursor.startsWith(i, type)) {
        int close = cursor.indexOf(')', i, to);
        return type.equals("string(") ? cursor.skipSpace(close + 1, to) : i + type.length();
      }
    }
    return -1;
  }

  private int pythonPrefix(int i, int to) {
    char c = text.charAt(i);
    boolean prefix =
        (c == 'b' || c == 'u')
            && i + 1 < to
            && (text.charAt(i + 1) == '\'' || text.charAt(i + 1) == '"');
    return prefix ? i + 1 : i;
  }

  private int bare(int i, int to, String path) {
    int end = i;
    while (end < to
        && cursor.spend(1)
        && ",}])\n\r".indexOf(text.charAt(end)) < 0
        && end - i < Cursor.LONGEST_STRING) {
      // PHP prints the next pair behind a blank: [a] => 1 [b] => 2.
      if (end > i && text.charAt(end) == '[' && key(end, to) != null) {
        break;
      }
      end++;
    }
    add(path, i, end);
    return end;
  }

  private int string(Cursor.Quote quote, int to, String path, int depth) {
    int end = cursor.end(quote, to);
    int close = Math.min(end, to);
    int first = cursor.skipSpace(quote.next(), close);
    int behindSlashes = first;
    while (behindSlashes < close && text.charAt(behindSlashes) == '\\') {
      behindSlashes++;
    }
    boolean nested = first < close && (text.charAt(first) == '{' || text.charAt(first) == '[');
    if (nested && depth < DEEPEST) {
      int before = leaves.size();
      scan(first, close, path, depth + 1);
      if (leaves.size() > before) {
        return Math.min(to, end + quote.length());
      }
    }
    add(path, quote.next(), close);
    return Math.min(to, end + quote.length());
  }

  private void add(String path, int from, int to) {
    int start = cursor.skipSpace(from, to);
    int end = to;
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (end > start && leaves.size() < MOST_LEAVES) {
      String value = PlainText.of(text.subSequence(start, end)).text();
      leaves.add(new Leaf(path, value, start, end));
    }
  }

  /** The key that begins here, with what separates it from its value; null if this is none. */
  private @Nullable Key key(int i, int to) {
    char c = text.charAt(i);
    int inner = i;
    boolean bracketed = c == '[';
    if (bracketed) {
      inner = i + 1;
    }
    Cursor.Quote quote = inner < to ? cursor.quote(inner, to) : null;
    String name;
    int next;
    if (quote != null) {
      int end = cursor.end(quote, Math.min(to, quote.next() + LONGEST_KEY + 8));
      if (end - quote.next() > LONGEST_KEY || end >= to || !cursor.isAt(quote, end)) {
        return null;
      }
      name = text.subSequence(quote.next(), end).toString();
      next = end + quote.length();
    } else {
      next = inner;
      while (next < to && next - inner < LONGEST_KEY && isKeyCharacter(text.charAt(next))) {
        next++;
      }
      name = text.subSequence(inner, next).toString();
      if (name.isEmpty()) {
        return null;
      }
    }
    if (bracketed) {
      int close = cursor.indexOf(']', next, Math.min(to, next + 20));
      if (close >= Math.min(to, next + 20)) {
        return null;
      }
      next = close + 1;
    }
    return separated(name, next, to, bracketed);
  }

  private @Nullable Key separated(String name, int from, int to, boolean bracketed) {
    int i = cursor.skipBlanks(from, to);
    if (cursor.startsWith(i, "=>")) {
      return new Key(name, i + 2);
    }
    if (cursor.startsWith(i, "=&gt;")) {
      return new Key(name, i + 5);
    }
    boolean separated = !bracketed && i < to && (text.charAt(i) == ':' || text.charAt(i) == '=');
    return separated && !cursor.startsWith(i, "://") && !cursor.startsWith(i, "::")
        ? new Key(name, i + 1)
        : null;
  }

  private static boolean isKeyCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$' || c == '@';
  }

  private int skipSeparators(int from, int to) {
    int i = cursor.skipSpace(from, to);
    while (i < to && (text.charAt(i) == ',' || text.charAt(i) == ';')) {
      i = cursor.skipSpace(i + 1, to);
    }
    return i;
  }

  /**
   * A key.
   *
   * @param next the place behind its separator
   */
  private record Key(String name, int next) {}
}
