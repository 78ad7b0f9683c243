package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The literals of all signatures, as words in their order. A text in which one of them stands word
 * for word is worth more than one that holds the same words somewhere.
 */
final class Said {
  private static final int LONGEST_GAP = 12;

  private final Map<String, List<Literals>> byRarestWord = new HashMap<>();

  /**
   * Literals, each as runs of words with gaps between them, and the signatures that consist of
   * them: many articles look for the same words.
   */
  private record Literals(List<List<List<String>>> all, Set<String> words, List<Owner> owners) {}

  /** A signature: its article, its cause or -1, and how much it proves. */
  private record Owner(int article, int cause, float strength) {}

  /**
   * A signature that stands in a text.
   *
   * @param article the number of its article
   * @param cause the number of its cause, or -1 if it belongs to the article as a whole
   * @param words its words
   * @param strength how much it proves
   */
  record Found(int article, int cause, Collection<String> words, float strength) {
    /** The same, where so many other articles have the numbers before. */
    Found after(int others) {
      return new Found(others + article, cause, words, strength);
    }
  }

  /** Takes in all signatures; {@code frequency} says in how many articles a word stands. */
  Said(List<Article> articles, Lexicon lexicon, ToIntFunction<String> frequency) {
    Map<List<List<List<String>>>, Literals> distinct = new LinkedHashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      for (Signature signature : articles.get(i).symptom()) {
        add(signature, new Owner(i, -1, strength(signature.strength())), lexicon, distinct);
      }
      List<Cause> causes = articles.get(i).causes();
      for (int j = 0; j < causes.size(); j++) {
        for (Signature signature : causes.get(j).signs()) {
          add(signature, new Owner(i, j, strength(signature.strength())), lexicon, distinct);
        }
      }
    }
    for (Literals literals : distinct.values()) {
      literals.words().stream()
          .min(Comparator.comparingInt(frequency).thenComparing(Comparator.naturalOrder()))
          .ifPresent(
              rarest ->
                  byRarestWord.computeIfAbsent(rarest, any -> new ArrayList<>()).add(literals));
    }
  }

  private static void add(
      Signature signature,
      Owner owner,
      Lexicon lexicon,
      Map<List<List<List<String>>>, Literals> distinct) {
    List<List<List<String>>> all = new ArrayList<>();
    for (String literal : signature.says()) {
      List<List<String>> runs = new ArrayList<>();
      for (String run : literal.split("\\*")) {
        List<String> terms = Words.of(run, lexicon).stream().map(Words.Word::term).toList();
        if (!terms.isEmpty()) {
          runs.add(terms);
        }
      }
      if (!runs.isEmpty()) {
        all.add(runs);
      }
    }
    if (!all.isEmpty()) {
      Set<String> words = new LinkedHashSet<>();
      all.forEach(runs -> runs.forEach(words::addAll));
      distinct
          .computeIfAbsent(all, any -> new Literals(all, words, new ArrayList<>()))
          .owners()
          .add(owner);
    }
  }

  private static float strength(Strength strength) {
    return switch (strength) {
      case HINT -> 0.6f;
      case SIGN -> 1;
      case PROOF -> 1.2f;
    };
  }

  /** The signatures whose literals all stand in a text of these words. */
  List<Found> in(List<String> words) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      places.computeIfAbsent(words.get(i), any -> new ArrayList<>(1)).add(i);
    }
    List<Found> found = new ArrayList<>();
    for (String word : places.keySet()) {
      for (Literals literals : byRarestWord.getOrDefault(word, List.of())) {
        if (places.keySet().containsAll(literals.words())
            && literals.all().stream().allMatch(runs -> standsIn(words, places, runs))) {
          for (Owner owner : literals.owners()) {
            found.add(
                new Found(owner.article(), owner.cause(), literals.words(), owner.strength()));
          }
        }
      }
    }
    return found;
  }

  private static boolean standsIn(
      List<String> words, Map<String, List<Integer>> places, List<List<String>> runs) {
    int from = 0;
    int until = words.size();
    for (List<String> run : runs) {
      int at = place(words, places.getOrDefault(run.getFirst(), List.of()), run, from, until);
      if (at < 0) {
        return false;
      }
      from = at + run.size();
      until = Math.min(words.size(), from + LONGEST_GAP + run.size());
    }
    return true;
  }

  /** The first place of a run that begins and ends within these bounds, or -1. */
  private static int place(
      List<String> words, List<Integer> starts, List<String> run, int from, int until) {
    for (int at : starts) {
      if (at >= from
          && at + run.size() <= until
          && words.subList(at, at + run.size()).equals(run)) {
        return at;
      }
    }
    return -1;
  }
}
