package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.knowledge.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deductions with one premise left out or bent, or with the opposite conclusion, as rules beside
 * those that ship with Fixpoint. A premise that the rest of the rule speaks of stays.
 */
final class BentRules {
  private static final Pattern WHEN = Pattern.compile("(?s)\nwhen\n(.*?)\nthen\n");
  private static final Pattern BEGIN = Pattern.compile("(\\$\\w+ : )?(not )?Fact\\(");
  private static final Pattern CONCLUSION =
      Pattern.compile("(Deduced\\.fact\\(\\s*drools,\\s*\"[^\"]+\",\\s*)(true|false)\\b");
  private static final String KEY = "key == ";

  private final Map<String, StringBuilder> files = new TreeMap<>();
  private final List<Mutant> mutants = new ArrayList<>();

  private BentRules() {}

  /** All that can be done to these deductions. */
  static BentRules of(List<Deduction> deductions) {
    BentRules bent = new BentRules();
    deductions.forEach(bent::bend);
    return bent;
  }

  List<Mutant> mutants() {
    return List.copyOf(mutants);
  }

  /**
   * Compiles them.
   *
   * @throws IllegalStateException if the compiler is not on the class path
   */
  OwnRules compile() {
    if (mutants.isEmpty()) {
      return OwnRules.NONE;
    }
    Map<Path, String> written = new LinkedHashMap<>();
    try {
      Path folder = Files.createTempDirectory("fixpoint-mutants");
      try {
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
          Path path = folder.resolve(file.getKey().replace('/', '-'));
          written.put(path, file.getKey());
          Files.writeString(path, file.getValue());
        }
        return OwnRules.compile(folder);
      } finally {
        for (Path path : written.keySet()) {
          Files.deleteIfExists(path);
        }
        Files.delete(folder);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void bend(Deduction deduction) {
    Matcher when = WHEN.matcher(deduction.text());
    if (!when.find()) {
      return;
    }
    List<Premise> premises = Premise.in(when.group(1));
    for (Premise premise : premises) {
      if (premises.size() > 1 && premise.isGuard()) {
        add(deduction, Kind.DEDUCTION_WIDENED, "widen", premise.text(), premise.text(), "");
      }
      for (String constraint : premise.constraints()) {
        if (constraint.startsWith(KEY) || constraint.contains(" : ")) {
          continue;
        }
        if (!premise.isGuard() || premise.constraints().size() > 2) {
          add(
              deduction,
              Kind.DEDUCTION_WIDENED,
              "widen",
              constraint,
              premise.text(),
              premise.with(constraint, ""));
        }
        if (!premise.isNegative()) {
          add(
              deduction,
              Kind.DEDUCTION_NEGATED,
              "negate",
              constraint,
              premise.text(),
              premise.with(constraint, "!( " + constraint + " )"));
        }
      }
    }
    Matcher conclusion = CONCLUSION.matcher(deduction.text());
    if (conclusion.find()) {
      boolean yes = conclusion.group(2).equals("true");
      add(
          deduction,
          Kind.DEDUCTION_NEGATED,
          "negate",
          "concludes " + conclusion.group(2),
          conclusion.group(),
          conclusion.group(1) + !yes);
    }
  }

  private void add(
      Deduction deduction, Kind kind, String verb, String part, String found, String instead) {
    String name = deduction.rule() + " ~" + mutants.size();
    StringBuilder file =
        files.computeIfAbsent(
            deduction.file(),
            any ->
                new StringBuilder(
                    deduction
                        .header()
                        .replaceFirst("package dev\\.fixpoint\\.rules\\.", "package mutants.")));
    file.append(
            deduction
                .text()
                .replace("rule \"" + deduction.rule() + "\"", "rule \"" + name + "\"")
                .replace(found, instead))
        .append("\n\n");
    mutants.add(
        new Mutant(
            kind,
            verb + " deduction: " + deduction.rule() + ": " + part.replaceAll("\\s+", " "),
            new Problem.Place("rules/" + deduction.file(), deduction.line(), 1),
            name,
            new Change.InsteadOfRule(deduction.rule(), name)));
  }

  /**
   * A premise of a rule.
   *
   * @param text the premise as it stands in the rule
   * @param head what stands before its constraints
   * @param constraints what it asks for
   */
  private record Premise(String text, String head, List<String> constraints) {

    /** The premises in the left side of a rule. */
    static List<Premise> in(String when) {
      List<Premise> premises = new ArrayList<>();
      Matcher begin = BEGIN.matcher(when);
      int from = 0;
      while (begin.find(from)) {
        List<String> constraints = new ArrayList<>();
        int end = constraints(when, begin.end(), constraints);
        premises.add(new Premise(when.substring(begin.start(), end), begin.group(), constraints));
        from = end;
      }
      return premises;
    }

    /** Splits at the commas that stand in no parentheses and no quotes; returns the end. */
    private static int constraints(String when, int start, List<String> constraints) {
      int depth = 1;
      int begin = start;
      boolean isQuoted = false;
      for (int i = start; i < when.length(); i++) {
        char c = when.charAt(i);
        if (c == '"') {
          isQuoted = !isQuoted;
        } else if (!isQuoted && c == '(') {
          depth++;
        } else if (!isQuoted && (c == ')' || c == ',')) {
          if (c == ')') {
            depth--;
          }
          if (depth == 0 || (c == ',' && depth == 1)) {
            constraints.add(when.substring(begin, i).strip());
            begin = i + 1;
          }
          if (depth == 0) {
            return i + 1;
          }
        }
      }
      return when.length();
    }

    /** Whether nothing else in the rule speaks of it. */
    boolean isGuard() {
      return !head.contains("$") && constraints.stream().noneMatch(each -> each.contains(" : "));
    }

    boolean isNegative() {
      return head.startsWith("not ");
    }

    /** The premise with another constraint in the place of this one; empty leaves it out. */
    String with(String constraint, String instead) {
      List<String> others = new ArrayList<>(constraints);
      int at = others.indexOf(constraint);
      if (instead.isEmpty()) {
        others.remove(at);
      } else {
        others.set(at, instead);
      }
      return head + " " + String.join(", ", others) + " )";
    }
  }
}
