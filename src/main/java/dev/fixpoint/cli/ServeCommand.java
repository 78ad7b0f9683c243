package dev.fixpoint.cli;

import dev.fixpoint.server.FixpointServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fixpoint serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the page at / and REST below /api, until it is interrupted.")
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on (${DEFAULT-VALUE}); 0 takes a free one.")
  int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description = "The address to listen on, such as 127.0.0.1; all addresses if left out.")
  String host = "";

  @Option(
      names = "--unanswered",
      paramLabel = "FILE",
      description =
          "Keeps searches and pasted texts that find nothing in this file, without secrets and"
              + " addresses, for \"fixpoint unanswered\". Nothing is kept without it.")
  @Nullable Path unanswered;

  @Mixin PacksOption packs = new PacksOption();
  @Mixin RulesOption rules = new RulesOption();

  @Override
  public Integer call() throws InterruptedException {
    try {
      FixpointServer.Running running =
          FixpointServer.start(
              new FixpointServer.Settings(port, host, packs.checked(), properties()));
      System.out.println("Fixpoint listens at http://localhost:" + running.port() + "/");
    } catch (RuntimeException toldInTheLog) {
      return CommandLine.ExitCode.SOFTWARE;
    }
    Thread.currentThread().join();
    return CommandLine.ExitCode.OK;
  }

  private Map<String, String> properties() {
    Map<String, String> properties = new HashMap<>();
    if (rules.folder != null) {
      properties.put("fixpoint.rules", rules.folder.toString());
    }
    if (unanswered != null) {
      properties.put("fixpoint.unanswered", unanswered.toString());
    }
    return properties;
  }
}
