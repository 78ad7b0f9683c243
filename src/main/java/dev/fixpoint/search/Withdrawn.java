package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Articles that still stand on a shelf and no longer count, because they were changed or removed,
 * and by how much each word stands in fewer articles without them: scores are the same as if the
 * shelf had been built without them.
 */
final class Withdrawn {
  private final BitSet numbers = new BitSet();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Map<String, Integer>> terms = new HashMap<>();
  private final Map<String, Integer> documents = new HashMap<>();

  private Withdrawn() {}

  /** These of the articles of a shelf, by their numbers. */
  static Withdrawn of(BitSet numbers, List<Article> articles, Tuning tuning) {
    Withdrawn withdrawn = new Withdrawn();
    withdrawn.numbers.or(numbers);
    Lexicon lexicon = new Lexicon();
    numbers.stream().forEach(number -> withdrawn.count(articles.get(number), lexicon, tuning));
    return withdrawn;
  }

  private void count(Article article, Lexicon lexicon, Tuning tuning) {
    ids.add(article.id());
    Weighed weighed = Weighed.of(Analysed.of(article, lexicon), tuning);
    weighed.forEach(
        (field, term) ->
            terms.computeIfAbsent(field, any -> new HashMap<>()).merge(term, 1, Integer::sum));
    for (int i = 0; i < weighed.documents().size(); i++) {
      boolean isWhole = i == weighed.documents().size() - 1;
      Weighed.Sums sums = weighed.documents().get(i);
      if (!sums.words().isEmpty()) {
        documents.merge(isWhole ? Shelf.WORDS : Shelf.CAUSE_WORDS, 1, Integer::sum);
      }
      if (!sums.pairs().isEmpty()) {
        documents.merge(isWhole ? Shelf.PAIRS : Shelf.CAUSE_PAIRS, 1, Integer::sum);
      }
    }
  }

  /** Whether the article of this number no longer counts. */
  boolean holds(int number) {
    return numbers.get(number);
  }

  /** Whether the article of this id, as it stands on the shelf, no longer counts. */
  boolean holds(String article) {
    return ids.contains(article);
  }

  int size() {
    return ids.size();
  }

  /** In how many of the documents that no longer count a term stands. */
  int frequency(String field, String term) {
    return terms.getOrDefault(field, Map.of()).getOrDefault(term, 0);
  }

  /** How many of the documents that no longer count have a field. */
  int documents(String field) {
    return documents.getOrDefault(field, 0);
  }
}
