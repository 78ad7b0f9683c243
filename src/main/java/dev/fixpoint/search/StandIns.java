package dev.fixpoint.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what may stand for a word of a query in the articles. Safe for any number of threads. */
final class StandIns {
  private static final int SHORTEST_HALF = 3;

  private final Frequencies frequencies;
  private final Spelling spelling;
  private final Providers providers;
  private final Tuning tuning;

  StandIns(Frequencies frequencies, Spelling spelling, Providers providers, Tuning tuning) {
    this.frequencies = frequencies;
    this.spelling = spelling;
    this.providers = providers;
    this.tuning = tuning;
  }

  /**
   * What stands for one word.
   *
   * @param terms the terms to look up
   * @param corrected what the word is taken for, if it was misspelt
   * @param provider the provider whose misspelt name it is
   */
  record Found(
      Set<Asked.Alternative> terms, Optional<String> corrected, Optional<String> provider) {}

  /**
   * The word itself where articles have it, else what may have been meant by it; and its parts and
   * synonyms.
   */
  Found of(Words.Word word, boolean isProvider, boolean mayBeMisspelt) {
    Set<Asked.Alternative> terms = new LinkedHashSet<>();
    Optional<String> corrected = Optional.empty();
    Optional<String> provider = Optional.empty();
    // A name with letters swapped may stand in an article as an example of a slip; nobody searches
    // for it.
    boolean isSlip = mayBeMisspelt && providers.swapped(word.term()).isPresent();
    boolean isKnown = frequencies.of(word.term()) > 0 && !isSlip;
    if (isKnown) {
      terms.add(new Asked.Alternative(word.term(), isProvider ? tuning.of(Knob.PROVIDER_NAME) : 1));
    } else if (mayBeMisspelt) {
      List<Spelling.Meant> near = spelling.nearest(word.spelled());
      Optional<Map.Entry<String, String>> name = nearerProvider(word.spelled(), near);
      if (name.isPresent()) {
        provider = name.map(Map.Entry::getValue);
        corrected = provider.map(providers::title);
        add(name.get().getKey(), Knob.PROVIDER_NAME, terms);
      } else {
        corrected = correct(word.spelled(), near, terms);
      }
    }
    addParts(word, isKnown, terms);
    for (String synonym : Words.synonymsOf(word.term())) {
      add(synonym, Knob.SYNONYM, terms);
    }
    return new Found(terms, corrected, provider);
  }

  /** {@code timeout} for {@code time out}. */
  void addJoined(Words.Word first, Words.Word second, Set<Asked.Alternative> terms) {
    if (first.isAlphabetic() && second.isAlphabetic()) {
      add(first.term() + second.term(), Knob.JOINED, terms);
    }
  }

  /** How much the best of these tells; the most possible if no article has any of them. */
  double rarity(Set<Asked.Alternative> terms) {
    return terms.stream()
        .mapToDouble(each -> each.weight() * frequencies.rarity(each.term()))
        .max()
        .orElse(frequencies.rarity(""));
  }

  private Optional<Map.Entry<String, String>> nearerProvider(
      String word, List<Spelling.Meant> near) {
    return providers
        .nearest(word)
        .filter(
            name ->
                near.isEmpty() || Edits.between(word, name.getKey(), 2) <= near.getFirst().edits());
  }

  private Optional<String> correct(
      String word, List<Spelling.Meant> near, Set<Asked.Alternative> terms) {
    for (Spelling.Meant meant : near) {
      for (Words.Word known : Words.of(meant.word())) {
        add(known.term(), meant.edits() < 2 ? Knob.ONE_EDIT : Knob.TWO_EDITS, terms);
      }
    }
    return near.isEmpty() ? split(word, terms) : Optional.of(near.getFirst().word());
  }

  /** Two known words that were written together. */
  private Optional<String> split(String word, Set<Asked.Alternative> terms) {
    for (int at = SHORTEST_HALF; at <= word.length() - SHORTEST_HALF; at++) {
      String first = word.substring(0, at).toLowerCase(Locale.ROOT);
      String second = word.substring(at).toLowerCase(Locale.ROOT);
      if (frequencies.of(first) > 0 && frequencies.of(second) > 0) {
        add(first, Knob.JOINED, terms);
        add(second, Knob.JOINED, terms);
        return Optional.of(first + " " + second);
      }
    }
    return Optional.empty();
  }

  /**
   * Letters of a code with digits ({@code AADSTS}) stand in every code of its kind, so only its
   * numbers tell.
   */
  private void addParts(Words.Word word, boolean isKnown, Set<Asked.Alternative> terms) {
    boolean holdsDigits = word.term().chars().anyMatch(Character::isDigit);
    for (String part : word.parts()) {
      boolean isLetters = part.chars().allMatch(Character::isLetter);
      if (!(holdsDigits && isLetters)) {
        add(part, isKnown ? Knob.PART_OF_KNOWN : Knob.PART_OF_UNKNOWN, terms);
      }
    }
  }

  private void add(String term, Knob weight, Set<Asked.Alternative> terms) {
    if (frequencies.of(term) > 0 && terms.stream().noneMatch(each -> each.term().equals(term))) {
      terms.add(new Asked.Alternative(term, tuning.of(weight)));
    }
  }
}
