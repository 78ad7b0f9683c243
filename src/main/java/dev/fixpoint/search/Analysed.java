package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import java.util.List;

/**
 * An article, its passages, and the words of each.
 *
 * @param article the article
 * @param passages its passages
 * @param words the words of each passage, in the same order
 */
record Analysed(Article article, List<Passage> passages, List<List<Words.Word>> words) {

  static Analysed of(Article article, Lexicon lexicon) {
    List<Passage> passages = Passage.of(article);
    return new Analysed(
        article,
        passages,
        passages.stream().map(passage -> Words.of(passage.text(), lexicon)).toList());
  }
}
