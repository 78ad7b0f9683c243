package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Problem.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return write(SarifLog.of(found));
  }

  private static String write(Object value) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
  }
}
