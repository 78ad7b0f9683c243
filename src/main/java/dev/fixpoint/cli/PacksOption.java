package dev.fixpoint.cli;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Names the packs that a command answers from, beside the built-in one. */
final class PacksOption {
  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(
      names = "--packs",
      paramLabel = "DIR",
      split = ",",
      description =
          "A folder of articles of your own, layered over the built-in ones; may be given again.")
  List<Path> folders = new ArrayList<>();

  Fixpoint open() {
    List<Pack> packs = new ArrayList<>();
    packs.add(PackReader.builtIn());
    for (Path folder : folders) {
      if (!Files.isDirectory(folder) && command != null) {
        throw new ParameterException(
            command.commandLine(), "There is no folder " + folder + ". Name one with --packs.");
      }
      packs.add(PackReader.folder(folder));
    }
    return Fixpoint.open(packs);
  }
}
