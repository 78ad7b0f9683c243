package dev.fixpoint.inference;

import static dev.fixpoint.inference.ConclusionAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any observation, whatever its facts. */
class TruthMaintenanceTest {
  private static final String PERMISSION = "elasticemail/key-lacks-permission";
  private static final String RESTRICTION = "elasticemail/key-ip-restricted";

  private static Situation accessDenied() {
    return Situation.builtIn()
        .shows("elasticemail/access-denied")
        .given("provider", "elasticemail");
  }

  @Test
  void whatWasConcludedFromAFactGoesWhenTheFactIsWithdrawn() {
    Situation situation = accessDenied();
    Conclusion before = situation.concluded();

    try (Reasoning reasoning = situation.started()) {
      reasoning.conclude();
      reasoning.add(situation.fact("key.access-level", "Plugin"));
      assertThat(reasoning.conclude()).rulesOut(PERMISSION);
      reasoning.add(situation.fact("key.allowed-ips", List.of("203.0.113.0/24")));
      reasoning.add(situation.fact("server.ip", "198.51.100.9"));
      assertThat(reasoning.conclude()).confirmsInOrder(RESTRICTION);
      reasoning.add(situation.fact("server.ip", "203.0.113.9"));
      assertThat(reasoning.conclude()).rulesOut(PERMISSION, RESTRICTION);
      reasoning.withdraw("server.ip");
      reasoning.withdraw("key.allowed-ips");
      reasoning.withdraw("key.access-level");

      assertThat(reasoning.conclude()).isEqualTo(before);
    }
  }

  @Test
  void aSuspicionComesBackWhenWhatTookItsPlaceIsTriedInVain() {
    try (Reasoning reasoning = accessDenied().given("key.permissions", List.of()).started()) {
      assertThat(reasoning.conclude()).confirmsInOrder(PERMISSION);

      reasoning.addTried(PERMISSION);

      assertThat(reasoning.conclude()).suspectsInOrder(RESTRICTION).rulesOut(PERMISSION);
    }
  }

  @Test
  void theOrderOfFactsChangesNothing() {
    List<Fact> facts =
        new ArrayList<>(
            accessDenied()
                .given("key.access-level", "Custom")
                .given("key.allowed-ips", List.of("203.0.113.0/24"))
                .given("server.ip", "198.51.100.9")
                .given("http.status", 403)
                .given("account.state", "active")
                .facts());
    Situation situation = accessDenied();
    Conclusion expected = situation.reasoner().conclude(facts, situation.hits(), List.of());
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(facts, random);

      assertThat((Object) situation.reasoner().conclude(facts, situation.hits(), List.of()))
          .isEqualTo(expected);
    }
  }

  @Test
  void anUnrelatedFactChangesNoVerdict() {
    Conclusion without = accessDenied().concluded();

    Conclusion with = accessDenied().given("php.version", "8.3").concluded();

    assertThat(with.judgements()).isEqualTo(without.judgements());
    assertThat(with.ask()).isEqualTo(without.ask());
  }

  @Test
  void whatSomebodySaysIsBelievedBeforeWhatFollows() {
    Conclusion conclusion =
        accessDenied()
            .given("key.access-level", "Plugin")
            .given("key.permissions", List.of("view-reports"))
            .concluded();

    assertThat(conclusion).confirmsInOrder(PERMISSION);
  }
}
