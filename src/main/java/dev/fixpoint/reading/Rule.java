package dev.fixpoint.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact that one expression reads: the value is what its last matched group holds, or a fixed one.
 *
 * @param pattern the expression, over the plain text; every repetition in it is bounded
 * @param required what stands in every text, in lower case, that the expression matches
 * @param key the fact
 * @param trust how far it is to be trusted
 * @param value the fixed value; empty if it stands in the text
 */
record Rule(Pattern pattern, List<Set<String>> required, String key, Trust trust, String value) {
  /** A text that repeats itself further tells nothing new. */
  private static final int MOST_MATCHES = 50;

  static Rule of(String key, Trust trust, String expression, String value) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
    return new Rule(
        Pattern.compile(expression, flags), RequiredLiterals.all(expression), key, trust, value);
  }

  boolean applies(Pasted text) {
    return mayApply(text) && pattern.matcher(text.text()).find();
  }

  /** Whether the literals are there: far quicker to tell than whether the expression matches. */
  private boolean mayApply(Pasted text) {
    return RequiredLiterals.stand(required, text.lower());
  }

  void read(Pasted text, Findings findings) {
    if (!mayApply(text)) {
      return;
    }
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
