package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page in docs/ that lists all articles, causes, signatures and sources. */
public final class Catalogue {
  private final StringBuilder page = new StringBuilder();

  private Catalogue() {}

  /** The page as Markdown. */
  public static String of(Knowledge knowledge) {
    return new Catalogue().write(knowledge);
  }

  private String write(Knowledge knowledge) {
    Map<String, List<Article>> byProvider = new TreeMap<>();
    for (Article article : knowledge.articles()) {
      byProvider.computeIfAbsent(article.provider(), key -> new ArrayList<>()).add(article);
    }
    page.append("# All articles\n\n");
    page.append(
        "Generated from content/ by `fixpoint catalogue`; edit the articles, not this page.\n\n");
    page.append(
        "%d articles, %d causes, %d signatures, %d examples.%n%n"
            .formatted(
                knowledge.articles().size(),
                knowledge.causes().size(),
                knowledge.articles().stream().mapToInt(Catalogue::signatures).sum(),
                knowledge.articles().stream().mapToInt(each -> each.examples().size()).sum()));
    page.append("| provider | articles | causes |\n| --- | --- | --- |\n");
    byProvider.forEach(
        (provider, articles) ->
            page.append(
                "| [%s](#%s) | %d | %d |%n"
                    .formatted(provider, provider, articles.size(), causes(articles))));
    byProvider.forEach(this::provider);
    return page.toString();
  }

  private static int signatures(Article article) {
    return article.symptom().size()
        + article.causes().stream().mapToInt(cause -> cause.signs().size()).sum();
  }

  private static long causes(List<Article> articles) {
    return articles.stream()
        .flatMap(article -> article.causes().stream().filter(cause -> isHome(article, cause)))
        .count();
  }

  private static boolean isHome(Article article, Cause cause) {
    return cause.home().equals(article.id());
  }

  private void provider(String provider, List<Article> articles) {
    page.append("\n## ").append(provider).append('\n');
    for (Article article : articles) {
      page.append("\n### ").append(text(article.title())).append("\n\n");
      page.append('`').append(article.id()).append("`\n\n");
      article
          .symptom()
          .forEach(signature -> page.append("- ").append(signature(signature)).append('\n'));
      for (Cause cause : article.causes()) {
        page.append("- **")
            .append(text(cause.title()))
            .append("** `")
            .append(cause.id())
            .append("`, ");
        page.append(cause.last() ? "when all others are ruled out" : cause.likelihood().word());
        page.append(isHome(article, cause) ? "" : ", written in `" + cause.home() + "`")
            .append('\n');
        cause.when().forEach(when -> page.append("  - if ").append(condition(when)).append('\n'));
        cause.signs().forEach(sign -> page.append("  - ").append(signature(sign)).append('\n'));
      }
      article.sources().forEach(source -> page.append("- source: ").append(source).append('\n'));
    }
  }

  private static String signature(Signature signature) {
    List<String> parts = new ArrayList<>();
    signature.says().forEach(literal -> parts.add("says " + code(literal)));
    signature.matches().forEach(expression -> parts.add("matches " + code(expression)));
    signature.without().forEach(literal -> parts.add("without " + code(literal)));
    signature.facts().forEach(fact -> parts.add(condition(fact)));
    return signature.strength().word() + ": " + String.join(", ", parts);
  }

  private static String condition(Condition condition) {
    return "`" + condition.fact() + "` " + text(condition.test().inWords());
  }

  /** A literal with back-quotes in it needs a longer fence. */
  private static String code(String literal) {
    String line = literal.replaceAll("\\s+", " ");
    return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
  }

  private static String text(String prose) {
    return prose.replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_");
  }
}
