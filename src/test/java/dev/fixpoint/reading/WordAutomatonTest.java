package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordAutomatonTest {

  private static List<String> places(WordAutomaton automaton, String text) {
    List<String> places = new ArrayList<>();
    automaton.find(
        text.toCharArray(),
        (from, to, word) -> places.add(from + "-" + to + " " + automaton.words().get(word)));
    return places;
  }

  @Test
  void wordsThatOverlapAndWordsWithinWordsAreAllFound() {
    WordAutomaton automaton = WordAutomaton.of(List.of("he", "she", "his", "hers"));

    assertThat(places(automaton, "ushers")).containsExactly("1-4 she", "2-4 he", "2-6 hers");
  }

  @Test
  void noWordsAndNoTextFindNothing() {
    assertThat(places(WordAutomaton.of(List.of()), "anything")).isEmpty();
    assertThat(places(WordAutomaton.of(List.of("")), "anything")).isEmpty();
    assertThat(places(WordAutomaton.of(List.of("word")), "")).isEmpty();
  }

  @Test
  void lettersOfAnyScriptAndOfNoWordAreTold() {
    WordAutomaton automaton = WordAutomaton.of(List.of("授权码", "ÿ", "\uD83D\uDE00"));

    assertThat(places(automaton, "请使用授权码登录 ÿ\uFFFF\uD83D\uDE00"))
        .containsExactly("3-6 授权码", "9-10 ÿ", "11-13 \uD83D\uDE00");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void findsWhatLookingForEachWordByItselfFinds(int seed) {
    Random random = new Random(seed);
    String letters = "abcdefghijklmnopqrstuvwxyz 0123456789.-é中".substring(0, 1 + 2 * seed);
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < 40 * seed; i++) {
      words.add(text(random, letters, 1 + random.nextInt(6)));
    }
    WordAutomaton automaton = WordAutomaton.of(words);

    for (int run = 0; run < 20; run++) {
      String text = text(random, letters + "#", 300);
      List<String> expected = new ArrayList<>();
      for (String word : words) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          expected.add(at + "-" + (at + word.length()) + " " + word);
        }
      }
      List<String> found = places(automaton, text);
      Collections.sort(found);
      Collections.sort(expected);
      assertThat(found).isEqualTo(expected);
    }
  }

  private static String text(Random random, String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
