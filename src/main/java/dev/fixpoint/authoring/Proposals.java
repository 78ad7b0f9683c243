package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.Proposal;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.FactType;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes conditions for a cause: the facts of the vocabulary that its words speak of. */
final class Proposals {
  private static final int MOST = 3;
  private static final int WORDS_OF_VALUE = 4;
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

  private static final Pattern LIST_TEST = Pattern.compile("\\{(has|lacks): (.*)}");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d{2,9}\\b");
  private static final Pattern QUOTED = Pattern.compile("\\*\\*([^*]+)\\*\\*|\"([^\"]+)\"");

  /** A fact that fits less well than this, compared with the best, is not meant. */
  private static final double WORTH_TELLING = 0.55;

  private final Vocabulary vocabulary;
  private final KnownValues values;

  /** How many facts speak of a word: a word that many use tells little. */
  private final Map<String, Integer> frequency = new HashMap<>();

  private final Map<String, Set<String>> wordsOf = new HashMap<>();

  Proposals(Knowledge knowledge) {
    this.vocabulary = knowledge.vocabulary();
    this.values = new KnownValues(knowledge);
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
      if (isAbout(fact.key(), provider) && isSpokenOf(fact, cause)) {
        scores.put(fact.key(), score(fact, spoken));
      }
    }
    Set<String> asked = new HashSet<>();
    for (FactDefinition fact : vocabulary.definitions()) {
      // A fact that is concluded from others is asked through them, and is the one to test.
      Set<String> instead = new LinkedHashSet<>(fact.from());
      instead.addAll(fact.askedAs());
      double through =
          instead.stream().mapToDouble(other -> scores.getOrDefault(other, 0.0)).max().orElse(0);
      if (through > 0 && scores.containsKey(fact.key())) {
        scores.merge(fact.key(), through, Double::sum);
        asked.addAll(instead);
      }
    }
    double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue() >= Math.max(LEAST_SCORE, best * WORTH_TELLING))
        .filter(entry -> !asked.contains(entry.getKey()))
        .sorted(
            Comparator.<Map.Entry<String, Double>>comparingDouble(entry -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(entry -> vocabulary.definition(entry.getKey()).orElseThrow())
        .flatMap(fact -> proposal(fact, cause, provider).stream())
        .limit(MOST)
        .toList();
  }

  private Optional<Proposal> proposal(FactDefinition fact, String cause, String provider) {
    Optional<String> found = test(fact, cause, provider);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String test = found.get();
    String asks = fact.canBeAsked() ? fact.question() : fact.title();
    if (!fact.from().isEmpty()) {
      asks += ", concluded from " + String.join(" and ", fact.from());
    }
    return Optional.of(new Proposal(fact.key() + ": " + test, asks, facts(fact, test, provider)));
  }

  /** Facts under which the condition is true: those it is concluded from, where they are lists. */
  private String facts(FactDefinition fact, String test, String provider) {
    boolean isAllowList =
        test.equals("no")
            && !fact.from().isEmpty()
            && fact.from().stream()
                .map(vocabulary::definition)
                .flatMap(Optional::stream)
                .map(FactDefinition::type)
                .allMatch(type -> type == FactType.IP_RANGES || type == FactType.IP);
    if (isAllowList) {
      List<String> facts = new ArrayList<>();
      for (String key : fact.from()) {
        boolean isList = vocabulary.definition(key).map(each -> each.type().isList()).orElse(false);
        facts.add(key + ": " + (isList ? "[203.0.113.0/24]" : "198.51.100.9"));
      }
      return String.join(", ", facts);
    }
    Matcher list = LIST_TEST.matcher(test);
    if (!list.matches()) {
      return fact.key() + ": " + test;
    }
    String held =
        list.group(1).equals("has")
            ? list.group(2)
            : values.other(fact.key(), list.group(2), provider).orElse("");
    return fact.key() + ": [" + held + "]";
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

  /** A choice of which no value is named would be a guess. */
  private static boolean isSpokenOf(FactDefinition fact, String cause) {
    return fact.type() != FactType.CHOICE
        || fact.values().stream().anyMatch(choice -> speaksOf(cause, choice));
  }

  /** The test that the cause speaks of; nothing if the words tell no value. */
  private Optional<String> test(FactDefinition fact, String cause, String provider) {
    boolean isNegative = NEGATION.matcher(cause).find();
    Optional<String> quoted = quoted(cause);
    return switch (fact.type()) {
      case YES_NO ->
          Optional.of(isNegative || GOOD_STATE.matcher(fact.title()).find() ? "no" : "yes");
      case CHOICE ->
          fact.values().stream()
              .filter(choice -> speaksOf(cause, choice))
              .map(FactDefinition.Choice::value)
              .findFirst();
      case NUMBER -> NUMBER.matcher(cause).results().findFirst().map(MatchResult::group);
      case SET, DOMAINS, EMAILS, IP_RANGES ->
          values
              .namedIn(cause, fact.key(), provider)
              .or(() -> quoted.map(words -> Prose.slug(words, WORDS_OF_VALUE)))
              .map(item -> "{" + (isNegative ? "lacks" : "has") + ": " + item + "}");
      case TEXT -> quoted.map(words -> "\"" + words + "\"");
      case IP, HOST, DOMAIN, EMAIL, CODE -> Optional.of(fact.example());
    };
  }

  private static boolean speaksOf(String cause, FactDefinition.Choice choice) {
    Set<String> words = new LinkedHashSet<>(Prose.words(choice.title()));
    words.addAll(Prose.words(choice.value()));
    Set<String> spoken = Prose.words(cause);
    return words.stream().anyMatch(spoken::contains)
        || choice.also().stream().anyMatch(also -> cause.toLowerCase(Locale.ROOT).contains(also));
  }

  /** The last name of the screen that the cause quotes: usually the thing that is missing. */
  private static Optional<String> quoted(String cause) {
    return QUOTED
        .matcher(cause)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .reduce((one, other) -> other);
  }
}
