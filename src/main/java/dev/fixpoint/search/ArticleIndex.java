package dev.fixpoint.search;

import dev.fixpoint.knowledge.Knowledge;
import java.util.List;

/** An index over the articles of one version of the knowledge. Safe for any number of threads. */
public final class ArticleIndex implements AutoCloseable {

  private ArticleIndex() {}

  /** Indexes all articles. */
  public static ArticleIndex of(Knowledge knowledge) {
    return new ArticleIndex();
  }

  /** The articles that match, best first. */
  public SearchResult search(SearchQuery query) {
    return new SearchResult(List.of(), 0);
  }

  @Override
  public void close() {}
}
