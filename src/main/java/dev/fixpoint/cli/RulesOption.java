package dev.fixpoint.cli;

import dev.fixpoint.inference.OwnRules;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Names the rules of an operator's own. */
final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "A folder of DRL files with deductions of your own. DRL is code, and runs with all that"
              + " this program may do: name only rules that you would run as a program.")
  @Nullable Path folder;

  OwnRules compile() {
    return folder == null ? OwnRules.NONE : OwnRules.compile(folder);
  }
}
