package dev.fixpoint.search;

import java.util.List;

/**
 * The articles that a search found.
 *
 * @param hits best first
 * @param total how many there are in all
 * @param didYouMean the words with misspellings put right, which is what was searched for; empty if
 *     nothing was corrected
 * @param facets ways to narrow the search: provider, who can mend it, kind of error
 */
public record SearchResult(List<Hit> hits, long total, String didYouMean, List<Facet> facets) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /** Whether nothing was found: for no page, and not only beyond the last one. */
  public boolean isEmpty() {
    return total == 0;
  }

  /**
   * One way to narrow the search.
   *
   * @param name provider, who or kind
   * @param counts its values, the most frequent first, counted with the query's other filters in
   *     force
   */
  public record Facet(String name, List<Count> counts) {
    public Facet {
      counts = List.copyOf(counts);
    }
  }

  /**
   * A value of a facet.
   *
   * @param value its word in a query
   * @param title its name for a reader
   * @param count how many articles it would leave
   */
  public record Count(String value, String title, int count) {}

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
   * @param passages the same passages, each with what it is and a place to link to
   */
  public record Hit(
      String article,
      String title,
      String provider,
      List<String> causes,
      double score,
      List<String> highlights,
      List<Highlight> passages) {
    public Hit {
      causes = List.copyOf(causes);
      highlights = List.copyOf(highlights);
      passages = List.copyOf(passages);
    }
  }

  /**
   * A passage that matched.
   *
   * @param place what it is: title, people-say, error, example, cause, reason, meaning, step or
   *     note
   * @param anchor its place on the article's page, as in {@link Anchors}
   * @param html its text: {@code <mark>} around the words that matched, everything else escaped for
   *     HTML
   */
  public record Highlight(String place, String anchor, String html) {}
}
