package dev.fixpoint.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a query asks for, in words of the index.
 *
 * @param words what is looked up, each with what may stand for it
 * @param pairs words that follow each other
 * @param providers the providers that were named
 * @param said the signatures whose literals stand in the query word for word
 * @param rarity how much each word of the query tells
 * @param wasTyped whether it is short enough to have been typed, and was not pasted
 * @param corrected the query with misspelt words put right; empty if nothing was
 */
record Asked(
    List<Wanted> words,
    List<String> pairs,
    Set<String> providers,
    List<Said.Found> said,
    Map<String, Double> rarity,
    boolean wasTyped,
    String corrected) {

  /** Whether somebody typed the name of another provider than this one. */
  boolean namesAnother(String provider) {
    return wasTyped && !providers.isEmpty() && !providers.contains(provider);
  }

  /**
   * One word of a query.
   *
   * @param alternatives what is looked up for it; the best one that an article has counts
   * @param rarity how much the word tells: the logarithm of how rare it is
   * @param known whether the index knows it, or anything that stands for it
   */
  record Wanted(List<Alternative> alternatives, double rarity, boolean known) {}

  /**
   * A term that is looked up.
   *
   * @param term the term in the index
   * @param weight how much it counts, 1 for the very word
   */
  record Alternative(String term, float weight) {}
}
