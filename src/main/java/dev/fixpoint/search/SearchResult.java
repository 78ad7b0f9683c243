package dev.fixpoint.search;

import java.util.List;

/**
 * The articles that a search found.
 *
 * @param hits best first
 * @param total how many there are in all
 */
public record SearchResult(List<Hit> hits, long total) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * One article that was found.
   *
   * @param article the article's id
   * @param title its title
   * @param provider its provider
   * @param causes ids of its causes, the one that matches best first
   * @param score how well it matches; higher is better, comparable within one search only
   * @param highlights passages that matched, with {@code <mark>} around the words; everything else
   *     is escaped for HTML
   */
  public record Hit(
      String article,
      String title,
      String provider,
      List<String> causes,
      double score,
      List<String> highlights) {
    public Hit {
      causes = List.copyOf(causes);
      highlights = List.copyOf(highlights);
    }
  }
}
