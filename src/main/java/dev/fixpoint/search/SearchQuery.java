package dev.fixpoint.search;

import dev.fixpoint.knowledge.Remedy;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody searches for. No words at all, or words and no filter, are allowed: without words
 * every article that passes the filters is a hit.
 *
 * @param words words, a code, or a pasted error
 * @param provider only articles of this provider, by its id or any of its names; empty for all
 * @param who only articles with a cause that this person can mend; nothing for all
 * @param kind only articles on this kind of error; nothing for all
 * @param sort the order of the hits
 * @param size how many hits at most, up to {@value #MOST}
 * @param from how many hits to skip
 * @param lead the cause that is known to be behind the words, with the article that comes first for
 *     it where it passes the filters; nothing for none
 */
public record SearchQuery(
    String words,
    String provider,
    Optional<Remedy.Who> who,
    Optional<Kind> kind,
    Sort sort,
    int size,
    int from,
    Optional<Lead> lead) {
  /** The most hits that one search hands out; further ones are on the next page. */
  public static final int MOST = 100;

  public SearchQuery {
    size = Math.clamp(size, 0, MOST);
    from = Math.max(0, from);
  }

  /** A cause that comes first, and its article. */
  public record Lead(String article, String cause) {}

  /** The order of hits. */
  public enum Sort {
    /** The best match first. */
    RELEVANCE,
    /** By title. */
    TITLE,
    /** By provider, then by title. */
    PROVIDER;

    /** Its word in queries. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A search for words, among one provider's articles or all of them. */
  public SearchQuery(String words, String provider, int size, int from) {
    this(
        words,
        provider,
        Optional.empty(),
        Optional.empty(),
        Sort.RELEVANCE,
        size,
        from,
        Optional.empty());
  }

  /** The first ten hits for these words. */
  public static SearchQuery of(String words) {
    return new SearchQuery(words, "", 10, 0);
  }

  /** The same, but only articles of this provider. */
  public SearchQuery ofProvider(String only) {
    return new SearchQuery(words, only, who, kind, sort, size, from, lead);
  }

  /** The same, but only articles with a cause that this person can mend. */
  public SearchQuery mendedBy(Remedy.Who only) {
    return new SearchQuery(words, provider, Optional.of(only), kind, sort, size, from, lead);
  }

  /** The same, but only articles on this kind of error. */
  public SearchQuery ofKind(Kind only) {
    return new SearchQuery(words, provider, who, Optional.of(only), sort, size, from, lead);
  }

  /** The same in another order. */
  public SearchQuery sortedBy(Sort order) {
    return new SearchQuery(words, provider, who, kind, order, size, from, lead);
  }

  /** The same, another page of it. */
  public SearchQuery page(int howMany, int skipped) {
    return new SearchQuery(words, provider, who, kind, sort, howMany, skipped, lead);
  }

  /** The same, with the article of a cause that is known otherwise before all others. */
  public SearchQuery ledBy(String article, String cause) {
    return new SearchQuery(
        words, provider, who, kind, sort, size, from, Optional.of(new Lead(article, cause)));
  }

  /** Whether only some articles are wanted. */
  public boolean isFiltered() {
    return !provider.isBlank() || who.isPresent() || kind.isPresent();
  }

  /** Whether the best match comes first. */
  public boolean isByRelevance() {
    return sort == Sort.RELEVANCE;
  }
}
