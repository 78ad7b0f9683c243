package dev.fixpoint.reading;

import java.util.List;

/** The status of an HTTP answer, as protocols, libraries and plugins print it. */
final class HttpAnswers implements Format {
  private static final String KEY = "http.status";
  private static final String ERROR = "(4\\d\\d|5(?:0\\d|1[01]|2[0-7]))";

  /** The reason phrases of the statuses that mail APIs answer with. */
  private static final String REASON =
      "(?:bad request|unauthorized|payment required|forbidden|(?:path )?not found|method not allowed|not acceptable"
          + "|request time-?out|conflict|gone|payload too large|request entity too large|unsupported media type"
          + "|unprocessable (?:entity|content)|locked|too many requests|internal server error|not implemented"
          + "|bad gateway|service unavailable|gateway time-?out|enhance your calm)";

  private static final List<Rule> RULES =
      List.of(
          Rule.of(KEY, Trust.LABEL, "\\bhttp/\\d(?:\\.\\d)?[\"']? " + ERROR + "\\b"),
          Rule.of(KEY, Trust.LABEL, "\\b(?:http[ _-]?)?status(?:[ _-]?code)?[\"'\\]]{0,3}(?::protected)?[\"'\\]]{0,2}[ \\t]{0,4}(?:=>|[:=,]|is|of)?\\s{0,4}(?:int\\()?[\"'(\\[]{0,2}" + ERROR + "\\b"),
          Rule.of(KEY, Trust.LABEL, "\\bhttp[ _-]?(?:response[ _-]?)?(?:error|code|status)?(?: code)?[\"']?[ \\t]{0,3}(?:=>|[:=]|is)?[ \\t]{0,3}(?:int\\()?[\"']?" + ERROR + "\\b"),
          Rule.of(KEY, Trust.LABEL, "\\b(?:response|result|return)(?:ed)?[ _-]?(?:code|status)(?: (?:is|was))?[ \\t]{0,3}[:=]?[ \\t]{0,3}(?:int\\()?[\"'(\\[]{0,2}" + ERROR + "\\b(?![ -][245]\\.\\d)"),
          Rule.of(KEY, Trust.LABEL, "\\bcode: " + ERROR + ", message:"),
          Rule.of(KEY, Trust.LABEL, "\\b(?:api|client|server) (?:error|response|exception)[ :]{1,3}(?:status )?[(\\[]?" + ERROR + "\\b"),
          Rule.of(KEY, Trust.LABEL, "\\b(?:returned|resulted in an?|answered|responded)(?: with)?(?: an?)?(?: http)?(?: status)?(?: code)?(?: of)? ['\"]?" + ERROR + "\\b(?! ?[245]\\.\\d)"),
          Rule.of(KEY, Trust.LIKELY, "\\b" + ERROR + "[\"')\\]]?[ :,.-]{0,3}[(\\[]?" + REASON + "\\b"),
          Rule.of(KEY, Trust.LIKELY, "exception: \\(" + ERROR + "\\)"),
          Rule.of(KEY, Trust.LIKELY, "\\b(?:an?|many|getting|get|got|receive|received|with|of) " + ERROR + " (?:error|status|response|http)"),
          Rule.of(KEY, Trust.LIKELY, "\\(" + ERROR + "\\) (?:" + REASON + "|$)"),
          Rule.of(KEY, Trust.GUESS, "\\berror(?: code)?[ :#]{1,3}(4(?:0\\d|1[0-8]|2[0-9]))\\b(?![ -][245]\\.\\d)"),
          Rule.of(KEY, Trust.GUESS, "[\"']?\\bcode[\"']?[ \\t]{0,2}(?:=>|[:=])[ \\t]{0,3}[\"']?(4(?:0\\d|1[0-8]|2[0-9])|50[0-4])\\b(?!\\.)"),
          Rule.of(KEY, Trust.GUESS, "^\\s{0,4}\\(?(4(?:0\\d|1[0-8]|2[0-9]))\\)?(?: array)?[ \\t:(]{0,3}$"),
          Rule.of(KEY, Trust.GUESS, "\\bint\\((4\\d\\d|50[0-4])\\)"),
          Rule.of(KEY, Trust.GUESS, "\\berror[ *:`'(]{1,6}(4(?:0\\d|1[0-8]|2[02-9]))\\b"),
          Rule.of(KEY, Trust.GUESS, "\\((4(?:0\\d|1[0-8]|2[02-9]))\\)"),
          Rule.of(KEY, Trust.GUESS, "^\\s{0,8}(4(?:0\\d|1[0-8]|2[02-9])):? (?![\\d.-]{3})[\\p{L}\"'{]"),
          Rule.of(KEY, Trust.GUESS, "\\b(?:following|an?|the|with) (50[0-4]) error"),
          Rule.of(KEY, Trust.GUESS, "\\b(?:an?|many) (4(?:0\\d|1[0-8]|2[0-9])) (?:error|status|with)"));

  @Override
  public void read(Pasted text, Findings findings) {
    RULES.forEach(rule -> rule.read(text, findings));
  }
}
