package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that WordPress mail plugins write around a failure: which mailer, which settings, which versions. */
final class PluginEnvelope implements Format {
  private static final Pattern MAILER =
      Pattern.compile(
          "(?:^|[\\s>*#|])(?:mailer|sending driver|email provider|mail driver)[ \\t]{0,4}:[ \\t*]{0,4}([^\\n]{1,80})",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final String LINE = "^[ \\t>*|-]{0,10}";

  private static final List<Rule> RULES =
      List.of(
          Rule.of("smtp.host", Trust.LABEL, LINE + "(?:smtp )?(?:host|server)(?:name)?[ \\t]{0,4}[:=][ \\t]{0,4}['\"]?([a-z0-9][a-z0-9.-]{2,120}\\.[a-z]{2,24})\\b"),
          Rule.of("smtp.port", Trust.LABEL, LINE + "(?:smtp )?port[ \\t]{0,4}[:=][ \\t]{0,4}['\"]?(\\d{2,5})\\b"),
          Rule.of("smtp.encryption", Trust.LABEL, LINE + "(?:smtpsecure|encryption|smtp_?secure)[ \\t]{0,4}[:=][ \\t]{0,4}['\"]?(tls|ssl|starttls|none|ssl/tls)\\b"),
          Rule.of("smtp.auth", Trust.LABEL, LINE + "smtpauth[ \\t]{0,4}[:=][ \\t]{0,4}(?:bool\\()?(true|false|yes|no|on|off|1|0)\\b"),
          Rule.of("php.version", Trust.LABEL, LINE + "php(?: version)?[ \\t]{0,4}:[ \\t]{0,4}(\\d{1,2}\\.\\d{1,3}(?:\\.\\d{1,3})?)"),
          Rule.of("php.version", Trust.LIKELY, "\\bphp[/ ](\\d\\.\\d{1,2}(?:\\.\\d{1,3})?)"),
          Rule.of("plugin.version", Trust.LABEL, LINE + "(?:wp mail smtp|post smtp|fluentsmtp|easy wp smtp)(?: version)?[ \\t]{0,4}:[ \\t]{0,4}v?(\\d{1,3}\\.\\d{1,3}(?:\\.\\d{1,3}){0,2})"));

  private static final List<Rule> NAMES =
      List.of(
          Rule.of("plugin.name", Trust.LIKELY, "\\bwp[ _-]?mail[ _-]?smtp\\b"),
          Rule.of("plugin.name", Trust.LIKELY, "\\bpost[ _-]smtp\\b|--raw message follows--|an error detected while delivered your email"),
          Rule.of("plugin.name", Trust.LIKELY, "\\bfluent[ -]?smtp\\b|^sending driver:"),
          Rule.of("plugin.name", Trust.LIKELY, "\\beasy wp smtp\\b"));

  private static final List<String> PLUGINS = List.of("WP Mail SMTP", "Post SMTP", "FluentSMTP", "Easy WP SMTP");

  @Override
  public void read(Pasted text, Findings findings) {
    mailer(text, findings);
    RULES.forEach(rule -> rule.read(text, findings));
    for (int i = 0; i < PLUGINS.size(); i++) {
      NAMES.get(i).note(text, findings, PLUGINS.get(i));
    }
  }

  private static void mailer(Pasted text, Findings findings) {
    Matcher matcher = MAILER.matcher(text.text());
    while (matcher.find()) {
      String line = matcher.group(1);
      int end = line.length();
      // The title may be followed by the error on the same line: the longest beginning that is a mailer counts.
      while (end > 0) {
        String title = line.substring(0, end).strip();
        if (findings.takes("provider", title)) {
          note(text, findings, title, matcher.start(1), matcher.start(1) + end);
          break;
        }
        end = Math.max(line.lastIndexOf(' ', end - 1), 0);
      }
    }
  }

  private static void note(Pasted text, Findings findings, String title, int from, int to) {
    Span span = text.span(from, to);
    findings.add("provider", title, span, Trust.ENVELOPE);
    Fact read = findings.best("provider");
    if (read != null && read.is("other-smtp")) {
      findings.retract("provider");
      // "Other SMTP" is no provider yet: the host may tell which.
      findings.add("provider", title, span, Trust.GUESS);
      findings.add("transport", "smtp", span, Trust.LABEL);
    }
  }
}
