package dev.fixpoint.cli;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.PageImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint import}: makes a draft of an article out of a page or an error text. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Makes a draft of an article out of a page of an error library (Markdown or HTML) or a bare"
            + " error text. Marks say what is left to decide.")
final class ImportCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(paramLabel = "FILE", description = "page.md, page.html, or a text file.")
  Path file = Path.of("");

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      description = "The provider, if the page does not tell.")
  String provider = "";

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Where the article goes; the pack, or else the content.")
  @Nullable Path into;

  @Option(names = "--stdout", description = "Print the draft, write nothing.")
  boolean stdout;

  @Override
  public Integer call() throws IOException {
    Content opened = content.open();
    PageImport.Imported imported;
    try (Fixpoint fixpoint = Fixpoint.open(opened.knowledge())) {
      imported = new PageImport(fixpoint).of(file, provider);
    }
    PrintWriter out = Out.of(spec);
    if (stdout) {
      out.print(imported.yaml());
      out.flush();
      return 0;
    }
    return NewFile.write(into == null ? opened.home() : into, imported, out);
  }
}
