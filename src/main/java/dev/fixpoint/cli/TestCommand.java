package dev.fixpoint.cli;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.ExampleReport;
import dev.fixpoint.examples.ExampleOutcome;
import dev.fixpoint.examples.ExampleRunner;
import dev.fixpoint.knowledge.Knowledge;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint test}: runs the examples of articles. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs the examples of all articles, or of those below PATH, against the whole content.")
final class TestCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(paramLabel = "PATH", description = "Articles, or folders of articles.")
  List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    Content opened = content.open(paths);
    List<ExampleOutcome> outcomes;
    try (Fixpoint fixpoint = Fixpoint.open(opened.knowledge())) {
      outcomes = new ExampleRunner(fixpoint).run(file -> opened.isBelow(file, paths));
    }
    List<ExampleOutcome> failed =
        outcomes.stream().filter(outcome -> !outcome.isAsExpected()).toList();
    ExampleReport report = new ExampleReport(opened);
    failed.forEach(outcome -> out.println(report.of(outcome)));
    List<String> refused =
        opened.knowledge().refused().stream()
            .map(Knowledge.Refused::name)
            .filter(file -> opened.isBelow(file, paths))
            .map(opened::show)
            .toList();
    refused.forEach(
        file -> out.println(file + " was refused, its examples were not run: see fixpoint lint."));
    out.printf(
        "%d examples, %d failed%s.%n",
        outcomes.size(),
        failed.size(),
        refused.isEmpty() ? "" : ", " + refused.size() + " files refused");
    if (outcomes.isEmpty() && refused.isEmpty()) {
      out.println("No article lies there. Name a file or folder below the content.");
      return 2;
    }
    return failed.isEmpty() && refused.isEmpty() ? 0 : 1;
  }
}
