package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.Lint;
import dev.fixpoint.knowledge.Problem;
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

/** {@code fixpoint lint}: tells what is wrong with articles, where, and how to mend it. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description =
        "Tells what is wrong with all articles, or those below PATH, where, and how to mend it.")
final class LintCommand implements Callable<Integer> {
  private static final int MOST = 100;

  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(paramLabel = "PATH", description = "Articles, or folders of articles.")
  List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    Content opened = content.open();
    List<Problem> found = new Lint(opened.knowledge()).run(file -> opened.isBelow(file, paths));
    found.stream().limit(MOST).forEach(problem -> out.println(opened.show(problem).withSource()));
    if (found.size() > MOST) {
      out.printf("... and %d more.%n", found.size() - MOST);
    }
    long errors = found.stream().filter(each -> each.severity() == Problem.Severity.ERROR).count();
    out.printf("%d errors, %d warnings.%n", errors, found.size() - errors);
    return found.isEmpty() ? 0 : 1;
  }
}
