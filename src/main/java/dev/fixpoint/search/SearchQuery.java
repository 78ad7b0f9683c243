package dev.fixpoint.search;

/**
 * What somebody searches for.
 *
 * @param words words, a code, or a pasted error
 * @param provider only articles of this provider; empty for all
 * @param size how many hits at most
 * @param from how many hits to skip
 */
public record SearchQuery(String words, String provider, int size, int from) {
  /** The first ten hits for these words. */
  public static SearchQuery of(String words) {
    return new SearchQuery(words, "", 10, 0);
  }
}
