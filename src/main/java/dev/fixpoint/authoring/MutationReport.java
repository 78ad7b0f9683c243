package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.authoring.MutationResult.Fate;
import dev.fixpoint.authoring.MutationResult.Left;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what became of mutants, against what is explained.
 *
 * @param result what became of them
 * @param unexplained those that live without a reason
 * @param explained the reason of each that lives with one, by its name
 * @param outdated names that are explained although nothing of this name lives
 */
public record MutationReport(
    MutationResult result,
    List<Left> unexplained,
    Map<String, String> explained,
    List<String> outdated) {

  /**
   * Compares.
   *
   * @param whole whether all of the content was mutated, so that what did not come up is outdated
   * @param kept those that explain themselves and are listed
   */
  public static MutationReport of(
      MutationResult result, Explained reasons, boolean whole, Survivors kept) {
    List<Left> unexplained = new ArrayList<>();
    Map<String, String> explained = new LinkedHashMap<>();
    Set<String> living = new HashSet<>();
    Set<String> listed = new HashSet<>();
    for (Left left : result.left()) {
      living.add(left.mutant());
      String reason = reasons.reasons().get(left.mutant());
      if (reason != null) {
        explained.put(left.mutant(), reason);
      } else if (left.why() != null && kept.entries().contains(Survivors.entry(left))) {
        listed.add(Survivors.entry(left));
        explained.put(left.mutant(), left.why().sentence());
      } else {
        unexplained.add(left);
      }
    }
    boolean deep = result.counts().keySet().stream().anyMatch(Kind::isDeep);
    List<String> outdated = new ArrayList<>();
    if (whole) {
      reasons.reasons().keySet().stream()
          .filter(name -> !living.contains(name) && (deep || !Mutant.isDeep(name)))
          .forEach(outdated::add);
    }
    if (whole && deep) {
      kept.entries().stream()
          .filter(entry -> !listed.contains(entry))
          .sorted()
          .forEach(outdated::add);
    }
    return new MutationReport(result, unexplained, explained, outdated);
  }

  /** Whether every mutant is killed or explained, and every explanation is needed. */
  public boolean isClean() {
    return unexplained.isEmpty() && outdated.isEmpty();
  }

  /**
   * For a person: what lives without a reason, reasons that nothing needs, and a table.
   *
   * @param show turns a file of the content into the name by which the author finds it
   */
  public String text(UnaryOperator<String> show) {
    StringBuilder text = new StringBuilder();
    for (Left left : unexplained) {
      text.append(
          "%s:%d: %s: %s%n    %s%n"
              .formatted(
                  place(left, show),
                  left.place().line(),
                  left.fate().word(),
                  left.mutant(),
                  left.remark() + (left.why() == null ? "" : " " + left.why().sentence())));
    }
    for (String name : outdated) {
      text.append("explained, but killed by now or gone: ").append(name).append('\n');
    }
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append("mutants                killed      lint  own-words  shadowed  survived\n");
    for (Kind kind : result.counts().keySet().stream().sorted().toList()) {
      text.append(
          "%-20s %8d %9d %10d %9d %9d%n"
              .formatted(
                  kind.word(),
                  result.count(kind, Fate.KILLED),
                  result.count(kind, Fate.LINT),
                  result.count(kind, Fate.OWN_WORDS),
                  result.count(kind, Fate.SHADOWED),
                  result.count(kind, Fate.SURVIVED)));
    }
    return text.append(
            "%d live: %d are explained, %d are not; %d explanations are not needed.%n"
                .formatted(
                    explained.size() + unexplained.size(),
                    explained.size(),
                    unexplained.size(),
                    outdated.size()))
        .toString();
  }

  private static String place(Left left, UnaryOperator<String> show) {
    String file = left.place().file();
    return left.kind().isOfDeduction() ? file : show.apply(file);
  }

  /**
   * For a program: {@code {"counts": {kind: {fate: count}}, "left": [{"mutant", "kind", "file",
   * "line", "fate", "remark", "explained"}], "outdated": [...]}}; {@code explained} is the reason,
   * or null.
   *
   * @param show turns a file of the content into the name by which the author finds it
   */
  public String json(UnaryOperator<String> show) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Kind kind : result.counts().keySet().stream().sorted().toList()) {
      Map<String, Object> fates = new LinkedHashMap<>();
      for (Fate fate : Fate.values()) {
        fates.put(fate.word(), result.count(kind, fate));
      }
      counts.put(kind.word(), fates);
    }
    List<Map<String, Object>> left = new ArrayList<>();
    for (Left each : result.left()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("mutant", each.mutant());
      fields.put("kind", each.kind().word());
      fields.put("file", place(each, show));
      fields.put("line", each.place().line());
      fields.put("fate", each.fate().word());
      fields.put("remark", each.remark());
      fields.put("explained", explained.get(each.mutant()));
      left.add(fields);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("counts", counts);
    fields.put("left", left);
    fields.put("outdated", outdated);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
  }
}
