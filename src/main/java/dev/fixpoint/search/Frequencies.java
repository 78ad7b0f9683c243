package dev.fixpoint.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * In how many articles each word stands; held in memory, because a query asks for hundreds of
 * words.
 */
final class Frequencies {
  private final Shelves shelves;
  private final int articles;

  Frequencies(Shelves shelves) {
    this.shelves = shelves;
    this.articles = Math.max(1, shelves.size());
  }

  /** In how many documents each term of a field stands. */
  static Map<String, Integer> in(IndexReader reader, String field) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    @Nullable Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        found.put(word.utf8ToString(), each.docFreq());
      }
    }
    return found;
  }

  /** In how many articles a word stands, also as a part of a code. */
  int of(String word) {
    return shelves.standing(word);
  }

  /**
   * How much a word tells: the figure that BM25 gives it. The most for a word that no article has.
   */
  double rarity(String word) {
    int frequency = of(word);
    return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
  }
}
