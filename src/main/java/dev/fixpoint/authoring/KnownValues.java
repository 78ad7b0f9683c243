package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.FactValue;
import dev.fixpoint.knowledge.Knowledge;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that are in use for facts whose values no vocabulary lists: what articles test them
 * for, and what deductions conclude.
 */
final class KnownValues {
  private static final Pattern CONCLUDED_LIST =
      Pattern.compile("Deduced\\.fact\\(\\s*drools,\\s*\"([^\"]+)\",\\s*List\\.of\\(([^)]*)\\)");
  private static final Pattern STRING = Pattern.compile("\"([^\"]+)\"");

  /** By provider (empty: of all), then by fact. */
  private final Map<String, Map<String, Set<String>>> values = new HashMap<>();

  KnownValues(Knowledge knowledge) {
    for (Article article : knowledge.articles()) {
      article.causes().stream()
          .flatMap(cause -> cause.when().stream())
          .forEach(condition -> add(article.provider(), condition));
    }
    for (Deduction deduction : Deduction.all()) {
      Matcher list = CONCLUDED_LIST.matcher(deduction.text());
      while (list.find()) {
        String provider = provider(knowledge, deduction.file());
        Matcher value = STRING.matcher(list.group(2));
        while (value.find()) {
          add(provider, list.group(1), value.group(1));
        }
      }
    }
  }

  private void add(String provider, Condition condition) {
    for (FactValue operand : condition.test().operands()) {
      add(provider, condition.fact(), operand.text());
    }
  }

  private void add(String provider, String fact, String value) {
    for (String whose : List.of(provider, "")) {
      values
          .computeIfAbsent(whose, any -> new TreeMap<>())
          .computeIfAbsent(fact, any -> new LinkedHashSet<>())
          .add(value);
    }
  }

  /** The provider whose name a file of rules bears: elastic-email-keys.drl. */
  private static String provider(Knowledge knowledge, String file) {
    String bare = file.replaceAll("[^a-z0-9]", "");
    return knowledge
        .vocabulary()
        .definition("provider")
        .flatMap(
            definition ->
                definition.values().stream()
                    .map(FactDefinition.Choice::value)
                    .filter(value -> bare.contains(value.replace("-", "")))
                    .findFirst())
        .orElse("");
  }

  /** The value all of whose words stand in the text; the provider's own first, then the longest. */
  Optional<String> namedIn(String text, String fact, String provider) {
    Set<String> spoken = tokens(text);
    String best = "";
    for (String whose : List.of(provider, "")) {
      for (String value : of(whose, fact)) {
        if (spoken.containsAll(tokens(value)) && value.length() > best.length()) {
          best = value;
        }
      }
      if (!best.isEmpty()) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  /** Another value of the fact. */
  Optional<String> other(String fact, String than, String provider) {
    return of(provider, fact).stream().filter(value -> !value.equals(than)).findFirst();
  }

  private Set<String> of(String provider, String fact) {
    return values.getOrDefault(provider, Map.of()).getOrDefault(fact, Set.of());
  }

  private static Set<String> tokens(String text) {
    Set<String> tokens =
        new LinkedHashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    tokens.remove("");
    return tokens;
  }
}
