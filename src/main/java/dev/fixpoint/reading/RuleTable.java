package dev.fixpoint.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of reading from a resource beside this class; the resource says how its lines are written.
 */
final class RuleTable implements Format {
  private static final Pattern LINE =
      Pattern.compile("([a-z.-]+)(?:=('[^']*'|\\S+))? ([a-z]+) (.+)");
  private final List<Rule> rules = new ArrayList<>();

  private RuleTable(String name) {
    for (String line : RuleLines.rules(name)) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new IllegalStateException("No rule of reading: " + line);
      }
      Trust trust = Trust.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
      String value = matcher.group(2) == null ? "" : matcher.group(2).replace("'", "");
      rules.add(Rule.of(matcher.group(1), trust, matcher.group(4), value));
    }
  }

  static RuleTable of(String name) {
    return new RuleTable(name);
  }

  /** Whether a rule that notes this value applies. */
  boolean tells(Pasted text, String value) {
    return rules.stream().anyMatch(rule -> rule.value().equals(value) && rule.applies(text));
  }

  /** Applies only the rules that note this value. */
  void read(Pasted text, Findings findings, String value) {
    rules.stream()
        .filter(rule -> rule.value().equals(value))
        .forEach(rule -> rule.read(text, findings));
  }

  @Override
  public void read(Pasted text, Findings findings) {
    rules.forEach(rule -> rule.read(text, findings));
  }
}
