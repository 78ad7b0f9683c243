package dev.fixpoint.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a delivery status notification (RFC 3464), wherever they stand in a text:
 * recipient, status, and the reply that the other server gave. Of several recipients the first one
 * that failed counts.
 */
final class BounceFields implements Format {
  private static final String INDENT = "[ \\t>]{0,8}";

  /** A field with the lines that continue it. */
  private static final Pattern FIELD =
      Pattern.compile(
          "^"
              + INDENT
              + "(Final-Recipient|Action|Status|Diagnostic-Code):"
              + "([^\\n]{0,1000}(?:\\n"
              + INDENT
              + "[ \\t][^\\n]{0,1000}){0,40})",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern REPLY =
      Pattern.compile(
          "(?:^\\s*(?:smtp|x-postfix|x-unix|x-[a-z-]{1,20})?\\s*;?\\s*|said:\\s+|smtp;\\s*)['\"]?"
              + "([45]\\d\\d)(?:[ -]+#?([45]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.]*\\d))?(?=[\\s:,-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS =
      Pattern.compile("([^\\s<>;@\\[(]{1,64}@[^\\s<>;\\])]{1,255})");
  private static final Pattern STATUS = Pattern.compile("([45]\\.\\d{1,3}\\.\\d{1,3})");

  @Override
  public void read(Pasted text, Findings findings) {
    Matcher field = FIELD.matcher(text.text());
    String action = "";
    boolean settled = false;
    while (field.find()) {
      String name = field.group(1).toLowerCase(Locale.ROOT);
      String value = field.group(2);
      int at = field.start(2);
      if (name.equals("final-recipient")) {
        if (settled) {
          return;
        }
        note(text, findings, "recipient.address", Trust.LABEL, first(ADDRESS, value), at);
      } else if (name.equals("action")) {
        action = value.strip().toLowerCase(Locale.ROOT);
        settled |= action.equals("failed");
      } else if (name.equals("status")) {
        Matcher status = first(STATUS, value);
        boolean vague = status != null && status.group(1).endsWith(".0.0");
        note(text, findings, "smtp.enhanced", vague ? Trust.GUESS : Trust.LIKELY, status, at);
      } else if (name.equals("diagnostic-code")) {
        diagnosis(text, findings, value, at);
      }
    }
  }

  private static void diagnosis(Pasted text, Findings findings, String value, int at) {
    Matcher reply = first(REPLY, value);
    if (reply == null) {
      return;
    }
    findings.add(
        "smtp.code",
        reply.group(1),
        text.span(at + reply.start(1), at + reply.end(1)),
        Trust.ENVELOPE);
    if (reply.group(2) != null) {
      findings.add(
          "smtp.enhanced",
          reply.group(2),
          text.span(at + reply.start(2), at + reply.end(2)),
          Trust.ENVELOPE);
    }
  }

  private static @Nullable Matcher first(Pattern pattern, String value) {
    Matcher matcher = pattern.matcher(value);
    return matcher.find() ? matcher : null;
  }

  private static void note(
      Pasted text, Findings findings, String key, Trust trust, @Nullable Matcher found, int at) {
    if (found != null) {
      findings.add(key, found.group(1), text.span(at + found.start(1), at + found.end(1)), trust);
    }
  }
}
