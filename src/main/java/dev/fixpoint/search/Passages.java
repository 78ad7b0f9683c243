package dev.fixpoint.search;

import java.util.Arrays;
import java.util.List;

/**
 * The passages of an article, and which words stand in each, as sorted hashes: enough to tell which
 * passages are worth reading again for a query, in a fraction of the memory.
 */
final class Passages {
  private final List<Passage> all;
  private final int[][] hashes;

  /** One bit for each word of a passage: most words that it has not are told by one look. */
  private final long[] bits;

  Passages(Analysed analysed) {
    all = List.copyOf(analysed.passages());
    hashes = analysed.words().stream().map(Passages::hashes).toArray(int[][]::new);
    bits = Arrays.stream(hashes).mapToLong(Passages::bits).toArray();
  }

  private static long bits(int... hashes) {
    long bits = 0;
    for (int hash : hashes) {
      bits |= bit(hash);
    }
    return bits;
  }

  private static long bit(int hash) {
    return 1L << (hash ^ hash >>> 8);
  }

  /** In the order of the article's page. */
  List<Passage> all() {
    return all;
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
    return (bits[passage] & bit(hash)) != 0 && Arrays.binarySearch(hashes[passage], hash) >= 0;
  }

  /** How many different words a passage has. */
  int size(int passage) {
    return hashes[passage].length;
  }
}
