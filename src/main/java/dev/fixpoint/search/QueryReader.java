package dev.fixpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Reads a query: words, a code, a pasted error. Safe for any number of threads. */
final class QueryReader {
  /** Of a pasted log, only the words that tell most are looked up. */
  private static final int MOST_WORDS = 48;

  private static final int MOST_READ = 20_000;

  /**
   * A text longer than this was pasted, not typed: its unknown words are names and ids, not
   * misspellings.
   */
  private static final int TYPED_WORDS = 14;

  private static final float SYNONYM = 0.45f;
  private static final float PART_OF_KNOWN = 0.15f;
  private static final float PART_OF_UNKNOWN = 0.7f;
  private static final float ONE_EDIT = 0.85f;
  private static final float TWO_EDITS = 0.65f;
  private static final float JOINED = 0.8f;
  private static final float PROVIDER_NAME = 0.3f;

  private final IndexReader reader;
  private final Spelling spelling;
  private final Providers providers;

  QueryReader(IndexReader reader, Spelling spelling, Providers providers) {
    this.reader = reader;
    this.spelling = spelling;
    this.providers = providers;
  }

  Asked read(String typed) throws IOException {
    String text = typed.length() > MOST_READ ? typed.substring(0, MOST_READ) : typed;
    List<Words.Word> words = Words.of(text);
    Providers.Named named = providers.in(words);
    Set<String> providerIds = new LinkedHashSet<>(named.ids());
    boolean wasTyped = words.size() <= TYPED_WORDS;
    StringBuilder corrected = new StringBuilder();
    int copied = 0;
    Map<String, Asked.Wanted> wanted = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      Words.Word word = words.get(i);
      if (word.isStopWord() || wanted.containsKey(word.term())) {
        continue;
      }
      Set<Asked.Alternative> alternatives = new LinkedHashSet<>();
      boolean isProvider = named.words().contains(i);
      boolean known = frequency(word.term()) > 0;
      if (known) {
        alternatives.add(new Asked.Alternative(word.term(), isProvider ? PROVIDER_NAME : 1));
      } else if (wasTyped && !isProvider && isProse(word, typed)) {
        Optional<String> meant =
            correct(
                text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT),
                providerIds,
                alternatives);
        if (meant.isPresent()) {
          corrected.append(text, copied, word.start()).append(meant.get());
          copied = word.end();
        }
      }
      addParts(word, known, alternatives);
      addSynonyms(word.term(), alternatives);
      addJoined(words, i, alternatives);
      double rarity = rarity(alternatives);
      boolean found = alternatives.stream().anyMatch(each -> each.weight() > 0);
      wanted.put(
          word.term(),
          new Asked.Wanted(
              List.copyOf(alternatives), isProvider ? rarity * PROVIDER_NAME : rarity, found));
    }
    if (copied > 0) {
      corrected.append(text, copied, text.length());
    }
    List<String> sequence = words.stream().map(Words.Word::term).toList();
    return new Asked(telling(wanted), pairs(sequence), providerIds, sequence, corrected.toString());
  }

  /**
   * Codes are taken as they are; so are words in capitals, unless the whole query is in capitals.
   */
  private static boolean isProse(Words.Word word, String typed) {
    return word.isAlphabetic() && (!word.code() || typed.equals(typed.toUpperCase(Locale.ROOT)));
  }

  private Optional<String> correct(
      String word, Set<String> providerIds, Set<Asked.Alternative> alternatives)
      throws IOException {
    Optional<Map.Entry<String, String>> provider = providers.nearest(word);
    List<Spelling.Meant> near = spelling.nearest(word);
    if (provider.isPresent()) {
      int edits = Edits.between(word, provider.get().getKey(), 2);
      if (near.isEmpty() || edits <= near.getFirst().edits()) {
        providerIds.add(provider.get().getValue());
        addIfKnown(provider.get().getKey(), PROVIDER_NAME, alternatives);
        return Optional.of(providers.title(provider.get().getValue()));
      }
    }
    for (Spelling.Meant meant : near) {
      for (Words.Word known : Words.of(meant.word())) {
        addIfKnown(known.term(), meant.edits() < 2 ? ONE_EDIT : TWO_EDITS, alternatives);
      }
    }
    if (near.isEmpty()) {
      return split(word, alternatives);
    }
    return Optional.of(near.getFirst().word());
  }

  /** Two known words that were written together. */
  private Optional<String> split(String word, Set<Asked.Alternative> alternatives)
      throws IOException {
    for (int at = 3; at <= word.length() - 3; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      if (frequency(first) > 0 && frequency(second) > 0) {
        addIfKnown(first, JOINED, alternatives);
        addIfKnown(second, JOINED, alternatives);
        return Optional.of(first + " " + second);
      }
    }
    return Optional.empty();
  }

  private void addParts(Words.Word word, boolean known, Set<Asked.Alternative> alternatives)
      throws IOException {
    boolean holdsDigits = word.term().chars().anyMatch(Character::isDigit);
    for (String part : word.parts()) {
      boolean letters = part.chars().allMatch(Character::isLetter);
      if (!(holdsDigits && letters)) {
        addIfKnown(part, known ? PART_OF_KNOWN : PART_OF_UNKNOWN, alternatives);
      }
    }
  }

  private void addSynonyms(String term, Set<Asked.Alternative> alternatives) throws IOException {
    for (String synonym : Words.synonymsOf(term)) {
      addIfKnown(synonym, SYNONYM, alternatives);
    }
  }

  /** {@code time out} for {@code timeout}. */
  private void addJoined(List<Words.Word> words, int at, Set<Asked.Alternative> alternatives)
      throws IOException {
    Words.Word word = words.get(at);
    if (at + 1 < words.size() && word.isAlphabetic() && words.get(at + 1).isAlphabetic()) {
      addIfKnown(word.term() + words.get(at + 1).term(), JOINED, alternatives);
    }
    if (at > 0 && word.isAlphabetic() && words.get(at - 1).isAlphabetic()) {
      addIfKnown(words.get(at - 1).term() + word.term(), JOINED, alternatives);
    }
  }

  private void addIfKnown(String term, float weight, Set<Asked.Alternative> alternatives)
      throws IOException {
    if (frequency(term) > 0 && alternatives.stream().noneMatch(each -> each.term().equals(term))) {
      alternatives.add(new Asked.Alternative(term, weight));
    }
  }

  private int frequency(String term) throws IOException {
    return reader.docFreq(new Term(IndexBuilder.WORDS, term));
  }

  /**
   * The same figure that BM25 gives a word; the rarest possible one for a word that no article has.
   */
  private double rarity(Set<Asked.Alternative> alternatives) throws IOException {
    int articles = Math.max(1, reader.getDocCount(IndexBuilder.WORDS));
    double best = 0;
    for (Asked.Alternative each : alternatives) {
      int frequency = frequency(each.term());
      best =
          Math.max(
              best, each.weight() * Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5)));
    }
    return alternatives.isEmpty() ? Math.log(1 + (articles + 0.5) / 0.5) : best;
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
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < sequence.size(); i++) {
      String pair = IndexBuilder.pair(sequence.get(i - 1), sequence.get(i));
      if (seen.add(pair)) {
        int frequency = reader.docFreq(new Term(IndexBuilder.PAIRS, pair));
        if (frequency > 0) {
          found.put(pair, frequency);
        }
      }
    }
    List<Map.Entry<String, Integer>> rarest = new ArrayList<>(found.entrySet());
    rarest.sort(Map.Entry.comparingByValue());
    return rarest.stream().limit(MOST_WORDS).map(Map.Entry::getKey).toList();
  }
}
