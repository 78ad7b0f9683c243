package dev.fixpoint;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.search.ArticleIndex;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the hits of a search and the verdicts on its words together: words tell what a text looks
 * like, facts tell what it can be.
 */
final class Fusion {
  /** A suspected cause that is at least so likely leads the hits. */
  private static final double STRONG = 0.5;

  /** Fewer words are a code or a name that somebody typed: they show no error by themselves. */
  private static final int WORDS_OF_AN_ERROR = 4;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Knowledge knowledge;
  private final ArticleIndex index;

  Fusion(Knowledge knowledge, ArticleIndex index) {
    this.knowledge = knowledge;
    this.index = index;
  }

  Finding of(SearchQuery query, List<Verdict> verdicts) {
    SearchResult byWords = index.search(query);
    Optional<Verdict> strong =
        verdicts.stream().findFirst().filter(verdict -> isStrong(verdict, query.words()));
    SearchResult result =
        strong
            .map(verdict -> index.search(query.ledBy(verdict.article(), verdict.cause())))
            .orElse(byWords);
    Optional<Verdict> sure =
        strong.filter(
            verdict ->
                result.hits().stream()
                    .findFirst()
                    .filter(hit -> hit.article().equals(verdict.article()))
                    .isPresent());
    List<String> remarks = new ArrayList<>();
    if (query.from() == 0 && query.isByRelevance() && !byWords.hits().isEmpty()) {
      remark(byWords.hits().getFirst(), sure, verdicts).ifPresent(remarks::add);
    }
    return new Finding(result, verdicts, remarks);
  }

  private static boolean isStrong(Verdict verdict, String words) {
    return verdict.status() == Verdict.Status.CONFIRMED
        || (verdict.isOpen()
            && verdict.probability() >= STRONG
            && SPACES.split(words.strip()).length >= WORDS_OF_AN_ERROR);
  }

  private Optional<String> remark(
      SearchResult.Hit nearest, Optional<Verdict> sure, List<Verdict> verdicts) {
    List<Verdict> ofNearest =
        verdicts.stream().filter(verdict -> isOf(verdict, nearest.article())).toList();
    if (!ofNearest.isEmpty() && ofNearest.stream().noneMatch(Verdict::isOpen)) {
      return Optional.of(
          "The text reads like “"
              + nearest.title()
              + "”, but that is ruled out."
              + why(ofNearest.getFirst()));
    }
    return sure.filter(verdict -> !isOf(verdict, nearest.article()))
        .map(
            verdict ->
                "The text reads like “"
                    + nearest.title()
                    + "”, but what it shows "
                    + (verdict.status() == Verdict.Status.CONFIRMED
                        ? "confirms another cause: "
                        : "speaks for another cause: ")
                    + verdict.title()
                    + "."
                    + why(verdict));
  }

  /** Whether an article is about the cause of a verdict. */
  private boolean isOf(Verdict verdict, String article) {
    return verdict.article().equals(article)
        || knowledge
            .article(article)
            .map(Article::causes)
            .map(causes -> causes.stream().anyMatch(cause -> cause.id().equals(verdict.cause())))
            .orElse(false);
  }

  private static String why(Verdict verdict) {
    return verdict.because().isEmpty() ? "" : " " + verdict.because().getFirst();
  }
}
