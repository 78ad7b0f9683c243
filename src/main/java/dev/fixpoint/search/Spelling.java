package dev.fixpoint.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds what somebody who mistyped a word of prose probably meant. Codes are never corrected: 5.7.1
 * and 5.7.13 are different errors.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int TWO_EDITS_FROM = 7;
  private static final int CANDIDATES = 3;

  private final List<Known> words;

  /**
   * A word of the index: which letters it has (one bit each), and in how many articles it stands.
   */
  private record Known(String word, int letters, int articles) {}

  /**
   * A word that is near; a first letter that was typed right counts more than any number of
   * articles.
   */
  private record Candidate(String word, int edits, int likelihood) {}

  private static final Comparator<Candidate> LIKELIEST_FIRST =
      Comparator.comparingInt(Candidate::likelihood).reversed().thenComparing(Candidate::word);

  /**
   * A word that may have been meant.
   *
   * @param word the word as an article spells it
   * @param edits how far it is from what was typed
   */
  record Meant(String word, int edits) {}

  private Spelling(List<Known> words) {
    this.words = words;
  }

  /** Knows these words, each with the number of articles in which it stands. */
  static Spelling of(Map<String, Integer> spelled) {
    List<Known> words = new ArrayList<>();
    spelled.forEach(
        (word, articles) -> {
          if (word.length() >= SHORTEST) {
            words.add(new Known(word, letters(word), articles));
          }
        });
    return new Spelling(words);
  }

  /** The nearest known words, the likeliest first; none for a short word. */
  List<Meant> nearest(String typed) {
    if (typed.length() < SHORTEST) {
      return List.of();
    }
    int most = typed.length() < TWO_EDITS_FROM ? 1 : 2;
    int letters = letters(typed);
    char start = typed.charAt(0);
    List<Candidate> found = new ArrayList<>();
    int least = most;
    for (Known known : words) {
      // An edit changes at most two letters of the set: most words are left out uncompared.
      if (Integer.bitCount(known.letters ^ letters) <= 2 * least
          && Math.abs(known.word.length() - typed.length()) <= least) {
        int edits = Edits.between(typed, known.word, least);
        if (edits < least) {
          found.clear();
        }
        if (edits <= least) {
          least = edits;
          found.add(
              new Candidate(
                  known.word,
                  edits,
                  known.word.charAt(0) == start ? known.articles + 1_000_000 : known.articles));
        }
      }
    }
    return found.stream()
        .sorted(LIKELIEST_FIRST)
        .limit(CANDIDATES)
        .map(candidate -> new Meant(candidate.word, candidate.edits))
        .toList();
  }

  private static int letters(String word) {
    int set = 0;
    for (int i = 0; i < word.length(); i++) {
      int letter = word.charAt(i) - 'a';
      set |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (word.charAt(i) & 3));
    }
    return set;
  }
}
