package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All articles: those of the shelf that was kept, without those that were withdrawn, and then the
 * fresh ones. An article's number is its place in this order.
 *
 * @param kept the large shelf
 * @param withdrawn its articles that no longer count
 * @param fresh the articles that are new or were changed since
 */
record Shelves(Shelf kept, Withdrawn withdrawn, Shelf fresh) {
  /**
   * Where more of the articles than one in this many are fresh or withdrawn, all of them are
   * written anew: searching two shelves costs a little more each time than searching one.
   */
  private static final int ONE_IN = 8;

  /** So few are put on a shelf of their own in any case. */
  private static final int FEW = 64;

  static Shelves of(Knowledge knowledge, Tuning tuning) throws IOException {
    return new Shelves(
        Shelf.of(List.copyOf(knowledge.articles()), tuning),
        Withdrawn.of(new BitSet(), List.of(), tuning),
        Shelf.of(List.of(), tuning));
  }

  /** The shelves for other knowledge: only what differs from the kept shelf is written. */
  Shelves next(Knowledge knowledge, Tuning tuning) throws IOException {
    BitSet changed = new BitSet();
    Set<String> standing = new HashSet<>();
    for (int i = 0; i < kept.articles().size(); i++) {
      Article article = kept.articles().get(i);
      // Articles whose files did not change are the same objects or equal ones.
      if (knowledge.article(article.id()).equals(Optional.of(article))) {
        standing.add(article.id());
      } else {
        changed.set(i);
      }
    }
    List<Article> others =
        knowledge.articles().stream().filter(article -> !standing.contains(article.id())).toList();
    if (others.size() + changed.cardinality()
        > Math.max(FEW, knowledge.articles().size() / ONE_IN)) {
      return of(knowledge, tuning);
    }
    return new Shelves(
        kept, Withdrawn.of(changed, kept.articles(), tuning), Shelf.of(others, tuning));
  }

  /** How many articles count. */
  int size() {
    return kept.articles().size() - withdrawn.size() + fresh.articles().size();
  }

  /** All articles by their numbers, those that were withdrawn among them. */
  List<Article> articles() {
    List<Article> all = new ArrayList<>(kept.articles());
    all.addAll(fresh.articles());
    return all;
  }

  /** The facets of all articles by their numbers. */
  List<Facets.OfArticle> facets() {
    List<Facets.OfArticle> all = new ArrayList<>(kept.facets());
    all.addAll(fresh.facets());
    return all;
  }

  /** An article's passages. */
  Passages passages(int number) {
    int before = kept.articles().size();
    return number < before ? kept.passages().get(number) : fresh.passages().get(number - before);
  }

  /** What the words of an article are. */
  Lexicon lexicon(int number) {
    return number < kept.articles().size() ? kept.lexicon() : fresh.lexicon();
  }

  /** Whether an article's number counts. */
  boolean holds(int number) {
    return !withdrawn.holds(number);
  }

  /** The signatures whose literals all stand in a text of these words. */
  List<Said.Found> said(List<String> words) {
    List<Said.Found> found = new ArrayList<>();
    kept.said().in(words).stream().filter(each -> holds(each.article())).forEach(found::add);
    int before = kept.articles().size();
    fresh.said().in(words).forEach(each -> found.add(each.after(before)));
    return found;
  }

  /** In how many articles a word stands, also as a part of a code. */
  int standing(String word) {
    return kept.frequencies().getOrDefault(word, 0)
        - withdrawn.frequency(Shelf.WORDS, word)
        + fresh.frequencies().getOrDefault(word, 0);
  }

  /** In how many articles each word of prose stands, by its spelling. */
  Map<String, Integer> spelled() {
    if (withdrawn.size() == 0 && fresh.articles().isEmpty()) {
      return kept.spelled();
    }
    Map<String, Integer> all = new HashMap<>(kept.spelled());
    all.replaceAll((word, count) -> count - withdrawn.frequency(Shelf.SPELLED, word));
    fresh.spelled().forEach((word, count) -> all.merge(word, count, Integer::sum));
    all.values().removeIf(count -> count <= 0);
    return all;
  }
}
