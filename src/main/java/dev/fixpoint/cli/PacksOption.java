package dev.fixpoint.cli;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.knowledge.KnowledgeLoader;
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
      paramLabel = "PACK",
      split = ",",
      description =
          "A folder or zip archive of articles of your own, layered over the built-in ones in the"
              + " order given; may be given again.")
  List<Path> paths = new ArrayList<>();

  /** The packs' paths, each of which exists. */
  List<Path> checked() {
    for (Path path : paths) {
      if (!Files.exists(path) && command != null) {
        throw new ParameterException(
            command.commandLine(),
            "There is no folder or archive " + path + ". Name one with --packs.");
      }
    }
    return paths;
  }

  Fixpoint open() {
    return open(OwnRules.NONE);
  }

  Fixpoint open(OwnRules rules) {
    List<Pack> packs = new ArrayList<>();
    packs.add(PackReader.builtIn());
    checked().forEach(path -> packs.add(PackReader.open(path)));
    Fixpoint fixpoint = Fixpoint.open(new KnowledgeLoader(rules.version()).load(packs), rules);
    tellRefused(fixpoint);
    return fixpoint;
  }

  /** An answer without what the author just wrote would be a riddle to him. */
  private void tellRefused(Fixpoint fixpoint) {
    if (command != null) {
      var err = command.commandLine().getErr();
      fixpoint.knowledge().refused().stream()
          .flatMap(refused -> refused.problems().stream())
          .forEach(problem -> err.println("Refused: " + problem.inOneLine()));
      err.flush();
    }
  }
}
