package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.authoring.MutationResult.Fate;
import dev.fixpoint.authoring.MutationResult.Why;
import dev.fixpoint.knowledge.Knowledge;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a signature that lacks one of its parts. */
class PartMutationTest {
  private static final String SYMPTOM = "  - says: Access Denied\n    provider: acme\n";

  @Test
  void aProviderIsHeldByTheSameWordsFromAnotherProvider() {
    MutationResult result =
        mutate(
            Acme.of(
                Map.of(
                    Acme.FILE,
                    with("  - {says: this key stays outside, provider: acme}\n" + SYMPTOM))));

    assertThat(result.count(Kind.FACT_DROPPED, Fate.OWN_WORDS)).isOne();
  }

  @Test
  void aWordIsHeldByANeighbourThatSaysTheRest() {
    String neighbour =
        Acme.ARTICLE
            .replace("acme/access-denied", "acme/denied")
            .replace("acme/key-lacks-permission", "acme/key-revoked")
            .replace("says: Access Denied", "says: Denied to enter")
            .replace("Access Denied", "Denied to enter")
            .replace("access denied", "denied to enter");
    String words =
        with("  - {says: [to enter, building], provider: acme, strength: proof}\n" + SYMPTOM);
    MutationResult result =
        mutate(Acme.of(Map.of(Acme.FILE, words, "acme/denied.yaml", neighbour)));

    assertThat(result.left())
        .extracting(MutationResult.Left::mutant)
        .noneMatch(name -> name.startsWith("drop words says “building”"));
    assertThat(why(result, "drop words says “to enter”")).isEqualTo(Why.SAYS_TOO_LITTLE);
  }

  @Test
  void anExclusionThatAnotherOneCoversIsNotExplained() {
    MutationResult result =
        mutate(
            Acme.of(
                Map.of(
                    Acme.FILE,
                    with(
                        "  - {says: Access Denied, provider: acme, without: [report, the"
                            + " report]}\n"))));

    assertThat(result.left())
        .filteredOn(left -> left.mutant().startsWith("drop exclusion “the report”"))
        .singleElement()
        .satisfies(left -> assertThat(left.why()).isNull());
    assertThat(why(result, "drop exclusion “report”")).isEqualTo(Why.SAYS_TOO_MUCH);
  }

  @Test
  void lintHoldsAWordWithoutWhichTheRestIsTooShort() {
    MutationResult result =
        mutate(
            Acme.of(
                Map.of(Acme.FILE, with("  - {says: [E403, never seen anywhere]}\n" + SYMPTOM))));

    assertThat(result.count(Kind.WORDS_DROPPED, Fate.LINT)).isOne();
  }

  @Test
  void lintHoldsAWordWithoutWhichOrdinaryTextIsTaken() {
    MutationResult result =
        mutate(Acme.of(Map.of(Acme.FILE, with("  - {says: [Access Denied, acme]}\n" + SYMPTOM))));

    assertThat(result.left())
        .extracting(MutationResult.Left::mutant)
        .noneMatch(name -> name.startsWith("drop words says “acme”"));
  }

  private static Why why(MutationResult result, String name) {
    return result.left().stream()
        .filter(left -> left.mutant().startsWith(name))
        .map(MutationResult.Left::why)
        .findFirst()
        .orElseThrow();
  }

  private static String with(String symptom) {
    return Acme.ARTICLE.replace(SYMPTOM, symptom);
  }

  private static MutationResult mutate(Knowledge knowledge) {
    Set<Kind> parts = EnumSet.allOf(Kind.class);
    parts.removeIf(kind -> !kind.isOfPart());
    return Mutation.run(knowledge, file -> true, parts, List.of());
  }
}
