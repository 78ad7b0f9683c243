package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.Proposal;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.FactType;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes conditions for a cause: the facts of the vocabulary that its words speak of. */
final class Proposals {
  private static final int MOST = 3;
  private static final double LEAST_SCORE = 1.6;
  private static final Pattern NEGATION =
      Pattern.compile(
          "(?i)\\b(?:not|no|without|missing|lacks?|never|wrong|doesn't|isn't|wasn't|don't|cannot"
              + "|can't|outside|disabled|off)\\b");

  /** Facts that are named after the state in which nothing is wrong. */
  private static final Pattern GOOD_STATE =
      Pattern.compile(
          "(?i)\\b(?:fits?|lets?|may|is verified|verified at|suffices?|knows|lists|is"
              + " listed|opens|open|possible|matching|is the account's|is enabled|has the)\\b");

  private static final Pattern NUMBER = Pattern.compile("\\b\\d{2,9}\\b");
  private static final Pattern QUOTED = Pattern.compile("\\*\\*([^*]+)\\*\\*|\"([^\"]+)\"");

  private final Vocabulary vocabulary;

  /** How many facts speak of a word: a word that many use tells little. */
  private final Map<String, Integer> frequency = new HashMap<>();

  private final Map<String, Set<String>> wordsOf = new HashMap<>();

  Proposals(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (FactDefinition fact : vocabulary.definitions()) {
      Set<String> words = words(fact);
      wordsOf.put(fact.key(), words);
      words.forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
  }

  private static Set<String> words(FactDefinition fact) {
    StringBuilder text = new StringBuilder();
    text.append(fact.key().replaceAll("[.-]", " "))
        .append(' ')
        .append(fact.title())
        .append(' ')
        .append(fact.question());
    for (FactDefinition.Choice choice : fact.values()) {
      text.append(' ').append(choice.title()).append(' ').append(String.join(" ", choice.also()));
    }
    return Prose.words(text.toString());
  }

  /**
   * The conditions that these words speak of, the likeliest first.
   *
   * @param cause the cause in a sentence
   * @param provider the article's provider; facts of other providers are left out
   */
  List<Proposal> of(String cause, String provider) {
    Set<String> spoken = Prose.words(cause);
    Map<String, Double> scores = new HashMap<>();
    for (FactDefinition fact : vocabulary.definitions()) {
      if (isAbout(fact.key(), provider)) {
        scores.put(fact.key(), score(fact, spoken));
      }
    }
    for (FactDefinition fact : vocabulary.definitions()) {
      // A fact that is concluded from others is asked through them, and is the one to test.
      double through =
          fact.from().stream()
              .mapToDouble(premise -> scores.getOrDefault(premise, 0.0))
              .max()
              .orElse(0);
      if (through > 0 && scores.containsKey(fact.key())) {
        scores.merge(fact.key(), through, Double::sum);
      }
    }
    Set<String> concludedFrom = new HashSet<>();
    List<Proposal> proposals = new ArrayList<>();
    scores.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_SCORE)
        .sorted(
            Comparator.<Map.Entry<String, Double>>comparingDouble(entry -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            entry -> {
              FactDefinition fact = vocabulary.definition(entry.getKey()).orElseThrow();
              if (proposals.size() < MOST && !concludedFrom.contains(fact.key())) {
                concludedFrom.addAll(fact.from());
                proposals.add(
                    new Proposal(
                        fact.key() + ": " + test(fact, cause),
                        fact.canBeAsked() ? fact.question() : fact.title()));
              }
            });
    return proposals;
  }

  private boolean isAbout(String key, String provider) {
    String topic = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    boolean isProviders =
        vocabulary
            .definition("provider")
            .map(fact -> fact.values().stream().anyMatch(choice -> choice.value().equals(topic)))
            .orElse(false);
    return !key.equals("provider")
        && !topic.equals("text")
        && !topic.equals("plugin")
        && (!isProviders || topic.equals(provider));
  }

  private double score(FactDefinition fact, Set<String> spoken) {
    double score = 0;
    for (String word : wordsOf.getOrDefault(fact.key(), Set.of())) {
      if (spoken.contains(word)) {
        score += 2.0 / (1 + Math.log(1 + frequency.getOrDefault(word, 1)));
      }
    }
    return score;
  }

  private String test(FactDefinition fact, String cause) {
    boolean isNegative = NEGATION.matcher(cause).find();
    if (fact.type() == FactType.YES_NO) {
      return isNegative || GOOD_STATE.matcher(fact.title()).find() ? "no" : "yes";
    }
    if (fact.type() == FactType.CHOICE) {
      return fact.values().stream()
          .filter(choice -> speaksOf(cause, choice))
          .map(FactDefinition.Choice::value)
          .findFirst()
          .orElseGet(() -> fact.values().getFirst().value());
    }
    if (fact.type() == FactType.NUMBER) {
      Matcher number = NUMBER.matcher(cause);
      return number.find() ? number.group() : fact.example();
    }
    if (fact.type().isList()) {
      String item = quoted(cause);
      return "{" + (isNegative ? "lacks" : "has") + ": " + item + "}";
    }
    return fact.type() == FactType.TEXT ? "\"" + quoted(cause) + "\"" : fact.example();
  }

  private static boolean speaksOf(String cause, FactDefinition.Choice choice) {
    Set<String> words = new LinkedHashSet<>(Prose.words(choice.title()));
    words.addAll(Prose.words(choice.value()));
    Set<String> spoken = Prose.words(cause);
    return words.stream().anyMatch(spoken::contains)
        || choice.also().stream().anyMatch(also -> cause.toLowerCase(Locale.ROOT).contains(also));
  }

  /** The last name of the screen that the cause quotes: usually the thing that is missing. */
  private static String quoted(String cause) {
    String last = "";
    Matcher quoted = QUOTED.matcher(cause);
    while (quoted.find()) {
      last = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
    }
    return last.isEmpty() ? "value" : Prose.slug(last, 4);
  }
}
