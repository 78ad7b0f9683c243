package dev.fixpoint.reading;

import java.util.List;

/** The code and the message of an error object, in whatever notation it was printed. */
final class ErrorBodies implements Format {
  private static final String QUOTED = "(?:\"([^\"\\n]{2,600})\"|'([^'\\n]{2,600})')";
  private static final String TO =
      "[\"'\\]]{1,2}\\s{0,4}(?::|=>|=)\\s{0,6}(?:string\\(\\d{1,6}\\) )?";
  private static final String BARE_TO = "\\s{0,2}(?::|=>)\\s{1,4}";

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "error.message",
              Trust.LABEL,
              "[\"'\\[](?:error_?message|message|error_description)" + TO + QUOTED),
          Rule.of(
              "error.message",
              Trust.LIKELY,
              "\\b(?:message|error_description|errormessage)" + BARE_TO + QUOTED),
          Rule.of(
              "error.message",
              Trust.LIKELY,
              "[\"'\\[](?:error|detail|details|description|reject_reason)" + TO + QUOTED),
          Rule.of("error.message", Trust.LIKELY, "\\b(?:error|details)" + BARE_TO + QUOTED),
          Rule.of("error.message", Trust.LIKELY, "<message>\\s{0,4}([^<]{2,600})</message>"),
          Rule.of(
              "error.code",
              Trust.LABEL,
              "[\"'\\[](?:error_?code|code)" + TO + "[\"']?([\\w.#-]{1,60})[\"']?"),
          Rule.of("error.code", Trust.LIKELY, "\\bcode" + BARE_TO + "'([\\w.#-]{1,60})'"),
          Rule.of(
              "error.code",
              Trust.LIKELY,
              "[\"'\\[](?:name|type|reason|error|reject_reason)"
                  + TO
                  + "[\"']?([A-Za-z]+[_.-][\\w.-]{1,60}|unsigned)[\"']"),
          Rule.of(
              "error.code",
              Trust.LIKELY,
              "\\b(?:name|reason|reject_reason)" + BARE_TO + "'([\\w.-]{2,60})'"),
          Rule.of("error.code", Trust.LIKELY, "\\b(aadsts\\d{4,7})\\b"),
          Rule.of("error.code", Trust.LIKELY, "<code>\\s{0,4}([\\w.-]{2,80})\\s{0,4}</code>"));

  @Override
  public void read(Pasted text, Findings findings) {
    RULES.forEach(rule -> rule.read(text, findings));
  }
}
