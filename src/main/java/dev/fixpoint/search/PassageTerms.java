package dev.fixpoint.search;

import java.util.Arrays;
import java.util.List;

/**
 * Which words stand in each passage of an article, as sorted hashes: enough to tell which passages
 * are worth reading again for a query, in a fraction of the memory.
 */
final class PassageTerms {
  private final int[][] hashes;

  /** Takes in the words of an article's passages, in their order. */
  PassageTerms(List<List<Words.Word>> passages) {
    hashes = passages.stream().map(PassageTerms::hashes).toArray(int[][]::new);
  }

  private static int[] hashes(List<Words.Word> words) {
    int[] found = new int[words.size() * 2];
    int count = 0;
    for (Words.Word word : words) {
      if (count + 1 + word.parts().size() > found.length) {
        found = Arrays.copyOf(found, 2 * found.length + word.parts().size());
      }
      found[count++] = word.term().hashCode();
      for (String part : word.parts()) {
        found[count++] = part.hashCode();
      }
    }
    Arrays.sort(found, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }

  /** Whether a passage holds a word, by the word's hash. */
  boolean holds(int passage, int hash) {
    return Arrays.binarySearch(hashes[passage], hash) >= 0;
  }

  /** How many different words a passage has. */
  int size(int passage) {
    return hashes[passage].length;
  }
}
