package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that WP Mail SMTP and its kin write under {@code Mailer:}: a code, a colon and the
 * message. What the code is depends on the mailer: the provider's own number, a word, or the HTTP
 * status.
 */
final class FailureLine {
  /** Mailers whose number is the provider's own, whatever it looks like. */
  private static final Set<String> OWN_NUMBERS =
      Set.of("sendlayer", "postmark", "sparkpost", "mailjet", "smtp2go");

  private static final Pattern LINE =
      Pattern.compile("\\G(?:[ \\t]*\\n)?[ \\t>]{0,8}([A-Za-z0-9_.-]{1,60}): ([^\\n]{1,600})");

  private static final Pattern REASON =
      Pattern.compile(
          "(?i)(?:bad request|unauthorized|payment required|forbidden|not found|method not"
              + " allowed|request time-?out|conflict|unprocessable (?:entity|content)|too many"
              + " requests|internal server error|bad gateway|service unavailable|gateway"
              + " time-?out)\\b.{0,20}");

  private static final Pattern CONFLICTS =
      Pattern.compile("\\G\\s{0,4}Conflicts: ([^\\n]{1,200})\\n");

  private FailureLine() {}

  /** Reads the line that begins here, behind the mailer's title. */
  static void read(Pasted text, Findings findings, int from, String provider) {
    int at = from;
    Matcher conflicts = CONFLICTS.matcher(text.text());
    if (conflicts.find(at)) {
      boolean none = conflicts.group(1).strip().equalsIgnoreCase("no");
      Span span = text.span(conflicts.start(1), conflicts.end(1));
      findings.add("wordpress.other-mail-plugin", !none, span, Trust.LABEL);
      at = conflicts.end() - 1;
    }
    Matcher line = LINE.matcher(text.text());
    if (line.find(at)) {
      line(text, findings, provider, line);
    }
  }

  private static void line(Pasted text, Findings findings, String provider, Matcher line) {
    String code = line.group(1);
    String message = line.group(2).strip();
    Span codeSpan = text.span(line.start(1), line.end(1));
    Span messageSpan = text.span(line.start(2), line.end(2));
    boolean isNumber = code.chars().allMatch(Character::isDigit);
    boolean isStatus =
        code.matches("[45]\\d\\d")
            && (REASON.matcher(message).matches() || provider.equals("resend"));
    if (isStatus) {
      findings.add("http.status", code, codeSpan, Trust.LABEL);
      if (provider.equals("resend")) {
        findings.add("error.code", message, messageSpan, Trust.LABEL);
      }
    } else if (isNumber && OWN_NUMBERS.contains(provider)) {
      findings.deny("http.status", codeSpan);
      findings.deny("smtp.code", codeSpan);
      findings.add("error.code", code, codeSpan, Trust.LABEL);
      findings.add("error.message", message, messageSpan, Trust.LABEL);
    } else if (!isNumber
        && isProvidersWord(code)
        && !message.startsWith("{")
        && !message.startsWith("[")) {
      findings.add("error.code", code, codeSpan, Trust.LIKELY);
      findings.add("error.message", message, messageSpan, Trust.LIKELY);
    }
  }

  /** Labels of the log stand in the same place as codes; they are capitalised words. */
  private static boolean isProvidersWord(String code) {
    return code.startsWith("E_")
        || code.startsWith("mj-")
        || code.matches("[a-z][a-z0-9_.-]{2,50}");
  }
}
