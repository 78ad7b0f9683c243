package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names the content that a command works on. */
final class ContentOption {
  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description =
          "The folder of articles. Without it: content/ below the working directory, or what ships"
              + " with Fixpoint if there is none.")
  @Nullable Path folder;

  Content open() {
    if (folder != null && !Files.isDirectory(folder) && command != null) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "There is no folder " + folder + ". Name one with --content.");
    }
    return Content.open(folder);
  }
}
