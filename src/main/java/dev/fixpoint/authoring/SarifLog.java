package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Findings in the Static Analysis Results Interchange Format, version 2.1.0, which editors and code
 * hosts show beside the lines. Its parts are named as in the standard.
 */
final class SarifLog {
  private final List<String> codes;

  private SarifLog(List<Problem> found) {
    TreeSet<String> sorted = new TreeSet<>();
    found.forEach(problem -> sorted.add(problem.code()));
    this.codes = List.copyOf(sorted);
  }

  /** The log, as a tree of maps and lists. */
  static Map<String, Object> of(List<Problem> found) {
    return new SarifLog(found).log(found);
  }

  private Map<String, Object> log(List<Problem> found) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "fixpoint lint");
    driver.put("rules", codes.stream().map(SarifLog::rule).toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", found.stream().map(this::result).toList());
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return log;
  }

  private static Map<String, Object> rule(String code) {
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

  private Map<String, Object> result(Problem problem) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", problem.place().line());
    region.put("startColumn", problem.place().column());
    Map<String, Object> artifact = Map.of("uri", uri(problem.place().file()));
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("artifactLocation", artifact);
    place.put("region", region);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", problem.code());
    result.put("ruleIndex", codes.indexOf(problem.code()));
    result.put("level", level(problem.severity()));
    result.put("message", Map.of("text", (problem.message() + " " + problem.mend()).strip()));
    result.put("locations", List.of(Map.of("physicalLocation", place)));
    List<Object> fixes = fixes(problem, artifact);
    if (!fixes.isEmpty()) {
      result.put("fixes", fixes);
    }
    return result;
  }

  private static String level(Problem.Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case HINT -> "note";
    };
  }

  private static List<Object> fixes(Problem problem, Map<String, Object> artifact) {
    List<Object> fixes = new ArrayList<>();
    Problem.Replacement replacement = problem.replacement();
    int at =
        replacement == null
            ? -1
            : problem
                .sourceLine()
                .indexOf(replacement.found(), Math.max(0, problem.place().column() - 1));
    if (replacement != null && at >= 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", problem.place().line());
      region.put("startColumn", at + 1);
      region.put("endColumn", at + 1 + replacement.found().length());
      Map<String, Object> change = new LinkedHashMap<>();
      change.put("deletedRegion", region);
      change.put("insertedContent", Map.of("text", replacement.instead()));
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("artifactLocation", artifact);
      file.put("replacements", List.of(change));
      Map<String, Object> fix = new LinkedHashMap<>();
      fix.put("description", Map.of("text", problem.mend()));
      fix.put("artifactChanges", List.of(file));
      fixes.add(fix);
    }
    return fixes;
  }

  /** A path as an address: what an address cannot hold is written in percents. */
  private static String uri(String file) {
    try {
      return new URI(null, null, file.replace('\\', '/'), null).getRawPath();
    } catch (URISyntaxException unlikely) {
      throw new IllegalArgumentException("No file can be called " + file, unlikely);
    }
  }
}
