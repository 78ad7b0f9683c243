package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.Preview;
import dev.fixpoint.server.FixpointServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint preview}: shows articles as agents will see them, while they are written. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description =
        "Shows all articles, or those below PATH, as agents will see them. The page follows the"
            + " files while they are edited, and tells what is wrong with them.")
final class PreviewCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(paramLabel = "PATH", description = "Articles, folders of articles, or packs.")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8081",
      description = "The port to listen on (${DEFAULT-VALUE}); 0 takes a free one.")
  int port;

  @Override
  public Integer call() throws InterruptedException {
    Preview preview = open();
    try {
      FixpointServer.Running running =
          FixpointServer.preview(
              new FixpointServer.Settings(port, "127.0.0.1", List.of()), preview);
      PrintWriter out = Out.of(spec);
      out.println("The preview is at http://localhost:" + running.port() + "/preview");
      out.println("It follows the files while you edit them. Ctrl+C ends it.");
      out.flush();
    } catch (RuntimeException toldInTheLog) {
      return CommandLine.ExitCode.SOFTWARE;
    }
    Thread.currentThread().join();
    return CommandLine.ExitCode.OK;
  }

  private Preview open() {
    Content first = content.open(paths);
    List<Path> watched = new ArrayList<>(first.packs().values());
    Path folder = first.folder();
    if (folder != null) {
      watched.add(folder);
    }
    return new Preview(watched, () -> content.reopen(paths), paths);
  }
}
