package dev.fixpoint.reading;

import java.util.List;

/**
 * Refusals of SMTP servers: the reply code, the enhanced code, and the stage that words or classes
 * tell.
 */
final class SmtpReplies implements Format {
  private static final String CODE = "([45]\\d\\d)";

  /** Codes that HTTP does not use, or hardly. */
  private static final String SMTP_ONLY = "(4(?:21|3[1-5]|5[0-9])|5(?:2[1-9]|3\\d|4\\d|5\\d|7\\d))";

  private static final String ENHANCED = "([45]\\.[0-7]\\.\\d{1,3})";

  private static final List<Rule> CODES =
      List.of(
          Rule.of(
              "smtp.code",
              Trust.ENVELOPE,
              "(?<![\\w.])" + CODE + "[ -]+#?" + ENHANCED.replace("(", "(?:") + "(?![\\d.]*\\d)"),
          Rule.of(
              "smtp.code",
              Trust.LABEL,
              "\\bsmtp[ _-]?(?:error )?code[\"']?[ \\t]{0,3}[:=]?[ \\t]{0,3}[\"'(]?"
                  + CODE
                  + "\\b"),
          Rule.of(
              "smtp.code",
              Trust.LABEL,
              "\\bresponse_?code[\"']?[ \\t]{0,3}[:=][ \\t]{0,3}[\"']?" + SMTP_ONLY + "\\b"),
          Rule.of("smtp.code", Trust.LABEL, "\\bgot (?:code|response) [\"'\\[]" + CODE + "\\b"),
          Rule.of(
              "smtp.code",
              Trust.LABEL,
              "\\bresponse[\"']?[ \\t]{0,3}[:=][ \\t]{0,3}[\"']?" + SMTP_ONLY + "[ -]"),
          Rule.of("smtp.code", Trust.LABEL, "\\bresponse=" + CODE + "\\b"),
          Rule.of(
              "smtp.code",
              Trust.LABEL,
              "\\bdiagnostic-code:[ \\t]{0,4}smtp;\\s{0,8}" + CODE + "[ -]"),
          Rule.of(
              "smtp.code",
              Trust.LABEL,
              "\\b(?:said|responded|replied|returned)(?: was)?:?\\s{1,12}" + CODE + "[ -]"),
          Rule.of(
              "smtp.code",
              Trust.LABEL,
              "\\bsmtp\\w{0,30}(?:error|exception|refused|busy)[: (]{1,3}\\(?" + CODE + "\\b"),
          Rule.of(
              "smtp.code",
              Trust.LABEL,
              "(?:^|\\s)(?:server -> client:|smtp ?(?:<<|<|->)|<<|<-|<~|<\\*\\*|s:)[ \\t]{0,3}"
                  + CODE
                  + "[ -]"),
          Rule.of(
              "smtp.code",
              Trust.LABEL,
              "\\b(?:invalid login|invalid greeting|message failed|mail command failed|data command"
                  + " failed|recipients were rejected|command failed|authentication failed|smtp"
                  + " error)[: (]{1,3}"
                  + CODE
                  + "\\b"),
          Rule.of("smtp.code", Trust.LABEL, "\\b(?:error|retcode|code) ?\\(" + CODE + "\\)"),
          Rule.of(
              "smtp.code",
              Trust.LIKELY,
              "(?<![\\w./@:-])"
                  + SMTP_ONLY
                  + "[ -](?=[#<\\[\"'(]?[\\p{L}<\\[(#*])(?!"
                  + "(?:bytes|ms|seconds|times|emails|recipients)\\b)"),
          Rule.of(
              "smtp.code",
              Trust.LIKELY,
              "(?<![\\w./@:-])" + SMTP_ONLY + "(?:,|:)[ \\t]{0,3}b?['\"]?[\\p{L}<\\[45]"),
          Rule.of(
              "smtp.code",
              Trust.LIKELY,
              "^\\s{0,8}(50[0-5])[ -](?=[^\\n"
                  + "]{0,120}(?:mail"
                  + " from|rcpt|syntax|command|address|recipient|sender|auth|helo|ehlo))"),
          Rule.of("smtp.code", Trust.LIKELY, "\\(" + SMTP_ONLY + "[ ,:)]"),
          Rule.of(
              "smtp.code",
              Trust.GUESS,
              "\\b(?:error )?code[ \\t]{0,3}[:=][ \\t]{0,3}[\"']?" + SMTP_ONLY + "\\b"),
          Rule.of("smtp.code", Trust.GUESS, "^\\s{0,8}[\"'(\\[]?" + SMTP_ONLY + "[ \\t]{0,3}$"));

