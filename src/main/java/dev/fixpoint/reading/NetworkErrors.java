package dev.fixpoint.reading;

import java.util.List;

/**
 * Connections that failed: the numbers of cURL and of the operating system, and where the
 * connection went.
 */
final class NetworkErrors implements Format {
  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "curl.error",
              Trust.LABEL,
              "\\bcurl(?: ?error)?(?: code| number)?[ :#(]{1,3}(\\d{1,2})\\b"),
          Rule.of("curl.error", Trust.LABEL, "\\bcurle?[ _-]errno?[ :=(]{1,3}(\\d{1,2})\\b"),
          Rule.of("curl.error", Trust.LABEL, "\\bcurl: \\((\\d{1,2})\\)"),
          Rule.of("socket.error", Trust.LABEL, "\\[errno (-?\\d{1,5})\\]"),
          Rule.of("socket.error", Trust.LABEL, "\\[winerror (\\d{1,5})\\]"),
          Rule.of(
              "socket.error",
              Trust.LABEL,
              "(?:timed out|refused|unreachable|no route to host|permission denied|reset by"
                  + " peer|failed|temporarily unavailable|not known)[ .]{0,2}\\((\\d{1,5})\\)"),
          Rule.of("socket.error", Trust.LIKELY, "\\berrno['\"]?[ :=]{1,3}-?(\\d{1,5})\\b"),
          Rule.of(
              "smtp.host",
              Trust.BANNER,
              "\\b(?:opening to|connect(?:ing|ed)? to|connection to|unable to connect to|host)"
                  + " ['\"]?(?:(?:ssl|tls|tcp|smtps?)://)?((?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,24})['\"]?:(?:\\d{2,5})\\b"),
          Rule.of(
              "smtp.port",
              Trust.BANNER,
              "\\b(?:opening to|connect(?:ing|ed)? to|connection to|unable to connect to|host)"
                  + " ['\"]?(?:(?:ssl|tls|tcp|smtps?)://)?(?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,24}['\"]?:(\\d{2,5})\\b"),
          Rule.of(
              "smtp.port",
              Trust.BANNER,
              "\\b(?:etimedout|econnrefused|econnreset|ehostunreach|enetunreach)"
                  + " [0-9a-f.:]{3,45}:(\\d{2,5})\\b"),
          Rule.of(
              "smtp.port",
              Trust.LIKELY,
              "\\bport['\"]?[ \\t]{0,3}[:=]?[ \\t]{0,3}(25|465|587|2525|1025)\\b"),
          Rule.of("smtp.port", Trust.GUESS, "\\b(25|465|587|2525) port\\b"),
          Rule.of(
              "smtp.host", Trust.LIKELY, "\\brelay=((?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,24})\\["),
          Rule.of(
              "smtp.host",
              Trust.LIKELY,
              "\\b((?:smtp|mail|email-smtp|smtp-relay|smtp-mail|in-v3|relay)[a-z0-9-]{0,20}\\.(?:[a-z0-9-]{1,63}\\.){1,5}(?!php|java|class|exception)[a-z]{2,12})\\b(?![(:\\\\][a-z])"));

  @Override
  public void read(Pasted text, Findings findings) {
    RULES.forEach(rule -> rule.read(text, findings));
  }
}
