package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP dialogue, in the notations of PHPMailer, Swift and Symfony, nodemailer, smtplib,
 * JavaMail, swaks and Exim, or bare: what was said, by whom, and at which step it broke off.
 */
final class SmtpDialogue implements Format {
  private static final String SERVER =
      "SERVER -> CLIENT:|SMTP -> FROM SERVER:|SMTP -> get_lines\\(\\): \\$str"
          + " is|(?<=[\\s\\]])S:|^S:|SMTP ?<<|SMTP<|<<<?|<-|<~|<\\*\\*|^< |reply: b?['\"]|SERVER"
          + " \\d{0,2}:";
  private static final String CLIENT =
      "CLIENT -> SERVER:|SMTP -> FROM CLIENT:|(?<=[\\s\\]])C:|^C:|SMTP"
          + " ?>>|SMTP>|>>>?|(?<=\\s)->|^->|~>|^> (?=[A-Z]{4})|send: b?['\"]|CLIENT \\d{0,2}:";

  /** Who speaks, where somebody is named. */
  private static final Pattern MARK =
      Pattern.compile("(" + SERVER + ")|(" + CLIENT + ")", Pattern.MULTILINE);

  private static final Pattern COMMAND =
      Pattern.compile(
          "\\s{0,4}(EHLO|HELO|STARTTLS|AUTH|MAIL FROM|RCPT TO|DATA|RSET|QUIT|NOOP)\\b([^\\n"
              + "]{0,300})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REPLY =
      Pattern.compile(
          "\\s{0,4}[\"'(]?([2-5]\\d\\d)[ -]([^\\n]{0,600})|\\s{0,4}([2-5]\\d\\d)\\s{0,4}$");

  /** A line of a bare dialogue, as telnet and JavaMail show it. */
  private static final Pattern BARE_LINE =
      Pattern.compile(
          "^[ \\t>└─│]{0,10}(?:((?:EHLO|HELO|STARTTLS|AUTH|MAIL FROM|RCPT TO|DATA|QUIT)\\b[^\\n"
              + "]{0,300})|([2-5]\\d\\d[ -][^\\n"
              + "]{0,600}))$",
          Pattern.MULTILINE);

  private static final Pattern ENHANCED = Pattern.compile("^#?([245]\\.[0-7]\\.\\d{1,3})\\b");
  private static final Pattern HOST =
      Pattern.compile("^((?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIZE = Pattern.compile("\\bSIZE (\\d{3,11}?)(?=250[ -]|\\D|$)");
  private static final Pattern ADDRESS = Pattern.compile("<([^<>\\s@]{1,64}@[^<>\\s]{1,255})>");

  /** More turns than this are several mails, of which the first ones tell enough. */
  private static final int MOST_TURNS = 2_000;

  @Override
  public void read(Pasted text, Findings findings) {
    List<Turn> turns = turns(text.text());
    boolean talks =
        turns.stream()
                .anyMatch(
                    turn -> !turn.server && COMMAND.matcher(turn.words(text.text())).lookingAt())
            && turns.stream().anyMatch(turn -> turn.server);
    if (talks) {
      new Telling(text, findings).tell(turns);
    }
  }

  private static List<Turn> turns(String text) {
    List<Turn> turns = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    while (turns.size() < MOST_TURNS && mark.find()) {
      if (!turns.isEmpty()) {
        Turn last = turns.removeLast();
        turns.add(new Turn(last.server, last.from, mark.start()));
      }
      turns.add(new Turn(mark.group(1) != null, mark.end(), text.length()));
    }
    return turns.size() > 1 ? turns : bareTurns(text);
  }

  private static List<Turn> bareTurns(String text) {
    List<Turn> turns = new ArrayList<>();
    Matcher line = BARE_LINE.matcher(text);
    while (turns.size() < MOST_TURNS && line.find()) {
      int group = line.group(1) == null ? 2 : 1;
      turns.add(new Turn(group == 2, line.start(group), line.end(group)));
    }
    return turns;
  }

  /** What one side said. */
  private record Turn(boolean server, int from, int to) {
    /** A turn may hold the rest of a log behind its last line. */
    private static final int LONGEST = 2_000;

    String words(String text) {
      return text.substring(from, Math.min(to, from + LONGEST));
    }
  }

  /** A refusal. */
  private record Refusal(
      String stage, String code, Span codeSpan, @Nullable String enhanced, Span enhancedSpan) {}

  /** Follows a dialogue from turn to turn. */
  private static final class Telling {
    private final Pasted text;
    private final Findings findings;
    private String stage = "banner";
    private @Nullable Refusal refusal;
    private boolean encrypts;

    Telling(Pasted text, Findings findings) {
      this.text = text;
      this.findings = findings;
    }

    void tell(List<Turn> turns) {
      for (Turn turn : turns) {
        if (turn.server) {
          server(turn);
        } else {
          client(turn);
        }
      }
      Refusal broke = refusal;
      if (broke != null) {
        findings.add("smtp.code", broke.code, broke.codeSpan, Trust.ENVELOPE);
        findings.add("smtp.stage", broke.stage, broke.codeSpan, Trust.ENVELOPE);
        if (broke.enhanced != null) {
          findings.add("smtp.enhanced", broke.enhanced, broke.enhancedSpan, Trust.ENVELOPE);
        }
      }
    }

    private void client(Turn turn) {
      String words = turn.words(text.text());
      Matcher command = COMMAND.matcher(words);
      if (!command.lookingAt()) {
        return;
      }
      String name = command.group(1).toUpperCase(Locale.ROOT);
      int rest = turn.from + command.start(2);
      switch (name) {
        case "EHLO", "HELO" -> {
          stage = "ehlo";
          helo(command.group(2), rest);
        }
        case "STARTTLS" -> stage = "starttls";
        case "AUTH" -> stage = "auth";
        case "MAIL FROM" -> {
          stage = "mail-from";
          address("sender", command.group(2), rest);
        }
        case "RCPT TO" -> {
          stage = "rcpt-to";
          address("recipient", command.group(2), rest);
        }
        case "DATA" -> stage = "data";
        default -> stage = "";
      }
    }

    private void helo(String rest, int at) {
      String name = rest.strip().split("[\\s'\"]", 2)[0];
      if (!name.isEmpty()) {
        int from = at + rest.indexOf(name);
        findings.add("helo.name", name, text.span(from, from + name.length()), Trust.LABEL);
      }
    }

    private void address(String role, String rest, int at) {
      Matcher address = ADDRESS.matcher(rest);
      if (address.find()) {
        Span span = text.span(at + address.start(1), at + address.end(1));
        findings.add(role + ".address", address.group(1), span, Trust.LABEL);
      }
    }

    private void server(Turn turn) {
      String words = turn.words(text.text());
      Matcher reply = REPLY.matcher(words);
      if (!reply.lookingAt()) {
        return;
      }
      int group = reply.group(1) == null ? 3 : 1;
      String code = reply.group(group);
      String said = group == 1 ? reply.group(2) : "";
      int at = turn.from + (group == 1 ? reply.start(2) : reply.end());
      if (code.startsWith("2") || code.startsWith("3")) {
        accepted(code, said, at, turn);
        return;
      }
      if (refusal == null && !stage.isEmpty()) {
        Matcher enhanced = ENHANCED.matcher(said);
        boolean detailed = enhanced.find();
        Span codeSpan = text.span(turn.from + reply.start(group), turn.from + reply.end(group));
        Span enhancedSpan =
            detailed ? text.span(at + enhanced.start(1), at + enhanced.end(1)) : codeSpan;
        String step =
            stage.equals("data") && code.startsWith("5") && said.contains("recipient")
                ? "rcpt-to"
                : stage;
        refusal =
            new Refusal(step, code, codeSpan, detailed ? enhanced.group(1) : null, enhancedSpan);
      }
    }

    private void accepted(String code, String said, int at, Turn turn) {
      Refusal before = refusal;
      // A second mechanism or HELO in place of EHLO went through: the first refusal did not matter.
      if (before != null
          && code.startsWith("2")
          && before.stage.equals(stage)
          && !stage.equals("rcpt-to")) {
        refusal = null;
      }
      if (stage.equals("banner") && code.equals("220")) {
        Matcher host = HOST.matcher(said);
        if (host.find()) {
          findings.add(
              "smtp.answering-host", host.group(1), text.span(at, at + host.end(1)), Trust.LABEL);
        }
      }
      if (stage.equals("starttls") && code.equals("220") && !encrypts) {
        encrypts = true;
        findings.add("smtp.encryption", "starttls", text.span(at, at), Trust.LIKELY);
      }
      Matcher size = SIZE.matcher(turn.words(text.text()));
      if (stage.equals("ehlo") && size.find()) {
        Span span = text.span(turn.from + size.start(1), turn.from + size.end(1));
        findings.add("smtp.size-limit", size.group(1), span, Trust.LABEL);
      }
      if (code.equals("354")) {
        stage = "end-of-data";
      }
    }
  }
}
