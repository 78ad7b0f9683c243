package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Filters hits, and counts how many each filter would leave. */
final class Facets {
  private final List<OfArticle> articles;
  private final Providers providers;

  Facets(List<OfArticle> articles, Providers providers) {
    this.articles = List.copyOf(articles);
    this.providers = providers;
  }

  /** What one article can be found by. */
  record OfArticle(String provider, Set<Remedy.Who> who, Set<Kind> kinds) {
    static OfArticle of(Article article) {
      Set<Remedy.Who> menders = EnumSet.noneOf(Remedy.Who.class);
      for (Cause cause : article.causes()) {
        menders.add(cause.remedy().who());
      }
      return new OfArticle(article.provider(), menders, Kind.of(article));
    }
  }

  /** Whether an article passes all filters of a query. */
  IntPredicate filter(SearchQuery query) {
    return ofProvider(query).and(mendedBy(query)).and(ofKind(query));
  }

  private IntPredicate ofProvider(SearchQuery query) {
    if (query.provider().isBlank()) {
      return any -> true;
    }
    String provider = providers.id(query.provider());
    return number -> articles.get(number).provider().equals(provider);
  }

  private IntPredicate mendedBy(SearchQuery query) {
    return query
        .who()
        .<IntPredicate>map(only -> number -> articles.get(number).who().contains(only))
        .orElse(any -> true);
  }

  private IntPredicate ofKind(SearchQuery query) {
    return query
        .kind()
        .<IntPredicate>map(only -> number -> articles.get(number).kinds().contains(only))
        .orElse(any -> true);
  }

  /**
   * The counts over all articles that were found: each facet with the other two filters in force.
   */
  List<SearchResult.Facet> count(List<Ranking.Ranked> found, SearchQuery query) {
    IntPredicate provider = ofProvider(query);
    IntPredicate mender = mendedBy(query);
    IntPredicate kind = ofKind(query);
    return List.of(
        facet(
            "provider",
            found,
            mender.and(kind),
            number -> List.of(articles.get(number).provider()),
            id -> id,
            providers::title),
        facet(
            "who",
            found,
            provider.and(kind),
            number -> articles.get(number).who(),
            Remedy.Who::word,
            Remedy.Who::person),
        facet(
            "kind",
            found,
            provider.and(mender),
            number -> articles.get(number).kinds(),
            Kind::word,
            Kind::title));
  }

  private static <T> SearchResult.Facet facet(
      String name,
      List<Ranking.Ranked> found,
      IntPredicate counted,
      Function<Integer, Collection<T>> values,
      Function<T, String> word,
      Function<T, String> title) {
    Map<T, Integer> counts = new HashMap<>();
    for (Ranking.Ranked each : found) {
      if (counted.test(each.number())) {
        values.apply(each.number()).forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }
    List<SearchResult.Count> sorted = new ArrayList<>();
    counts.forEach(
        (value, count) ->
            sorted.add(new SearchResult.Count(word.apply(value), title.apply(value), count)));
    sorted.sort(
        Comparator.comparingInt(SearchResult.Count::count)
            .reversed()
            .thenComparing(SearchResult.Count::value));
    return new SearchResult.Facet(name, sorted);
  }
}
