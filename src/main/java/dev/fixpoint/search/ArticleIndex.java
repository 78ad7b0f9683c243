package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/** An index over the articles of one version of the knowledge. Safe for any number of threads. */
public final class ArticleIndex implements AutoCloseable {
  private static final int ALIKE = 8;

  private final Knowledge knowledge;
  private final Tuning tuning;
  private final Shelves shelves;
  private final List<Article> articles;
  private final IndexReader reader;
  private final QueryReader queries;
  private final Ranking ranking;
  private final Facets facets;
  private final Relations relations;

  private ArticleIndex(Knowledge knowledge, Shelves shelves, Tuning tuning) throws IOException {
    this.knowledge = knowledge;
    this.tuning = tuning;
    this.shelves = shelves;
    this.articles = shelves.articles();
    this.reader =
        new MultiReader(
            new IndexReader[] {shelves.kept().reader(), shelves.fresh().reader()}, false);
    Providers providers = new Providers(knowledge);
    Frequencies frequencies = new Frequencies(shelves);
    Spelling spelling = Spelling.of(shelves.spelled());
    StandIns standIns = new StandIns(frequencies, spelling, providers, tuning);
    this.queries = new QueryReader(shelves, reader, standIns, providers, tuning);
    this.ranking = new Ranking(shelves, reader, tuning);
    this.facets = new Facets(shelves.facets(), providers);
    this.relations = new Relations(knowledge);
  }

  /** Indexes all articles; takes milliseconds for hundreds of them, seconds for ten thousand. */
  public static ArticleIndex of(Knowledge knowledge) {
    return of(knowledge, Tuning.USUAL);
  }

  static ArticleIndex of(Knowledge knowledge, Tuning tuning) {
    try {
      return new ArticleIndex(knowledge, Shelves.of(knowledge, tuning), tuning);
    } catch (IOException impossible) {
      throw new UncheckedIOException("The search index in memory could not be written", impossible);
    }
  }

  /**
   * The index for other knowledge. Where few articles differ from this one's, only they are
   * analysed; what is found is the same as if all had been. This index stays as it is.
   */
  public ArticleIndex next(Knowledge other) {
    hold();
    try {
      return new ArticleIndex(other, shelves.next(other, tuning), tuning);
    } catch (IOException impossible) {
      throw new UncheckedIOException("The search index in memory could not be written", impossible);
    } finally {
      release();
    }
  }

  /**
   * The articles that match, best first.
   *
   * @throws IllegalStateException if the index was closed
   */
  public SearchResult search(SearchQuery query) {
    hold();
    try {
      Asked asked = queries.read(query.words());
      List<Ranking.Ranked> found =
          query.words().isBlank() ? everything() : led(query, asked, ranking.rank(asked));
      IntPredicate filter = facets.filter(query);
      List<Ranking.Ranked> left =
          new ArrayList<>(found.stream().filter(each -> filter.test(each.number())).toList());
      order(query).ifPresent(left::sort);
      Highlighter highlighter = new Highlighter(asked);
      List<SearchResult.Hit> hits =
          left.stream()
              .skip(query.from())
              .limit(query.size())
              .map(each -> hit(each, highlighter))
              .toList();
      return new SearchResult(hits, left.size(), asked.corrected(), facets.count(found, query));
    } catch (IOException impossible) {
      throw new UncheckedIOException("The search index in memory could not be read", impossible);
    } finally {
      release();
    }
  }

  /** Completions of what somebody is typing, the likeliest first. */
  public List<Suggestion> suggest(String typed, int most) {
    return Suggester.suggest(
        typed,
        most,
        List.of(shelves.kept().suggester(), shelves.fresh().suggester()),
        shelves.withdrawn());
  }

  /**
   * The articles that a reader of this one may want: named by their authors, with a cause in
   * common, or reading alike. Empty for an unknown id.
   */
  public List<Related> related(String article, int most) {
    return knowledge
        .article(article)
        .map(known -> relations.of(known, alike(known), most))
        .orElse(List.of());
  }

