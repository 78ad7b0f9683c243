package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.ContentDiff;
import dev.fixpoint.authoring.ContentDiffReport;
import dev.fixpoint.authoring.RecordedCase;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint diff}: what two versions of the content answer differently. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Asks two versions of the content with the examples of both, and with recorded cases, and"
            + " tells where the first cause, its status or its article differ.",
    footer = {
      "",
      "OLD and NEW are folders. Of a version that lies in Git, \"git worktree add ../old v1.2\""
          + " makes the folder ../old/content.",
      "",
      "Exit code: 0 nothing is answered differently, 1 something is, 2 wrong use.",
    })
final class DiffCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old content.")
  Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new content.")
  Path after = Path.of("");

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description = "Recorded cases, one JSON object a line, as \"evaluate\" takes them.")
  @Nullable Path cases;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() {
    List<RecordedCase> recorded = cases == null ? List.of() : RecordedCase.read(cases);
    ContentDiff diff = ContentDiff.of(open(before), open(after), recorded);
    PrintWriter out = Out.of(spec);
    out.print(json ? ContentDiffReport.json(diff) : ContentDiffReport.text(diff));
    out.flush();
    return diff.changes().isEmpty() ? 0 : 1;
  }

  private Content open(Path folder) {
    if (!Files.isDirectory(folder) && spec != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "There is no folder " + folder + ".");
    }
    return Content.open(folder);
  }
}
