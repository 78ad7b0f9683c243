package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.knowledge.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Option(
      names = "--packs",
      paramLabel = "PACK",
      split = ",",
      description =
          "A pack, folder or zip archive, layered over the content; may be given again. Without a"
              + " PATH, a command looks at what stands in packs only.")
  List<Path> packs = new ArrayList<>();

  Content open() {
    return open(List.of());
  }

  /**
   * The content, with the packs among these paths layered over it.
   *
   * @param paths what the author wants looked at; a folder with a {@code pack.yaml}, or a zip
   *     archive, is a pack, and a file below such a folder stands for it
   * @throws CommandLine.ParameterException if one of them is no part of what was opened, so that
   *     nobody takes silence for praise
   */
  Content open(List<Path> paths) {
    Content opened = reopen(paths);
    for (Path path : paths) {
      if (!opened.holds(path)) {
        throw wrong(
            (Files.exists(path) ? "No article was loaded from " : "There is no ")
                + path
                + ". If a folder of your own is meant, put a "
                + Manifest.FILE
                + " into it, or name it with --packs.");
      }
    }
    return opened;
  }

  /** The same, however much of it has gone meanwhile. */
  Content reopen(List<Path> paths) {
    if (folder != null && !Files.isDirectory(folder)) {
      throw wrong("There is no folder " + folder + ". Name one with --content.");
    }
    List<Path> all = new ArrayList<>(packs);
    for (Path path : packs) {
      if (!Files.exists(path)) {
        throw wrong("There is no folder or archive " + path + ". Name one with --packs.");
      }
    }
    for (Path path : paths) {
      Content.packAround(path).filter(pack -> !all.contains(pack)).ifPresent(all::add);
    }
    return Content.open(folder, all);
  }

  private RuntimeException wrong(String message) {
    return command == null
        ? new IllegalArgumentException(message)
        : new CommandLine.ParameterException(command.commandLine(), message);
  }
}
