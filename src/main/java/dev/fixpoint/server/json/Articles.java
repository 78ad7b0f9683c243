package dev.fixpoint.server.json;

import static dev.fixpoint.search.SearchQuery.Sort.RELEVANCE;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Nearest;
import dev.fixpoint.knowledge.Remedy;
import dev.fixpoint.search.Kind;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchQuery.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all doors ask of the articles, refused in the same words. */
public final class Articles {
  private static final int MOST_HITS = 100;
  private static final List<String> PARAMETERS =
      List.of("q", "provider", "who", "kind", "sort", "size", "from");
  private final Knowledge knowledge;

  /** The articles of this knowledge. */
  public Articles(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The article of this id.
   *
   * @throws CallRefused if there is none
   */
  public Article require(String id) {
    return knowledge.article(id).orElseThrow(() -> unknown(id));
  }

  private CallRefused unknown(String id) {
    @Nullable String nearest =
        Nearest.to(id, knowledge.articles().stream().map(Article::id).toList()).orElse(null);
    return CallRefused.of(
            ProblemKind.UNKNOWN_ARTICLE,
            "No article is called \""
                + ObservationJson.shortened(id)
                + "\"."
                + (nearest == null
                    ? " Search for it by words of its title."
                    : " Nearest: " + nearest + "."))
        .with("article", ObservationJson.shortened(id))
        .with("nearest", nearest);
  }

  /**
   * The search that these query parameters ask for.
   *
   * @param parameters q, provider, who, kind, sort, size and from; each may be absent
   * @throws CallRefused if there is another one, or one has a value that is impossible
   */
  public SearchQuery query(Map<String, String> parameters) {
    for (String name : parameters.keySet()) {
      if (!PARAMETERS.contains(name)) {
        throw unknownParameter(name);
      }
    }
    SearchQuery query =
        new SearchQuery(
            parameters.getOrDefault("q", ""),
            provider(parameters.getOrDefault("provider", "")),
            number("size", parameters.getOrDefault("size", "10"), 1, MOST_HITS),
            number("from", parameters.getOrDefault("from", "0"), 0, 10_000));
    query = query.sortedBy(chosen("sort", parameters, Sort.values(), Sort::word).orElse(RELEVANCE));
    Optional<Remedy.Who> who = chosen("who", parameters, Remedy.Who.values(), Remedy.Who::word);
    if (who.isPresent()) {
      query = query.mendedBy(who.get());
    }
    Optional<Kind> kind = chosen("kind", parameters, Kind.values(), Kind::word);
    return kind.isPresent() ? query.ofKind(kind.get()) : query;
  }

  private static <T> Optional<T> chosen(
      String name, Map<String, String> parameters, T[] all, Function<T, String> word) {
    String given = parameters.getOrDefault(name, "").strip();
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> found =
        Arrays.stream(all).filter(each -> word.apply(each).equalsIgnoreCase(given)).findFirst();
    if (found.isEmpty()) {
      String wanted = "one of " + String.join(", ", Arrays.stream(all).map(word).toList());
      throw wrong(name, given, wanted);
    }
    return found;
  }

  /** Every provider that has an article, in alphabetical order. */
  public List<String> providers() {
    return knowledge.articles().stream().map(Article::provider).distinct().sorted().toList();
  }

  private String provider(String provider) {
    if (provider.isBlank() || providers().contains(provider)) {
      return provider.strip();
    }
    @Nullable String nearest = Nearest.to(provider, providers()).orElse(null);
    throw CallRefused.of(
            ProblemKind.UNKNOWN_PROVIDER,
            "No article belongs to a provider \""
                + ObservationJson.shortened(provider)
                + "\"."
                + (nearest == null ? "" : " Nearest: " + nearest + "."))
        .with("provider", ObservationJson.shortened(provider))
        .with("nearest", nearest)
        .with("known", providers());
  }

  private static int number(String name, String value, int least, int most) {
    String wanted = "a whole number from " + least + " to " + most;
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // refused below, in the same words as one that is out of range
    }
    throw wrong(name, value, wanted);
  }

  private static CallRefused wrong(String name, String value, String wanted) {
    return CallRefused.of(
            ProblemKind.WRONG_TYPE,
            "The query parameter \""
                + name
                + "\" is \""
                + ObservationJson.shortened(value)
                + "\", but "
                + wanted
                + " is wanted.")
        .with("member", name)
        .with("wanted", wanted);
  }

  private static CallRefused unknownParameter(String name) {
    @Nullable String nearest = Nearest.to(name, PARAMETERS).orElse(null);
    return CallRefused.of(
            ProblemKind.UNKNOWN_MEMBER,
            "The search has no query parameter \""
                + ObservationJson.shortened(name)
                + "\"."
                + (nearest == null ? "" : " Nearest: " + nearest + ".")
                + " It has q, provider, who, kind, sort, size and from.")
        .with("member", ObservationJson.shortened(name))
        .with("nearest", nearest);
  }
}
