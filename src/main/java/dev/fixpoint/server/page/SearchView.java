package dev.fixpoint.server.page;

import dev.fixpoint.Finding;
import dev.fixpoint.Verdict;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a search found, as the page shows it. Every way to narrow, sort or page it is a plain link.
 *
 * @param didYouMean the words with misspellings put right; empty if nothing was corrected
 * @param verdicts the likeliest verdicts on the words
 * @param filters what narrows the search now, with links that take it away
 */
record SearchView(
    List<HitView> hits,
    long total,
    int first,
    String didYouMean,
    List<String> remarks,
    List<VerdictLine> verdicts,
    List<Choice> filters,
    List<FacetView> facets,
    List<Choice> orders,
    @Nullable String previous,
    @Nullable String next) {
  private static final int MOST_VERDICTS = 3;
  private static final int MOST_VALUES = 12;

  /** A hit with its passages as runs. */
  record HitView(String id, String title, String provider, List<PassageView> passages) {}

  /** A passage that matched, what it is, and where it stands. */
  record PassageView(String link, String place, List<Run> runs) {}

  /** A verdict in a line. */
  record VerdictLine(String link, String title, String status, String label, String percent) {}

  /** One way to narrow the search. */
  record FacetView(String title, List<Choice> choices) {}

  /** A link; the count is empty where there is nothing to count. */
  record Choice(String link, String title, String count, boolean isChosen) {}

  static SearchView of(Finding finding, SearchQuery query, UnaryOperator<String> providerTitle) {
    SearchResult result = finding.result();
    Map<String, String> parameters = parameters(query);
    int size = query.size();
    return new SearchView(
        result.hits().stream().map(hit -> hit(hit, providerTitle)).toList(),
        result.total(),
        query.from() + 1,
        result.didYouMean(),
        finding.remarks(),
        finding.verdicts().stream()
            .filter(Verdict::isOpen)
            .limit(MOST_VERDICTS)
            .map(SearchView::line)
            .toList(),
        filters(result, parameters, providerTitle),
        facets(result, parameters, providerTitle),
        orders(query, parameters),
        query.from() > 0
            ? link(parameters, "from", Integer.toString(Math.max(0, query.from() - size)))
            : null,
        query.from() + size < result.total()
            ? link(parameters, "from", Integer.toString(query.from() + size))
            : null);
  }

  private static Map<String, String> parameters(SearchQuery query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", query.words());
    parameters.put("provider", query.provider());
    parameters.put("who", query.who().map(who -> who.word()).orElse(""));
    parameters.put("kind", query.kind().map(kind -> kind.word()).orElse(""));
    parameters.put("sort", query.isByRelevance() ? "" : query.sort().word());
    return parameters;
  }

  private static String link(Map<String, String> parameters, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(name, value);
    UriComponentsBuilder link = UriComponentsBuilder.fromPath("/articles");
    Map<String, Object> values = new LinkedHashMap<>();
    changed.forEach(
        (key, each) -> {
          if (!each.isEmpty()) {
            link.queryParam(key, "{" + key + "}");
            values.put(key, each);
          }
        });
    return link.encode().buildAndExpand(values).toUriString();
  }

  private static HitView hit(SearchResult.Hit hit, UnaryOperator<String> providerTitle) {
    return new HitView(
        hit.article(),
        hit.title(),
        providerTitle.apply(hit.provider()),
        hit.passages().stream()
            .map(
                passage ->
                    new PassageView(
                        "/articles/" + hit.article() + "#" + passage.anchor(),
                        place(passage.place()),
                        Run.ofHighlight(passage.html())))
            .toList());
  }

  private static String place(String place) {
    return switch (place) {
      case "people-say" -> "People say";
      case "error" -> "Error";
      case "example" -> "Example";
      case "cause" -> "Cause";
      case "reason" -> "Why";
      case "meaning" -> "Meaning";
      case "step" -> "Step";
      default -> "Note";
    };
  }

  private static VerdictLine line(Verdict verdict) {
    return new VerdictLine(
        "/articles/" + verdict.article() + "#" + dev.fixpoint.search.Anchors.cause(verdict.cause()),
        verdict.title(),
        verdict.status().word(),
        verdict.status() == Verdict.Status.CONFIRMED ? "Confirmed" : "Suspected",
        Math.round(verdict.probability() * 100) + " %");
  }

  private static List<Choice> filters(
      SearchResult result, Map<String, String> parameters, UnaryOperator<String> providerTitle) {
    List<Choice> filters = new ArrayList<>();
    for (SearchResult.Facet facet : result.facets()) {
      String chosen = parameters.getOrDefault(facet.name(), "");
      if (!chosen.isEmpty()) {
        String title =
            facet.counts().stream()
                .filter(count -> count.value().equals(chosen))
                .map(count -> title(facet.name(), count, providerTitle))
                .findFirst()
                .orElse(chosen);
        filters.add(new Choice(link(parameters, facet.name(), ""), title, "", true));
      }
    }
    return filters;
  }

  private static List<FacetView> facets(
      SearchResult result, Map<String, String> parameters, UnaryOperator<String> providerTitle) {
    return result.facets().stream()
        .filter(facet -> !facet.counts().isEmpty())
        .map(
            facet ->
                new FacetView(
                    heading(facet.name()),
                    facet.counts().stream()
                        .limit(MOST_VALUES)
                        .map(count -> choice(facet.name(), count, parameters, providerTitle))
                        .toList()))
        .toList();
  }

  private static Choice choice(
      String facet,
      SearchResult.Count count,
      Map<String, String> parameters,
      UnaryOperator<String> providerTitle) {
    boolean isChosen = count.value().equals(parameters.get(facet));
    return new Choice(
        link(parameters, facet, isChosen ? "" : count.value()),
        title(facet, count, providerTitle),
        Integer.toString(count.count()),
        isChosen);
  }

  private static String title(
      String facet, SearchResult.Count count, UnaryOperator<String> providerTitle) {
    return facet.equals("provider")
        ? providerTitle.apply(count.value())
        : org.springframework.util.StringUtils.capitalize(count.title());
  }

  private static String heading(String facet) {
    return switch (facet) {
      case "provider" -> "Provider";
      case "who" -> "Who can mend it";
      default -> "Kind of error";
    };
  }

  private static List<Choice> orders(SearchQuery query, Map<String, String> parameters) {
    List<Choice> orders = new ArrayList<>();
    for (SearchQuery.Sort sort : SearchQuery.Sort.values()) {
      String title =
          switch (sort) {
            case RELEVANCE -> "Best match";
            case TITLE -> "Title";
            case PROVIDER -> "Provider";
          };
      String value = sort == SearchQuery.Sort.RELEVANCE ? "" : sort.word();
      orders.add(new Choice(link(parameters, "sort", value), title, "", query.sort() == sort));
    }
    return orders;
  }
}
