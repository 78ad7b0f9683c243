package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that WordPress mail plugins write around a failure: which mailer, settings, versions.
 */
final class PluginEnvelope implements Format {
  private static final RuleTable LINES = RuleTable.of("plugin-envelope.txt");

  private static final Pattern MAILER =
      Pattern.compile(
          "(?:^|[\\s>*#|])(?:mailer|sending driver|email provider|mail driver)[ \\t]{0,4}:"
              + "[ \\t*]{0,4}([^\\n]{1,80})",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  @Override
  public void read(Pasted text, Findings findings) {
    Matcher matcher = MAILER.matcher(text.text());
    while (matcher.find()) {
      mailer(text, findings, matcher.group(1), matcher.start(1));
    }
    LINES.read(text, findings);
  }

  /** The error may follow on the same line: the longest beginning of it that is a mailer counts. */
  private static void mailer(Pasted text, Findings findings, String line, int from) {
    for (int end = line.length(); end > 0; end = Math.max(line.lastIndexOf(' ', end - 1), 0)) {
      String title = line.substring(0, end).strip();
      if (findings.takes("provider", title)) {
        note(findings, title, text.span(from, from + end));
        FailureLine.read(text, findings, from + end, findings.text("provider"));
        return;
      }
    }
  }

  private static void note(Findings findings, String title, Span span) {
    Fact mailer = findings.fact("provider", title, span);
    if (mailer != null && mailer.is("other-smtp")) {
      // "Other SMTP" is no provider yet: the host may tell which.
      findings.add("provider", title, span, Trust.GUESS);
      findings.add("transport", "smtp", span, Trust.LABEL);
    } else {
      findings.add("provider", title, span, Trust.ENVELOPE);
    }
  }
}
