package dev.fixpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Reads a query: words, a code, a pasted error. Safe for any number of threads. */
final class QueryReader {
  /** Of a pasted log, only the words that tell most are looked up. */
  private static final int MOST_WORDS = 32;

  private static final int PAIRS_LOOKED_UP = 3 * MOST_WORDS;

  private static final int LONGEST_TEXT = 20_000;

  /**
   * A text longer than this was pasted, not typed: its unknown words are names and ids, not
   * misspellings.
   */
  private static final int MOST_TYPED = 14;

  private final Shelves shelves;
  private final IndexReader reader;
  private final StandIns standIns;
  private final Providers providers;
  private final Tuning tuning;

  QueryReader(
      Shelves shelves, IndexReader reader, StandIns standIns, Providers providers, Tuning tuning) {
    this.shelves = shelves;
    this.reader = reader;
    this.standIns = standIns;
    this.providers = providers;
    this.tuning = tuning;
  }

  Asked read(String typed) throws IOException {
    String text = typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
    List<Words.Word> words = Words.of(text);
    boolean wasTyped = words.size() <= MOST_TYPED;
    boolean isShouted = text.equals(text.toUpperCase(Locale.ROOT));
    Providers.Named named = providers.in(words);
    Set<String> providerIds = new LinkedHashSet<>(named.ids());
    StringBuilder corrected = new StringBuilder();
    int copied = 0;
    Map<String, Asked.Wanted> wanted = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      Words.Word word = words.get(i);
      if (word.isStopWord() || wanted.containsKey(word.term())) {
        continue;
      }
      boolean isProvider = named.words().contains(i);
      boolean mayBeMisspelt =
          wasTyped && !isProvider && word.isAlphabetic() && (isShouted || !word.code());
      StandIns.Found found = standIns.of(word, isProvider, mayBeMisspelt);
      if (found.corrected().isPresent()) {
        corrected.append(text, copied, word.start()).append(found.corrected().get());
        copied = word.end();
      }
      found.provider().ifPresent(providerIds::add);
      Set<Asked.Alternative> terms = found.terms();
      if (i + 1 < words.size()) {
        standIns.addJoined(word, words.get(i + 1), terms);
      }
      if (i > 0) {
        standIns.addJoined(words.get(i - 1), word, terms);
      }
      double rarity = standIns.rarity(terms) * (isProvider ? tuning.of(Knob.PROVIDER_NAME) : 1);
      wanted.put(word.term(), new Asked.Wanted(List.copyOf(terms), rarity, !terms.isEmpty()));
    }
    if (copied > 0) {
      corrected.append(text, copied, text.length());
    }
    Map<String, Double> rarity = new HashMap<>();
    wanted.forEach((term, each) -> rarity.put(term, each.rarity()));
    List<String> sequence = words.stream().map(Words.Word::term).toList();
    return new Asked(
        telling(wanted),
        pairs(sequence),
        providerIds,
        shelves.said(sequence),
        rarity,
        wasTyped,
        corrected.toString());
  }

  private static List<Asked.Wanted> telling(Map<String, Asked.Wanted> wanted) {
    if (wanted.size() <= MOST_WORDS) {
      return List.copyOf(wanted.values());
    }
    return wanted.values().stream()
        .filter(Asked.Wanted::known)
        .sorted(Comparator.comparingDouble(Asked.Wanted::rarity).reversed())
        .limit(MOST_WORDS)
        .toList();
  }

  /**
   * The rarest pairs. Which are the rarest is told by their words before the pairs themselves are
   * looked up, since a pasted log has thousands.
   */
  private List<String> pairs(List<String> sequence) throws IOException {
    Map<String, Integer> possible = new LinkedHashMap<>();
    for (int i = 1; i < sequence.size(); i++) {
      String first = sequence.get(i - 1);
      String second = sequence.get(i);
      int atMost = Math.min(standing(first), standing(second));
      if (atMost > 0) {
        possible.putIfAbsent(Shelf.pair(first, second), atMost);
      }
    }
    List<Map.Entry<String, Integer>> rarest = new ArrayList<>();
    for (Map.Entry<String, Integer> each : byFrequency(possible.entrySet(), PAIRS_LOOKED_UP)) {
      int standing = reader.docFreq(new Term(Shelf.PAIRS, each.getKey()));
      int left = standing - shelves.withdrawn().frequency(Shelf.PAIRS, each.getKey());
      if (left > 0) {
        rarest.add(Map.entry(each.getKey(), left));
      }
    }
    return byFrequency(rarest, MOST_WORDS).stream().map(Map.Entry::getKey).toList();
  }

  /** In how many articles a word stands; a stop word, which is not counted, in any number. */
  private int standing(String word) {
    return Words.isStopWord(word) ? Integer.MAX_VALUE : shelves.standing(word);
  }

  private static List<Map.Entry<String, Integer>> byFrequency(
      Collection<Map.Entry<String, Integer>> entries, int most) {
    return entries.stream().sorted(Map.Entry.comparingByValue()).limit(most).toList();
  }
}
