package dev.fixpoint.cli;

import dev.fixpoint.authoring.ReadingCheck;
import dev.fixpoint.authoring.RecordedCase;
import dev.fixpoint.reading.TextReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint read-check}: shows where reading recorded texts goes wrong. */
@Command(
    name = "read-check",
    mixinStandardHelpOptions = true,
    description =
        "Compares the facts read from recorded texts with the known ones, and shows the misses.")
final class ReadCheckCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(paramLabel = "FILE", description = "Lines {\"id\", \"text\", \"facts\", \"cause\"}.")
  Path file = Path.of("-");

  @Override
  public Integer call() {
    TextReader reader = TextReader.of(content.open().knowledge());
    ReadingCheck check = ReadingCheck.of(reader, RecordedCase.read(file));
    PrintWriter out = Out.of(spec);
    for (ReadingCheck.Miss miss : check.misses()) {
      String read = miss.read().isEmpty() ? "nothing" : miss.read();
      out.printf("%-18s %-14s known %s, read %s%n", miss.id(), miss.fact(), miss.known(), read);
    }
    new TreeMap<>(check.tallies())
        .forEach(
            (fact, tally) ->
                out.printf(
                    Locale.ROOT,
                    "%-14s %d of %d right (%.1f %%)%n",
                    fact,
                    tally.right(),
                    tally.known(),
                    tally.share() * 100));
    out.flush();
    return 0;
  }
}
