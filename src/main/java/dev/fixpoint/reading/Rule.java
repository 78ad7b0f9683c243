package dev.fixpoint.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact that one expression reads: the value is what its last matched group holds.
 *
 * @param pattern the expression, over the plain text; every repetition in it is bounded
 * @param key the fact
 * @param trust how far it is to be trusted
 */
record Rule(Pattern pattern, String key, Trust trust) {
  /** A text that repeats itself further tells nothing new. */
  private static final int MOST_MATCHES = 50;

  static Rule of(String key, Trust trust, String expression) {
    return new Rule(
        Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE), key, trust);
  }

  /** A rule whose value does not stand in the text: finding it is enough. */
  void note(Pasted text, Findings findings, Object value) {
    Matcher matcher = pattern.matcher(text.text());
    if (matcher.find()) {
      findings.add(key, value, text.span(matcher.start(), matcher.end()), trust);
    }
  }

  void read(Pasted text, Findings findings) {
    Matcher matcher = pattern.matcher(text.text());
    for (int count = 0; count < MOST_MATCHES && matcher.find(); count++) {
      int group = matcher.groupCount();
      while (group > 0 && matcher.group(group) == null) {
        group--;
      }
      findings.add(
          key, matcher.group(group), text.span(matcher.start(group), matcher.end(group)), trust);
    }
  }
}
