package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.Explained;
import dev.fixpoint.authoring.Mutation;
import dev.fixpoint.authoring.MutationReport;
import dev.fixpoint.authoring.MutationResult;
import dev.fixpoint.authoring.Survivors;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint mutate}: leaves out or bends one part after the other and sees what breaks. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    description =
        "Leaves out, negates or widens each condition, each signature and its parts, and each"
            + " deduction, of all content or of what lies below PATH, and tells where no example"
            + " breaks.",
    footer = {
      "",
      "killed: a written example breaks. lint: no example does, but lint refuses it. own-words: the"
          + " words of a signature, by themselves, need it. shadowed: its own words lead elsewhere."
          + " survived: nothing needs it.",
      "",
      "Deductions are left out only where all content is mutated.",
      "",
      "Exit code: 0 everything is killed or explained, 1 something lives, 2 wrong use.",
    })
final class MutateCommand implements Callable<Integer> {
  private static final Path USUAL = Path.of("docs", "mutation.md");
  private static final Path LIST = Path.of("docs", "mutation-survivors.md");

  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(paramLabel = "PATH", description = "Articles, or folders of articles.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--explained",
      paramLabel = "FILE",
      description =
          "The survivors that somebody explained, each as \"- `name`: reason\". Without it:"
              + " docs/mutation.md, if there is one.")
  @Nullable Path explained;

  @Option(
      names = "--survivors",
      paramLabel = "FILE",
      description =
          "The list of survivors that explain themselves. Without it: mutation-survivors.md beside"
              + " the explanations, if there is one.")
  @Nullable Path survivors;

  @Option(
      names = "--write-survivors",
      description = "Write the list of survivors that explain themselves.")
  boolean write;

  @Option(
      names = "--no-signatures",
      description =
          "Leave the signatures alone, and bend no deduction: conditions, and deductions as a"
              + " whole, take seconds.")
  boolean noSignatures;

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    // The compiler of DRL advises on speed, which is of no use for rules that live for seconds.
    LoggingSystem.get(MutateCommand.class.getClassLoader())
        .setLogLevel("org.drools", LogLevel.ERROR);
    Content opened = content.open(paths);
    MutationResult result =
        Mutation.of(
            opened.knowledge(),
            file -> opened.isBelow(file, paths),
            !noSignatures,
            paths.isEmpty());
    Path list = list();
    boolean whole = paths.isEmpty() && !noSignatures;
    if (write && !whole) {
      throw new IllegalArgumentException(
          "The list of survivors is of all content: leave PATH and --no-signatures out.");
    }
    if (write) {
      Files.writeString(list, Survivors.page(result, explained()));
    }
    MutationReport report =
        MutationReport.of(
            result,
            explained(),
            paths.isEmpty(),
            Files.isRegularFile(list) ? Survivors.read(list) : Survivors.none());
    PrintWriter out = Out.of(spec);
    out.print(json ? report.json(opened::show) : report.text(opened::show));
    out.flush();
    return report.isClean() ? 0 : 1;
  }

  /** Whoever names explanations of his own has no use for the list of other content. */
  private Path list() {
    if (survivors != null) {
      return survivors;
    }
    Path beside = explained == null ? null : explained.resolveSibling("mutation-survivors.md");
    return beside == null ? LIST : beside;
  }

  private Explained explained() {
    if (explained != null) {
      return Explained.read(explained);
    }
    return Files.isRegularFile(USUAL) ? Explained.read(USUAL) : Explained.nothing();
  }
}