  private static final List<Rule> ENHANCED_CODES =
      List.of(
          Rule.of(
              "smtp.enhanced",
              Trust.ENVELOPE,
              "(?<![\\w.])[45]\\d\\d[ -]+#?" + ENHANCED + "(?![\\d.]*\\d)"),
          Rule.of(
              "smtp.enhanced",
              Trust.LABEL,
              "(?<![\\w.])[45]\\d\\d[^\\n]{0,4}[,:' b\"]{1,6}#?" + ENHANCED + "(?![\\d.]*\\d)"),
          Rule.of(
              "smtp.enhanced",
              Trust.LIKELY,
              "^[ \\t>]{0,8}status:[ \\t]{0,4}" + ENHANCED + "(?![\\d.]*\\d)"),
          Rule.of("smtp.enhanced", Trust.LIKELY, "\\bdsn ?= ?" + ENHANCED + "(?![\\d.]*\\d)"),
          Rule.of(
              "smtp.enhanced",
              Trust.GUESS,
              "(?<![\\w.:/-])(?<!(?:wordpress|php|version|ver|exim|mysql|plugin|smtp|woocommerce|core|release|mailer)["
                  + " :/=-]{1,3})#?"
                  + ENHANCED
                  + "(?![\\d.]*\\d|[\\w-])"));

  private static final List<Stage> STAGES =
      List.of(
          stage(
              "connect",
              Trust.LIKELY,
              "smtp connect\\(\\) failed|failed to connect to server|command['\"]?:"
                  + " ?['\"]conn|could not connect to smtp host|connection could not be"
                  + " established|couldn't connect to host|greeting never received"),
          stage(
              "banner", Trust.LABEL, "invalid greeting|after initial connection|smtpconnecterror"),
          stage(
              "ehlo",
              Trust.LABEL,
              "\\behlo command failed|\\(ehlo\\)|command['\"]?: ?['\"](?:ehlo|helo)|in reply to"
                  + " (?:ehlo|helo)|after (?:ehlo|helo)\\b|smtpheloerror"),
          stage(
              "starttls",
              Trust.LABEL,
              "\\bstarttls command failed|command['\"]?: ?['\"]starttls|error upgrading connection"
                  + " with starttls|unable to connect with starttls"),
          stage(
              "auth",
              Trust.LABEL,
              "invalid login|\\b(?:auth|password|username) command failed|command['\"]?:"
                  + " ?['\"]auth|smtpauthenticationerror|authenticationfailedexception|mailkit\\.security\\.authentication|failed"
                  + " to authenticate on smtp|sasl authentication failed|password not accepted from"
                  + " server|in reply to auth|missing credentials for|expected response code"
                  + " ['\"]?235|smtp (?:error: )?could not authenticate"),
          stage(
              "mail-from",
              Trust.LABEL,
              "\\bmail from command failed|mail command failed|command['\"]?: ?['\"]mail from|in"
                  + " reply to mail from|after mail from|smtpsenderrefused|following from address"
                  + " failed|during mail from"),
          stage(
              "rcpt-to",
              Trust.LABEL,
              "\\brcpt to command failed|all recipients were rejected|command['\"]?: ?['\"]rcpt"
                  + " to|in reply to rcpt to|after rcpt to|smtprecipientsrefused|following"
                  + " recipients failed|reject: rcpt|expected response code 250/251/252"),
          stage(
              "end-of-data",
              Trust.LABEL,
              "\\bdata end command failed|message failed|in reply to end of data|after (?:pipelined"
                  + " )?end of data|data not accepted|smtpdataerror"),
          stage(
              "data",
              Trust.LABEL,
              "\\bdata command failed|in reply to data command|after data\\b|command['\"]?:"
                  + " ?['\"]data"));

  private record Stage(String value, Rule rule) {}

  private static Stage stage(String value, Trust trust, String expression) {
    return new Stage(value, Rule.of("smtp.stage", trust, expression));
  }

  @Override
  public void read(Pasted text, Findings findings) {
    CODES.forEach(rule -> rule.read(text, findings));
    ENHANCED_CODES.forEach(rule -> rule.read(text, findings));
    STAGES.forEach(stage -> stage.rule.note(text, findings, stage.value));
  }
}
