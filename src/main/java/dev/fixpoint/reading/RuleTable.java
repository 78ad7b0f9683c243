package dev.fixpoint.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of reading from a resource beside this class; the resource says how its lines are written.
 */
final class RuleTable implements Format {
  private static final Pattern LINE =
      Pattern.compile("([a-z.-]+)(?:=('[^']*'|\\S+))? ([a-z]+) (.+)");
  private static final Pattern NAME = Pattern.compile("<([A-Z_]+)>");

  private final List<Rule> rules = new ArrayList<>();

  private RuleTable(String name) {
    for (String line : written(name)) {
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

  /** The lines of a resource beside this class: unwrapped, and with every name expanded. */
  static List<String> written(String name) {
    Map<String, String> names = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : unwrapped(Signs.lines(name))) {
      if (line.startsWith("let ")) {
        int space = line.indexOf(' ', 4);
        names.put(line.substring(4, space), expand(line.substring(space + 1), names));
      } else {
        lines.add(expand(line, names));
      }
    }
    return lines;
  }

  private static List<String> unwrapped(List<String> lines) {
    List<String> whole = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(" ") && !whole.isEmpty()) {
        whole.add(whole.removeLast() + line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        whole.add(line);
      }
    }
    return whole;
  }

  private static String expand(String expression, Map<String, String> names) {
    return NAME.matcher(expression)
        .replaceAll(
            found -> Matcher.quoteReplacement(names.getOrDefault(found.group(1), found.group())));
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
