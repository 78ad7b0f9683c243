package dev.fixpoint.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Completes what somebody types, from titles, causes, literals and what people say. Every word
 * typed may be the beginning of a word, in any order.
 */
final class Suggester {
  private static final List<Field> OFFERED =
      List.of(Field.TITLE, Field.CAUSE, Field.PEOPLE_SAY, Field.ERROR);
  private static final int LONGEST = 120;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** The better a completion is, the smaller its number, so that nothing is sorted later. */
  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingInt(Suggester::order)
          .thenComparingInt(entry -> entry.text().length())
          .thenComparing(Suggestion::text)
          .thenComparing(Suggestion::article);

  private final List<Suggestion> entries;
  private final String[] folded;
  private final String[] words;
  private final int[][] entriesOfWord;

  private Suggester(List<Entry> unsorted) {
    List<Entry> sorted = new ArrayList<>(unsorted);
    sorted.sort(Comparator.comparing(Entry::suggestion, BEST_FIRST));
    this.entries = sorted.stream().map(Entry::suggestion).toList();
    this.folded = entries.stream().map(Suggester::fold).toArray(String[]::new);
    Map<String, List<Integer>> byWord = new HashMap<>();
    for (int number = 0; number < sorted.size(); number++) {
      for (String word : sorted.get(number).words()) {
        byWord.computeIfAbsent(word, any -> new ArrayList<>(2)).add(number);
      }
    }
    this.words = byWord.keySet().toArray(String[]::new);
    Arrays.sort(words);
    this.entriesOfWord = new int[words.length][];
    for (int i = 0; i < words.length; i++) {
      entriesOfWord[i] =
          byWord.getOrDefault(words[i], List.of()).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** A completion, and the words by which it is found. */
  private record Entry(Suggestion suggestion, Set<String> words) {}

  /** Takes in articles one after the other. */
  static final class Builder {
    private final List<Entry> entries = new ArrayList<>();

    void add(Analysed analysed) {
      for (int i = 0; i < analysed.passages().size(); i++) {
        Passage passage = analysed.passages().get(i);
        if (OFFERED.contains(passage.field())
            && !passage.isBorrowed()
            && passage.isReadable()
            && passage.text().length() <= LONGEST) {
          String text = SPACES.matcher(passage.text()).replaceAll(" ");
          Set<String> spelled = new HashSet<>();
          for (Words.Word word : analysed.words().get(i)) {
            spelled.add(word.spelled());
            spelled.addAll(word.parts());
          }
          entries.add(
              new Entry(
                  new Suggestion(text, passage.field().place(), analysed.article().id()), spelled));
        }
      }
    }

    Suggester build() {
      return new Suggester(entries);
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
    List<Suggestion> best = new ArrayList<>();
    for (Suggester each : suggesters) {
      best.addAll(
          each.complete(
              wanted,
              begin,
              most,
              entry -> each.equals(suggesters.getFirst()) && withdrawn.holds(entry.article())));
    }
    Set<String> seen = new HashSet<>();
    return best.stream()
        .sorted(
            Comparator.<Suggestion>comparingInt(
                    entry -> fold(entry.text()).startsWith(begin) ? 0 : 1)
                .thenComparing(BEST_FIRST))
        .filter(entry -> seen.add(fold(entry.text())))
        .limit(most)
        .toList();
  }

  private static String fold(Suggestion entry) {
    return fold(entry.text());
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The best completions, those that begin with what was typed first. */
  private Collection<Suggestion> complete(
      List<String> wanted, String begin, int most, Predicate<Suggestion> isWithdrawn) {
    BitSet found = beginning(wanted.getFirst());
    for (String word : wanted.subList(1, wanted.size())) {
      found.and(beginning(word));
    }
    Map<String, Suggestion> best = new LinkedHashMap<>();
    for (boolean beginning : List.of(true, false)) {
      int at = found.nextSetBit(0);
      while (at >= 0 && best.size() < most) {
        if (folded[at].startsWith(begin) == beginning && !isWithdrawn.test(entries.get(at))) {
          best.putIfAbsent(folded[at], entries.get(at));
        }
        at = found.nextSetBit(at + 1);
      }
    }
    return best.values();
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
