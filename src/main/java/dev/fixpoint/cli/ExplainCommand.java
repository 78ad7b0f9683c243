package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.RuleText;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Nearest;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint explain}: shows the rules that an article became. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows the Drools rules that an article became, in readable DRL.")
final class ExplainCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(
      paramLabel = "ARTICLE",
      description = "The article's id, such as elasticemail/access-denied.")
  String article = "";

  @Override
  public Integer call() {
    Content opened = content.open();
    Optional<Article> found = opened.knowledge().article(article);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No article is called \""
              + article
              + "\"."
              + Nearest.to(
                      article, opened.knowledge().articles().stream().map(Article::id).toList())
                  .map(near -> " Nearest: " + near + ".")
                  .orElse(""));
    }
    PrintWriter out = Out.of(spec);
    out.print(RuleText.of(found.get()));
    out.flush();
    return 0;
  }
}
