package dev.fixpoint.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with tokens in the place of secrets and personal data, as it may be stored, logged and
 * shown to others.
 */
public final class RedactedText {
  private final String text;
  private final Map<String, String> tokens;

  private RedactedText(String text, Map<String, String> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * The text without what was found in it.
   *
   * @param original the text that was read
   * @param redactions what the reading lists
   */
  public static RedactedText of(String original, List<Redaction> redactions) {
    StringBuilder text = new StringBuilder(original.length());
    Map<String, String> tokens =
        new TreeMap<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    int at = 0;
    for (Redaction redaction : redactions) {
      if (redaction.span().from() >= at) {
        text.append(original, at, redaction.span().from()).append(redaction.token());
        at = redaction.span().to();
        tokens.put(original.substring(redaction.span().from(), at), redaction.token());
      }
    }
    return new RedactedText(text.append(original.substring(at)).toString(), tokens);
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /**
   * Other words, such as a fact or a reason, with the same tokens in the place of the same values.
   */
  public String words(String words) {
    String redacted = words;
    for (Map.Entry<String, String> token : tokens.entrySet()) {
      redacted =
          Pattern.compile(
                  "(?<!\\w)" + Pattern.quote(token.getKey()) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
              .matcher(redacted)
              .replaceAll(Matcher.quoteReplacement(token.getValue()));
    }
    return redacted;
  }
}
