package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** An index over the articles of one version of the knowledge. Safe for any number of threads. */
public final class ArticleIndex implements AutoCloseable {
  private final List<Article> articles;
  private final DirectoryReader reader;
  private final QueryReader queries;
  private final Ranking ranking;

  private ArticleIndex(Knowledge knowledge) throws IOException {
    this.articles = List.copyOf(knowledge.articles());
    this.reader = IndexBuilder.index(articles);
    this.queries = new QueryReader(reader, Spelling.of(reader), new Providers(knowledge));
    this.ranking = new Ranking(articles, reader);
  }

  /** Indexes all articles; takes milliseconds for hundreds of them, seconds for ten thousand. */
  public static ArticleIndex of(Knowledge knowledge) {
    try {
      return new ArticleIndex(knowledge);
    } catch (IOException impossible) {
      throw new UncheckedIOException("The search index in memory could not be written", impossible);
    }
  }

  /**
   * The articles that match, best first.
   *
   * @throws IllegalStateException if the index was closed
   */
  public SearchResult search(SearchQuery query) {
    if (!reader.tryIncRef()) {
      throw new IllegalStateException(
          "This search index was closed; ask the one that took its place.");
    }
    try {
      Asked asked = queries.read(query.words());
      List<Ranking.Ranked> found = ranking.rank(asked, query.provider());
      Highlighter highlighter = new Highlighter(asked);
      List<SearchResult.Hit> hits =
          found.stream()
              .skip(query.from())
              .limit(query.size())
              .map(each -> hit(each, highlighter))
              .toList();
      return new SearchResult(hits, found.size(), asked.corrected());
    } catch (IOException impossible) {
      throw new UncheckedIOException("The search index in memory could not be read", impossible);
    } finally {
      release();
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
    List<SearchResult.Highlight> passages = highlighter.of(article);
    return new SearchResult.Hit(
        article.id(),
        article.title(),
        article.provider(),
        causes(article, ranked),
        ranked.score(),
        passages.stream().map(SearchResult.Highlight::html).toList(),
        passages);
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
