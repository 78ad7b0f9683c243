package dev.fixpoint.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.inference.Conclusion.Judgement;
import dev.fixpoint.inference.Conclusion.Standing;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much is made of what speaks for a cause. */
class WeighingTest {
  private static final String VOCABULARY =
      """
      facts:
        - {key: provider, type: choice, title: The mailer, question: Which mailer is it?, values: [{value: acme}, {value: zenith}]}
        - {key: text.about, type: text, title: What the text is about}
        - {key: key.open, type: yes-no, title: The key is open, question: Is the key open?}
      """;

  private static Situation situation(String article) {
    return Situation.of(Map.of("vocabulary.yaml", VOCABULARY, "acme/denied.yaml", article));
  }

  private static String article(String signatures, String causes) {
    return """
    id: acme/denied
    title: Denied (Acme)
    provider: acme
    meaning: Acme turned the message away.
    symptom:
    %s
    causes:
    %s
    sources: [https://acme.example/errors]
    """
        .formatted(signatures.stripTrailing(), causes.stripTrailing());
  }

  private static String cause(String slug, String likelihood, String rest) {
    return """
      - id: acme/%s
        title: The cause %s
        likelihood: %s
    %s
        remedy: {who: sender-settings, minutes: 5, steps: [Mend it.], check: Send a test e-mail.}
    """
        .formatted(slug, slug, likelihood, rest.stripTrailing());
  }

  @Test
  void aProofThatWaitsForItsProviderProvesNothingYet() {
    Situation situation =
        situation(
            article(
                "  - {says: Unknown token, provider: acme, strength: proof}",
                cause("token", "common", "")));

    Conclusion unknown = situation.signature("acme/denied#1").concluded();

    assertThat(unknown.judgements()).hasSize(1);
    assertThat(unknown.judgements().getFirst().standing()).isEqualTo(Standing.SUSPECTED);
    assertThat(unknown.judgements().getFirst().probability()).isLessThan(0.5);
    ConclusionAssert.assertThat(unknown).asksFor("provider");
  }

  @Test
  void theLikelihoodOfACauseCountsForNothingWhereTheTextNamesTheCause() {
    Situation situation =
        situation(
            article(
                "  - {says: Denied, provider: acme}",
                cause("frequent", "common", "    signs: [{says: frequent words, strength: proof}]")
                    + cause("rare", "rare", "    signs: [{says: rare words, strength: proof}]")));

    Conclusion both =
        situation
            .given("provider", "acme")
            .signature("acme/denied:acme/frequent#1")
            .signature("acme/denied:acme/rare#1")
            .concluded();

    assertThat(both.judgements())
        .extracting(Judgement::standing)
        .containsExactly(Standing.CONFIRMED, Standing.CONFIRMED);
    double frequent = both.judgements().get(0).probability();
    double rare = both.judgements().get(1).probability();
    assertThat(rare).isEqualTo(frequent);
  }

  @Test
  void aSuspicionThatIsNextToNothingIsNoAnswer() {
    Situation situation =
        situation(
            article(
                "  - {says: Unknown token, provider: acme, strength: hint}",
                cause("token", "rare", "")));

    assertThat(situation.signature("acme/denied#1").concluded().judgements()).isEmpty();
  }
}
