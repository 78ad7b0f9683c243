package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.FileFixes;
import dev.fixpoint.authoring.Lint;
import dev.fixpoint.authoring.LintPage;
import dev.fixpoint.authoring.LintReport;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Problem.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint lint}: tells what is wrong with articles, where, and how to mend it. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Tells what is wrong with all articles, or those below PATH: where, why it matters, and"
            + " how to mend it.")
final class LintCommand implements Callable<Integer> {
  /** The forms in which findings are printed. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(paramLabel = "PATH", description = "Articles, or folders of articles.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, or sarif (for editors and code hosts).")
  Format format = Format.TEXT;

  @Option(
      names = "--hints",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Tell of what is good but could be better, too; the default.")
  boolean hints = true;

  @Option(names = "--fix", description = "Mend what needs no decision, then tell what is left.")
  boolean fix;

  @Option(names = "--explain", paramLabel = "CODE", description = "Print the page of a code.")
  @Nullable String explain;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Out.of(spec);
    if (explain != null) {
      return explain(explain, out);
    }
    Content opened = content.open(paths);
    List<Problem> found = lint(opened);
    if (fix && mend(opened, found)) {
      opened = content.open(paths);
      found = lint(opened);
    }
    Content shown = opened;
    List<Problem> told =
        found.stream()
            .filter(problem -> hints || problem.severity() != Severity.HINT)
            .map(shown::show)
            .toList();
    out.print(
        switch (format) {
          case TEXT -> LintReport.text(told);
          case JSON -> LintReport.json(told);
          case SARIF -> LintReport.sarif(told);
        });
    out.flush();
    return found.stream().anyMatch(problem -> problem.severity() != Severity.HINT) ? 1 : 0;
  }

  private List<Problem> lint(Content opened) {
    return new Lint(opened.knowledge()).run(file -> opened.isBelow(file, paths));
  }

  private static int explain(String code, PrintWriter out) {
    return LintPage.of(code)
        .map(
            page -> {
              out.print(page.text());
              out.flush();
              return 0;
            })
        .orElseGet(
            () -> {
              out.println("No finding has the code \"" + code + "\".");
              return 2;
            });
  }

  private static boolean mend(Content opened, List<Problem> found) throws IOException {
    if (opened.folder() == null && opened.packs().isEmpty()) {
      throw new IllegalArgumentException(
          "What ships with Fixpoint cannot be mended in place. Name a folder with --content.");
    }
    boolean changed = false;
    Map<String, List<Problem>> byFile =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    problem -> problem.place().file(), TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Problem>> file : byFile.entrySet()) {
      Path path = Path.of(opened.show(file.getKey()));
      if (!Files.isRegularFile(path)) {
        continue;
      }
      String before = Files.readString(path);
      String after = FileFixes.apply(before, file.getValue());
      if (!after.equals(before)) {
        Files.writeString(path, after);
        changed = true;
      }
    }
    return changed;
  }
}
