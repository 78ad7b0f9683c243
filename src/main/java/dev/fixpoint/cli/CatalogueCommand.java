package dev.fixpoint.cli;

import dev.fixpoint.authoring.Catalogue;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fixpoint catalogue}: the page that lists everything there is. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description = "Prints docs/catalogue.md: all articles, causes, signatures and sources.")
final class CatalogueCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    out.print(Catalogue.of(content.open().knowledge()));
    out.flush();
    return 0;
  }
}
