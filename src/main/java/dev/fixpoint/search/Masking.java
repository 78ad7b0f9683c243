package dev.fixpoint.search;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a text fit to be kept, and tells which texts are the same error with other particulars. */
@FunctionalInterface
public interface Masking {
  /** The text with secrets and personal data replaced by tokens. */
  String redact(String text);

  /**
   * What stays the same when the same error happens to somebody else. Unless an implementation
   * knows better: the words in lower case, without addresses, dates, ids and long numbers.
   */
  default String template(String redacted) {
    Pattern particular = Pattern.compile("\\d{4,}|(?=.*\\d.*\\d.*\\d)(?=.*\\p{L}).{12,}");
    return Words.of(redacted).stream()
        .map(Words.Word::term)
        .filter(term -> !particular.matcher(term).matches())
        .collect(Collectors.joining(" "));
  }
}
