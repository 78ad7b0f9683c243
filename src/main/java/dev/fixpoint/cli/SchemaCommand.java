package dev.fixpoint.cli;

import dev.fixpoint.authoring.SchemaFile;
import dev.fixpoint.knowledge.Schema;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint schema}: prints the JSON Schema of a kind of file. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description =
        "Prints the JSON Schema of a kind of file, with the facts of the content's vocabulary, so"
            + " that editors complete and check.",
    footer = {
      "",
      "docs/schema/ holds them for the vocabulary that ships with Fixpoint. An editor with the YAML"
          + " language server takes one from the first line of a file:",
      "  # yaml-language-server: $schema=../../docs/schema/article.json",
    })
final class SchemaCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(paramLabel = "KIND", description = "article, change, vocabulary or pack.")
  Schema.Kind kind = Schema.Kind.ARTICLE;

  @Override
  public Integer call() {
    PrintWriter out = Out.of(spec);
    out.print(SchemaFile.of(kind, content.open().knowledge().vocabulary()));
    out.flush();
    return 0;
  }
}
