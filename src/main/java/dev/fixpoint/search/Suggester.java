package dev.fixpoint.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Completes what somebody types, from titles, causes, literals and what people say. Every word
 * typed may be the beginning of a word, in any order.
 */
final class Suggester {
  private static final List<Field> OFFERED =
      List.of(Field.TITLE, Field.CAUSE, Field.PEOPLE_SAY, Field.ERROR);
  private static final int LONGEST = 120;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<Suggestion> entries;
  private final String[] words;
  private final int[][] entriesOfWord;

  private Suggester(List<Suggestion> entries, Map<String, List<Integer>> byWord) {
    this.entries = List.copyOf(entries);
    this.words = byWord.keySet().toArray(String[]::new);
    Arrays.sort(words);
    this.entriesOfWord = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      entriesOfWord[i] =
          byWord.getOrDefault(words[i], List.of()).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** Takes in articles one after the other. */
  static final class Builder {
    private final List<Suggestion> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    void add(Analysed analysed) {
      for (int i = 0; i < analysed.passages().size(); i++) {
        Passage passage = analysed.passages().get(i);
        if (OFFERED.contains(passage.field())
            && !passage.isBorrowed()
            && passage.isReadable()
            && passage.text().length() <= LONGEST) {
          int number = entries.size();
          String text = SPACES.matcher(passage.text()).replaceAll(" ");
          entries.add(new Suggestion(text, passage.field().place(), analysed.article().id()));
          Set<String> spelled = new HashSet<>();
          for (Words.Word word : analysed.words().get(i)) {
            spelled.add(word.spelled());
            spelled.addAll(word.parts());
          }
          spelled.forEach(
              word -> byWord.computeIfAbsent(word, any -> new ArrayList<>(2)).add(number));
        }
      }
    }

    Suggester build() {
      return new Suggester(entries, byWord);
    }
  }

  /** The best completions of all these; none for nothing, and none of the first one's withdrawn. */
  static List<Suggestion> suggest(
      String typed, int most, List<Suggester> suggesters, Withdrawn withdrawn) {
    List<String> wanted = Words.of(typed).stream().map(Words.Word::spelled).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    String begin = String.join(" ", wanted);
    Set<String> seen = new HashSet<>();
    return suggesters.stream()
        .flatMap(
            each ->
                each.complete(wanted)
                    .filter(
                        entry ->
                            !suggesters.getFirst().equals(each)
                                || !withdrawn.holds(entry.article())))
        .sorted(
            Comparator.<Suggestion>comparingInt(
                    entry -> entry.text().toLowerCase(Locale.ROOT).startsWith(begin) ? 0 : 1)
                .thenComparingInt(Suggester::order)
                .thenComparingInt(entry -> entry.text().length())
                .thenComparing(Suggestion::text)
                .thenComparing(Suggestion::article))
        .filter(entry -> seen.add(entry.text().toLowerCase(Locale.ROOT)))
        .limit(most)
        .toList();
  }

  private Stream<Suggestion> complete(List<String> wanted) {
    BitSet found = beginning(wanted.getFirst());
    for (String word : wanted.subList(1, wanted.size())) {
      found.and(beginning(word));
    }
    return found.stream().mapToObj(entries::get);
  }

  private static int order(Suggestion entry) {
    for (int i = 0; i < OFFERED.size(); i++) {
      if (OFFERED.get(i).place().equals(entry.place())) {
        return i;
      }
    }
    return OFFERED.size();
  }

  private BitSet beginning(String prefix) {
    BitSet found = new BitSet(entries.size());
    int at = Arrays.binarySearch(words, prefix);
    for (int i = at < 0 ? -at - 1 : at; i < words.length && words[i].startsWith(prefix); i++) {
      for (int entry : entriesOfWord[i]) {
        found.set(entry);
      }
    }
    return found;
  }
}