  private List<String> alike(Article article) {
    SearchQuery query =
        SearchQuery.of(article.title() + " " + String.join(" ", article.peopleSay()));
    return search(query.page(ALIKE, 0)).hits().stream().map(SearchResult.Hit::article).toList();
  }

  /**
   * The article that is known to be meant comes first, found by its words or not; unless somebody
   * typed the name of a provider that it is not about.
   */
  private List<Ranking.Ranked> led(SearchQuery query, Asked asked, List<Ranking.Ranked> found) {
    if (query.lead().isEmpty()) {
      return found;
    }
    SearchQuery.Lead lead = query.lead().get();
    OptionalInt number =
        IntStream.range(0, articles.size())
            .filter(each -> shelves.holds(each) && articles.get(each).id().equals(lead.article()))
            .findFirst();
    if (number.isEmpty() || asked.namesAnother(articles.get(number.getAsInt()).provider())) {
      return found;
    }
    double best = found.isEmpty() ? 0 : found.getFirst().score();
    List<Double> causes =
        articles.get(number.getAsInt()).causes().stream()
            .map(cause -> cause.id().equals(lead.cause()) ? 1.0 : 0.0)
            .toList();
    List<Ranking.Ranked> first = new ArrayList<>();
    first.add(new Ranking.Ranked(number.getAsInt(), best, causes));
    found.stream().filter(each -> each.number() != number.getAsInt()).forEach(first::add);
    return first;
  }

  private List<Ranking.Ranked> everything() {
    return IntStream.range(0, articles.size())
        .filter(shelves::holds)
        .mapToObj(number -> new Ranking.Ranked(number, 0, List.of()))
        .toList();
  }

  private Optional<Comparator<Ranking.Ranked>> order(SearchQuery query) {
    Comparator<Ranking.Ranked> byTitle =
        Comparator.comparing(
            each -> articles.get(each.number()).title(), String.CASE_INSENSITIVE_ORDER);
    Comparator<Ranking.Ranked> byProvider =
        Comparator.comparing(each -> articles.get(each.number()).provider());
    return switch (query.sort()) {
      case RELEVANCE ->
          query.words().isBlank()
              ? Optional.of(byProvider.thenComparing(byTitle))
              : Optional.empty();
      case TITLE -> Optional.of(byTitle);
      case PROVIDER -> Optional.of(byProvider.thenComparing(byTitle));
    };
  }

  /** Keeps the index open until the search is answered. */
  private void hold() {
    if (!reader.tryIncRef()) {
      throw new IllegalStateException(
          "This search index was closed; ask the one that took its place.");
    }
  }

  private void release() {
    try {
      reader.decRef();
    } catch (IOException impossible) {
      throw new UncheckedIOException("The search index in memory could not be closed", impossible);
    }
  }

  private SearchResult.Hit hit(Ranking.Ranked ranked, Highlighter highlighter) {
    Article article = articles.get(ranked.number());
    List<SearchResult.Highlight> best =
        highlighter.of(shelves.passages(ranked.number()), shelves.lexicon(ranked.number()));
    return new SearchResult.Hit(
        article.id(),
        article.title(),
        article.provider(),
        causes(article, ranked),
        ranked.score(),
        best.stream().map(SearchResult.Highlight::html).toList(),
        best);
  }

  /**
   * The cause that matches best first; those that do not tell apart stay in the article's order.
   */
  private static List<String> causes(Article article, Ranking.Ranked ranked) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < article.causes().size(); i++) {
      order.add(i);
    }
    if (ranked.causes().size() == order.size()) {
      order.sort(Comparator.comparingDouble(i -> -ranked.causes().get(i)));
    }
    return order.stream().map(article.causes()::get).map(Cause::id).toList();
  }

  /** Searches that have begun are answered; later ones are refused. */
  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException("The search index in memory could not be closed", impossible);
    }
  }
}
