package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Filters hits, and counts how many each filter would leave. */
final class Facets {
  private final Providers providers;

  /** What articles can be found by: thousands of them have a few hundred combinations. */
  private final List<OfArticle> distinct;

  /** By an article's number its place in {@link #distinct}. */
  private final int[] places;

  Facets(List<OfArticle> articles, Providers providers) {
    this.providers = providers;
    Map<OfArticle, Integer> seen = new LinkedHashMap<>();
    this.places =
        articles.stream()
            .mapToInt(each -> seen.computeIfAbsent(each, any -> seen.size()))
            .toArray();
    this.distinct = List.copyOf(seen.keySet());
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

  /** Whether an article, by its number, passes all filters of a query. */
  IntPredicate filter(SearchQuery query) {
    Predicate<OfArticle> all = ofProvider(query).and(mendedBy(query)).and(ofKind(query));
    boolean[] passes = new boolean[distinct.size()];
    for (int i = 0; i < passes.length; i++) {
      passes[i] = all.test(distinct.get(i));
    }
    return number -> passes[places[number]];
  }

  private Predicate<OfArticle> ofProvider(SearchQuery query) {
    if (query.provider().isBlank()) {
      return any -> true;
    }
    String provider = providers.id(query.provider());
    return article -> article.provider().equals(provider);
  }

  private static Predicate<OfArticle> mendedBy(SearchQuery query) {
    return query
        .who()
        .<Predicate<OfArticle>>map(only -> article -> article.who().contains(only))
        .orElse(any -> true);
  }

  private static Predicate<OfArticle> ofKind(SearchQuery query) {
    return query
        .kind()
        .<Predicate<OfArticle>>map(only -> article -> article.kinds().contains(only))
        .orElse(any -> true);
  }

  /**
   * The counts over all articles that were found: each facet with the other two filters in force.
   */
  List<SearchResult.Facet> count(List<Ranking.Ranked> found, SearchQuery query) {
    int[] counts = new int[distinct.size()];
    found.forEach(each -> counts[places[each.number()]]++);
    Predicate<OfArticle> provider = ofProvider(query);
    Predicate<OfArticle> mender = mendedBy(query);
    Predicate<OfArticle> kind = ofKind(query);
    return List.of(
        facet(
            "provider",
            counts,
            mender.and(kind),
            article -> List.of(article.provider()),
            id -> id,
            providers::title),
        facet(
            "who",
            counts,
            provider.and(kind),
            OfArticle::who,
            Remedy.Who::word,
            Remedy.Who::person),
        facet("kind", counts, provider.and(mender), OfArticle::kinds, Kind::word, Kind::title));
  }

  private <T> SearchResult.Facet facet(
      String name,
      int[] found,
      Predicate<OfArticle> counted,
      Function<OfArticle, Collection<T>> values,
      Function<T, String> word,
      Function<T, String> title) {
    Map<T, Integer> counts = new HashMap<>();
    for (int i = 0; i < found.length; i++) {
      int times = found[i];
      if (times > 0 && counted.test(distinct.get(i))) {
        values.apply(distinct.get(i)).forEach(value -> counts.merge(value, times, Integer::sum));
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
