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
  private final Map<String, Integer> byWord = new HashMap<>();
  private final int articles;

  Frequencies(IndexReader reader) throws IOException {
    this.articles = Math.max(1, reader.getDocCount(IndexBuilder.WORDS));
    @Nullable Terms terms = MultiTerms.getTerms(reader, IndexBuilder.WORDS);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        byWord.put(word.utf8ToString(), each.docFreq());
      }
    }
  }

  /** In how many articles a word stands, also as a part of a code. */
  int of(String word) {
    return byWord.getOrDefault(word, 0);
  }

  /**
   * How much a word tells: the figure that BM25 gives it. The most for a word that no article has.
   */
  double rarity(String word) {
    int frequency = of(word);
    return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
  }
}
