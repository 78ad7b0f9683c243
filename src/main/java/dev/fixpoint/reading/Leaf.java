package dev.fixpoint.reading;

/**
 * A value in a nested notation.
 *
 * @param path the keys that lead to it, as written, with dots between them and {@code []} for a
 *     place in a list: {@code errors[].message}
 * @param value the value, its escapes undone
 * @param from where it begins in the original text
 * @param to where it ends
 */
record Leaf(String path, String value, int from, int to) {

  /** Whether the path ends with these keys: logs and libraries wrap bodies into further objects. */
  boolean endsWith(String keys) {
    if (!path.endsWith(keys)) {
      return false;
    }
    int before = path.length() - keys.length() - 1;
    return before < 0 || path.charAt(before) == '.' || path.charAt(before) == ']';
  }
}
