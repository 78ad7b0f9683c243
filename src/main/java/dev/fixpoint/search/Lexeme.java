package dev.fixpoint.search;

import java.util.List;

/**
 * A word apart from the place where it stands.
 *
 * @param term as it is looked up: lower case, prose stemmed; empty for noise such as an address
 * @param spelled as it stands in texts, in lower case
 * @param parts the parts of a code
 * @param isCode whether it is a code: kept whole, never corrected
 * @param isStopWord whether it is too common to look for
 * @param isAlphabetic whether it holds letters and nothing else
 * @param trimmed how many characters in front of it were no part of it, such as a quotation mark
 * @param length how many characters it takes in a text
 */
record Lexeme(
    String term,
    String spelled,
    List<String> parts,
    boolean isCode,
    boolean isStopWord,
    boolean isAlphabetic,
    int trimmed,
    int length) {
  static final Lexeme NOISE = new Lexeme("", "", List.of(), false, false, false, 0, 0);

  Lexeme {
    parts = List.copyOf(parts);
  }

  /** Whether it is worth looking up at all. */
  boolean isWord() {
    return !term.isEmpty();
  }
}
