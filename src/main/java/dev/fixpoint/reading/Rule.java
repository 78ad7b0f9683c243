package dev.fixpoint.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact that one expression reads: the value is what its last matched group holds, or a fixed one.
 *
 * @param pattern the expression, over the plain text; every repetition in it is bounded
 * @param key the fact
 * @param trust how far it is to be trusted
 * @param value the fixed value; empty if it stands in the text
 */
record Rule(Pattern pattern, String key, Trust trust, String value) {
  /** A text that repeats itself further tells nothing new. */
  private static final int MOST_MATCHES = 50;

  static Rule of(String key, Trust trust, String expression, String value) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
    return new Rule(Pattern.compile(expression, flags), key, trust, value);
  }

  boolean applies(Pasted text) {
    return pattern.matcher(text.text()).find();
  }

  void read(Pasted text, Findings findings) {
    Matcher matcher = pattern.matcher(text.text());
    int most = value.isEmpty() ? MOST_MATCHES : 1;
    for (int count = 0; count < most && matcher.find(); count++) {
      int group = value.isEmpty() ? matcher.groupCount() : 0;
      while (group > 0 && matcher.group(group) == null) {
        group--;
      }
      Object raw = value.isEmpty() ? matcher.group(group) : value;
      findings.add(key, raw, text.span(matcher.start(group), matcher.end(group)), trust);
    }
  }
}
