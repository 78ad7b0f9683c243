package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions of signatures that follow each other find what one that is made anew finds. */
class KnownSignaturesTest {
  private static final int ENOUGH = 60;
  private static final int VERSIONS = 40;
  private static final int TEXTS = 12;

  private static final List<String> LITERALS =
      List.of(
          "a",
          "ab",
          "ab c",
          "550",
          "5.7.1",
          "5.7.139",
          "no key",
          "no * key",
          "api",
          "can't",
          "*",
          "x-y");

  private static final List<String> EXPRESSIONS =
      List.of("5\\.7\\.\\d+", "a(b|c)", "key.{0,9}api", "[abc]+", "(?:550|551) ?5", "no_?key");

  private static final List<String> WORDS =
      List.of(
          "a",
          "ab",
          "c",
          "ac",
          "550",
          "551",
          "5.7.1",
          "5.7.139",
          "no",
          "key",
          "no_key",
          "api",
          "can’t",
          "x-y",
          "\n550-5.7.1 ",
          "\n550 5.7.1 ");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void afterAnySequenceOfChangesFindExactlyWhatSignaturesMadeAnewFind(long seed) {
    Random random = new Random(seed);
    Map<String, Signature> signatures = new TreeMap<>();
    while (signatures.size() < ENOUGH) {
      put(random, signatures);
    }
    KnownSignatures followed = KnownSignatures.of(signatures.values());
    int shared = 0;
    for (int version = 0; version < VERSIONS; version++) {
      change(random, signatures);
      followed = followed.next(signatures.values());
      shared += followed.isAnew() ? 0 : 1;
      for (int i = 0; i < TEXTS; i++) {
        Views views = Views.of(text(random, 1 + random.nextInt(25)));

        assertThat(followed.hits(views))
            .as("seed %d, version %d", seed, version)
            .isEqualTo(KnownSignatures.of(signatures.values()).hits(views));
      }
    }
    assertThat(shared).as("versions that share what did not change").isGreaterThan(VERSIONS / 3);
  }

  private static void change(Random random, Map<String, Signature> signatures) {
    int changes = random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      if (random.nextInt(4) == 0) {
        signatures.remove(one(random, List.copyOf(signatures.keySet())));
      } else {
        put(random, signatures);
      }
    }
  }

  /** Puts a new one, or another one in the place of one that is there. */
  private static void put(Random random, Map<String, Signature> signatures) {
    String id = "made/up-%03d".formatted(random.nextInt(ENOUGH + ENOUGH / 4));
    signatures.put(
        id,
        new Signature(
            id,
            some(random, LITERALS, 3),
            some(random, EXPRESSIONS, 2),
            some(random, LITERALS, 2),
            List.of(),
            Strength.SIGN));
  }

  private static List<String> some(Random random, List<String> from, int bound) {
    return IntStream.range(0, random.nextInt(bound)).mapToObj(i -> one(random, from)).toList();
  }

  private static String text(Random random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(one(random, WORDS));
    }
    return String.join(" ", text);
  }

  private static String one(Random random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Test
  void aFewChangesCostNoMatcherForAllAndManyOnesDo() {
    List<Signature> signatures = numbered(100, "old");
    KnownSignatures first = KnownSignatures.of(signatures);

    assertThat(first.next(signatures).isAnew()).isTrue();
    assertThat(first.next(signatures.subList(5, 100)).isAnew()).isFalse();
    assertThat(first.next(signatures.subList(11, 100)).isAnew()).isTrue();
    assertThat(first.next(concat(numbered(10, "new"), signatures)).isAnew()).isFalse();
    assertThat(first.next(concat(numbered(11, "new"), signatures)).isAnew()).isTrue();
  }

  @Test
  void aSignatureThatIsPutBackAsItWasIsNoLongerNew() {
    List<Signature> signatures = numbered(100, "old");
    KnownSignatures first = KnownSignatures.of(signatures);

    KnownSignatures back = first.next(signatures.subList(1, 100)).next(signatures);

    assertThat(back.isAnew()).isTrue();
    assertThat(back.hits(Views.of("old 0"))).hasSize(1);
  }

  @Test
  void whereTheBudgetOfATextIsSpentTheHistoryDoesNotShowEither() {
    List<Signature> greedy = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      greedy.add(matching("made/up-%02d".formatted(i), "(?:abcd|abce%02d).{0,9}zz".formatted(i)));
    }
    List<Signature> all = concat(List.of(matching("made/late", "needle ?[0-9]")), greedy);
    KnownSignatures followed = KnownSignatures.of(greedy).next(all);
    Views views =
        Views.of("needle in hay ".repeat(300) + "zz " + "abcd xx ".repeat(60_000) + "needle 7");

    assertThat(followed.isAnew()).isFalse();
    assertThat(followed.hits(views))
        .isEqualTo(KnownSignatures.of(all).hits(views))
        .extracting(SignatureHit::signature)
        .containsExactly("made/late");
  }

  private static Signature matching(String id, String expression) {
    return new Signature(id, List.of(), List.of(expression), List.of(), List.of(), Strength.SIGN);
  }

  private static List<Signature> numbered(int count, String word) {
    List<Signature> signatures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      signatures.add(
          new Signature(
              word + "/error-" + i,
              List.of(word + " " + i),
              List.of(),
              List.of(),
              List.of(),
              Strength.SIGN));
    }
    return signatures;
  }

  private static List<Signature> concat(List<Signature> one, List<Signature> other) {
    List<Signature> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }
}
