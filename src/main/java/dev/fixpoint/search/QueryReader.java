package dev.fixpoint.search;

import java.io.IOException;
import java.util.ArrayList;
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
  private static final int MOST_WORDS = 48;

  private static final int LONGEST_TEXT = 20_000;

  /**
   * A text longer than this was pasted, not typed: its unknown words are names and ids, not
   * misspellings.
   */
  private static final int MOST_TYPED = 14;

  private final IndexReader reader;
  private final StandIns standIns;
  private final Providers providers;
  private final Said said;
  private final Tuning tuning;

  QueryReader(
      IndexReader reader, StandIns standIns, Providers providers, Said said, Tuning tuning) {
    this.reader = reader;
    this.standIns = standIns;
    this.providers = providers;
    this.said = said;
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
        said.in(sequence),
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

  private List<String> pairs(List<String> sequence) throws IOException {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int i = 1; i < sequence.size(); i++) {
      String pair = IndexBuilder.pair(sequence.get(i - 1), sequence.get(i));
      if (!found.containsKey(pair)) {
        found.put(pair, reader.docFreq(new Term(IndexBuilder.PAIRS, pair)));
      }
    }
    List<Map.Entry<String, Integer>> rarest = new ArrayList<>(found.entrySet());
    rarest.removeIf(each -> each.getValue() == 0);
    rarest.sort(Map.Entry.comparingByValue());
    return rarest.stream().limit(MOST_WORDS).map(Map.Entry::getKey).toList();
  }
}
