package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows a provider by any of its names, also where they are misspelt: Sendinblue, Office 365,
 * "sengrid".
 */
final class Providers {
  private static final Set<String> FAMILIES = Set.of("smtp", "http", "php", "wordpress");
  private static final int LONGEST = 4;

  /**
   * Names too much like other words to be guessed from a misspelling have fewer letters than this.
   */
  private static final int GUESSED_FROM = 5;

  private static final int BEGINNING = 2;

  private final Set<String> beginnings = new HashSet<>();
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byWrittenTogether = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();

  Providers(Knowledge knowledge) {
    Set<String> ofArticles =
        knowledge.articles().stream()
            .map(Article::provider)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String provider : ofArticles) {
      titles.put(provider, knowledge.vocabulary().providerTitle(provider));
      if (!FAMILIES.contains(provider)) {
        add(provider, provider);
      }
    }
    for (FactDefinition.Choice choice :
        knowledge
            .vocabulary()
            .definition("provider")
            .map(FactDefinition::values)
            .orElse(List.of())) {
      if (ofArticles.contains(choice.value()) && !FAMILIES.contains(choice.value())) {
        for (String name : choice.title().split("[/()]")) {
          add(name, choice.value());
        }
        choice.also().forEach(name -> add(name, choice.value()));
      }
    }
    for (String line : Words.lines("provider-names.txt")) {
      String provider = line.substring(0, line.indexOf(':'));
      if (ofArticles.contains(provider)) {
        Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
            .forEach(name -> add(name, provider));
      }
    }
  }

  private void add(String name, String provider) {
    String key = name(Words.of(name));
    if (!key.isEmpty()) {
      byName.put(key, provider);
      beginnings.add(key.substring(0, Math.min(BEGINNING, key.length())));
      byWrittenTogether.put(together(key), provider);
    }
  }

  private static String name(List<Words.Word> words) {
    return words.stream()
        .map(Words.Word::term)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Providers that were named.
   *
   * @param ids their ids
   * @param words the places of the words that name them
   * @param corrections names that were misspelt, with what was taken instead
   */
  record Named(Set<String> ids, Set<Integer> words, Map<String, String> corrections) {}

  /** Whether this is a family of errors that can meet anybody, not a provider. */
  static boolean isFamily(String provider) {
    return FAMILIES.contains(provider);
  }

  /**
   * The id of a provider that is given by its id or by any of its names; what was given if nobody
   * is called so.
   */
  String id(String given) {
    String provider = known(Words.of(given));
    return provider == null ? given.strip().toLowerCase(Locale.ROOT) : provider;
  }

  /** The provider's name for a reader. */
  String title(String provider) {
    return titles.getOrDefault(provider, provider);
  }

  /** The providers that these words name. */
  Named in(List<Words.Word> words) {
    Named named = new Named(new LinkedHashSet<>(), new TreeSet<>(), new HashMap<>());
    for (int from = 0; from < words.size(); from++) {
      if (!mayBegin(words.get(from).term())) {
        continue;
      }
      for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
        String provider = known(words.subList(from, from + length));
        if (provider != null) {
          named.ids().add(provider);
          for (int i = 0; i < length; i++) {
            named.words().add(from + i);
          }
          from += length - 1;
          break;
        }
      }
    }
    return named;
  }

  private static String together(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Whether a name may begin with this word: spares most words of a log a closer look. */
  private boolean mayBegin(String word) {
    return word.length() < BEGINNING || beginnings.contains(word.substring(0, BEGINNING));
  }

  private @Nullable String known(List<Words.Word> words) {
    String name = name(words);
    String provider = byName.get(name);
    return provider != null ? provider : byWrittenTogether.get(together(name));
  }

  /** The provider in whose name two letters were swapped to make this word, or nothing. */
  Optional<Map.Entry<String, String>> swapped(String word) {
    return nearest(word)
        .filter(each -> each.getKey().length() == word.length())
        .filter(each -> sorted(each.getKey()).equals(sorted(word)));
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  /**
   * The provider whose name, written in one word, is nearest to this misspelt word, with that name;
   * or nothing.
   */
  Optional<Map.Entry<String, String>> nearest(String word) {
    if (word.length() < GUESSED_FROM) {
      return Optional.empty();
    }
    int allowed = word.length() < 8 ? 1 : 2;
    Map.Entry<String, String> best = null;
    int least = allowed + 1;
    List<Map.Entry<String, String>> names = new ArrayList<>(byWrittenTogether.entrySet());
    names.sort(Map.Entry.comparingByKey());
    for (Map.Entry<String, String> each : names) {
      int distance =
          each.getKey().length() < GUESSED_FROM
              ? least
              : Edits.between(word, each.getKey(), allowed);
      if (distance < least) {
        least = distance;
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }
}
