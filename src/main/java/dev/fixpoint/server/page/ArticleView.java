package dev.fixpoint.server.page;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.search.Anchors;
import dev.fixpoint.search.Related;
import java.util.List;

/** An article as its page shows it. */
record ArticleView(
    String id,
    String title,
    String provider,
    String providerTitle,
    List<Run> meaning,
    List<String> says,
    List<String> peopleSay,
    List<CauseView> causes,
    List<Run> otherwise,
    List<List<Run>> notes,
    List<Related> related,
    List<String> sources) {

  private static final int MOST_RELATED = 6;

  /** A cause; its anchor is where a search's passage or a verdict leads to. */
  record CauseView(
      String id,
      String anchor,
      String title,
      String likelihood,
      List<Run> why,
      List<String> asks,
      RemedyView remedy) {}

  static ArticleView of(Article article, Fixpoint fixpoint) {
    return new ArticleView(
        article.id(),
        article.title(),
        article.provider(),
        fixpoint.knowledge().vocabulary().providerTitle(article.provider()),
        Run.ofArticle(article.meaning()),
        ArticlePages.says(article),
        article.peopleSay(),
        article.causes().stream().map(cause -> cause(cause, fixpoint)).toList(),
        Run.ofArticle(article.otherwise()),
        RemedyView.runs(article.notes()),
        fixpoint.related(article.id(), MOST_RELATED),
        article.sources());
  }

  private static CauseView cause(Cause cause, Fixpoint fixpoint) {
    return new CauseView(
        cause.id(),
        Anchors.cause(cause.id()),
        cause.title(),
        cause.likelihood().word(),
        Run.ofArticle(cause.why()),
        cause.when().stream().map(condition -> inWords(condition, fixpoint)).toList(),
        RemedyView.of(cause.remedy()));
  }

  private static String inWords(Condition condition, Fixpoint fixpoint) {
    FactDefinition definition =
        fixpoint.knowledge().vocabulary().definition(condition.fact()).orElseThrow();
    FactTest test = condition.test();
    return definition.title()
        + (test.operator() == FactTest.Operator.IS
            ? ": " + String.join(" or ", test.operands().stream().map(definition::show).toList())
            : " " + test.inWords());
  }
}
