package dev.fixpoint.cli;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.server.json.ArticleJson;
import dev.fixpoint.server.json.Articles;
import dev.fixpoint.server.json.Json;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint article}. */
@Command(
    name = "article",
    mixinStandardHelpOptions = true,
    description = "Shows one article: what the error means, its causes, and the remedy for each.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:shown", "1:a fault of Fixpoint", "2:wrong use, or no such article"})
final class ArticleCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin PacksOption packs = new PacksOption();

  @Parameters(
      paramLabel = "ARTICLE",
      description = "The id of an article, such as elasticemail/access-denied.")
  String id = "";

  @Option(
      names = "--json",
      description = "Writes the same JSON as GET /api/articles/{provider}/{slug}.")
  boolean asJson;

  @Override
  public Integer call() {
    try (Fixpoint fixpoint = packs.open()) {
      Article article = new Articles(fixpoint.knowledge()).require(id);
      if (asJson) {
        Out.of(spec).println(Json.pretty(ArticleJson.of(article, fixpoint)));
      } else {
        new ArticleText(Paper.of(Objects.requireNonNull(spec).commandLine())).write(article);
      }
    }
    return 0;
  }
}
