package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Problem.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Tells what lint found: to a person, to a program, or to a tool that shows findings in code. */
public final class LintReport {
  private static final int MOST = 100;
  private static final String PAGES = "docs/lint/";

  private LintReport() {}

  /** For a person: place, what, the source line, why it matters (once per code), how to mend it. */
  public static String text(List<Problem> found) {
    StringBuilder text = new StringBuilder();
    Set<String> told = new HashSet<>();
    for (Problem problem : found.stream().limit(MOST).toList()) {
      text.append(problem.withSource());
      if (told.add(problem.code())) {
        LintPage.of(problem.code())
            .ifPresent(page -> text.append("  Why: ").append(page.why()).append('\n'));
      }
      text.append('\n');
    }
    if (found.size() > MOST) {
      text.append("... and ").append(found.size() - MOST).append(" more.\n");
    }
    return text.append(count(found)).append('\n').toString();
  }

  private static String count(List<Problem> found) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = found.stream().filter(each -> each.severity() == severity).count();
      parts.add("%d %s%s".formatted(count, severity.word(), count == 1 ? "" : "s"));
    }
    return String.join(", ", parts)
        + (found.isEmpty() ? "." : ". A code's page: fixpoint lint --explain CODE.");
  }

  /** For a program: {@code {"findings": [{file, line, column, severity, code, ...}]}}. */
  public static String json(List<Problem> found) {
    List<Map<String, Object>> findings = new ArrayList<>();
    for (Problem problem : found) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("file", problem.place().file());
      fields.put("line", problem.place().line());
      fields.put("column", problem.place().column());
      fields.put("severity", problem.severity().word());
      fields.put("code", problem.code());
      fields.put("message", problem.message());
      fields.put("why", LintPage.of(problem.code()).map(LintPage::why).orElse(""));
      fields.put("mend", problem.mend());
      fields.put("fixable", problem.replacement() != null);
      fields.put("page", PAGES + problem.code() + ".md");
      findings.add(fields);
    }
    return write(Map.of("findings", findings));
  }

  /** The Static Analysis Results Interchange Format, version 2.1.0. */
  public static String sarif(List<Problem> found) {
    Map<String, Object> rules = new TreeMap<>();
    List<Object> results = new ArrayList<>();
    for (Problem problem : found) {
      rules.computeIfAbsent(problem.code(), LintReport::sarifRule);
      results.add(sarifResult(problem));
    }
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "fixpoint lint");
    driver.put("rules", List.copyOf(rules.values()));
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return write(log);
  }

  private static Map<String, Object> sarifRule(String code) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", code);
    LintPage.of(code)
        .ifPresent(
            page -> {
              rule.put("shortDescription", Map.of("text", page.summary()));
              rule.put("fullDescription", Map.of("text", page.why()));
              rule.put("help", Map.of("text", page.text(), "markdown", page.text()));
            });
    return rule;
  }

  private static Map<String, Object> sarifResult(Problem problem) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", problem.place().line());
    region.put("startColumn", problem.place().column());
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", Map.of("uri", problem.place().file().replace('\\', '/')));
    place.put("region", region);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", problem.code());
    result.put(
        "level",
        switch (problem.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case HINT -> "note";
        });
    result.put("message", Map.of("text", (problem.message() + " " + problem.mend()).strip()));
    result.put("locations", List.of(Map.of("physicalLocation", place)));
    return result;
  }

  private static String write(Object value) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }
}
