package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The literals of all signatures, as words in their order. A text in which one of them stands word
 * for word is worth more than one that holds the same words somewhere.
 */
final class Said {
  private static final int LONGEST_GAP = 12;

  private final Map<String, List<Literals>> byRarestWord = new HashMap<>();

  /** The literals of one signature, each as runs of words with gaps between them. */
  private record Literals(
      int article,
      int cause,
      List<List<List<String>>> all,
      Collection<String> words,
      float strength) {}

  /**
   * A signature that stands in a text.
   *
   * @param article the number of its article
   * @param cause the number of its cause, or -1 if it belongs to the article as a whole
   * @param words its words
   * @param strength how much it proves
   */
  record Found(int article, int cause, Collection<String> words, float strength) {}

  /** Takes in all signatures; {@code rarity} says how much a word tells. */
  Said(List<Article> articles, ToDoubleFunction<String> rarity) {
    for (int i = 0; i < articles.size(); i++) {
      for (Signature signature : articles.get(i).symptom()) {
        add(i, -1, signature, rarity);
      }
      List<Cause> causes = articles.get(i).causes();
      for (int j = 0; j < causes.size(); j++) {
        for (Signature signature : causes.get(j).signs()) {
          add(i, j, signature, rarity);
        }
      }
    }
  }

  private void add(int article, int cause, Signature signature, ToDoubleFunction<String> rarity) {
    List<List<List<String>>> all = new ArrayList<>();
    Set<String> words = new HashSet<>();
    for (String literal : signature.says()) {
      List<List<String>> runs = new ArrayList<>();
      for (String run : literal.split("\\*")) {
        List<String> terms = Words.of(run).stream().map(Words.Word::term).toList();
        if (!terms.isEmpty()) {
          runs.add(terms);
          words.addAll(terms);
        }
      }
      if (!runs.isEmpty()) {
        all.add(runs);
      }
    }
    words.stream()
        .max(Comparator.comparingDouble(rarity).thenComparing(Comparator.naturalOrder()))
        .ifPresent(
            rarest ->
                byRarestWord
                    .computeIfAbsent(rarest, any -> new ArrayList<>())
                    .add(new Literals(article, cause, all, words, strength(signature.strength()))));
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
    List<Found> found = new ArrayList<>();
    for (String word : new HashSet<>(words)) {
      for (Literals literals : byRarestWord.getOrDefault(word, List.of())) {
        if (literals.all().stream().allMatch(runs -> standsIn(words, runs))) {
          found.add(
              new Found(
                  literals.article(), literals.cause(), literals.words(), literals.strength()));
        }
      }
    }
    return found;
  }

  private static boolean standsIn(List<String> words, List<List<String>> runs) {
    int from = 0;
    int until = words.size();
    for (List<String> run : runs) {
      int at = Collections.indexOfSubList(words.subList(from, Math.min(words.size(), until)), run);
      if (at < 0) {
        return false;
      }
      from += at + run.size();
      until = from + LONGEST_GAP + run.size();
    }
    return true;
  }
}
