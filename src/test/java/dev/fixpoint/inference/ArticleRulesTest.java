package dev.fixpoint.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.api.definition.rule.Rule;

class ArticleRulesTest {
  private static final Map<String, String> FILES =
      Map.of(
          "vocabulary.yaml",
          PackReader.builtIn().files().getOrDefault("vocabulary.yaml", ""),
          "access-denied.yaml",
          """
          id: acme/access-denied
          title: Access Denied (Acme)
          provider: acme
          symptom:
            - {says: Access Denied}
            - {provider: sendgrid, http.status: [401, 403], strength: hint}
          meaning: Acme refused.
          causes:
            - id: acme/key
              title: The key may not send
              when: [{key.permissions: {lacks: send}}]
              remedy: {who: code, minutes: 5, steps: [Mend it.], check: Send again.}
            - id: acme/account
              title: The account is stopped
              last: true
              remedy: {who: code, minutes: 5, steps: [Mend it.], check: Send again.}
          """);

  @Test
  void anArticleBecomesOneRuleAndEachValueOfASignatureOfFactsAnother() {
    Knowledge knowledge = new KnowledgeLoader().load(List.of(new Pack("test", "", FILES)));

    assertThat(RuleBase.of(knowledge).getKiePackage(ArticleRules.PACKAGE).getRules())
        .extracting(Rule::getName)
        .containsExactlyInAnyOrder(
            "acme/access-denied",
            "acme/access-denied#2 http.status=401",
            "acme/access-denied#2 http.status=403");
  }

  @Test
  void aSignatureOfFactsShowsItsSymptomOnlyWhileEveryOneOfThemHolds() {
    Situation situation = Situation.of(FILES).given("http.status", 403);

    assertThat(situation.concluded().judgements()).isEmpty();
    assertThat(situation.given("provider", "sendgrid").concluded().judgements())
        .extracting(each -> each.hypothesis().causeId())
        .containsExactly("acme/key");
  }

  @Test
  void theLastResortComesToTheTableWhenAllOthersAreRuledOutAndGoesWhenOneIsBack() {
    Situation situation = Situation.of(FILES).shows("acme/access-denied");
    try (Reasoning reasoning = situation.started()) {
      reasoning.add(situation.fact("key.permissions", List.of("send")));
      ConclusionAssert.assertThat(reasoning.conclude()).suspectsInOrder("acme/account");

      reasoning.withdraw("key.permissions");

      ConclusionAssert.assertThat(reasoning.conclude()).suspectsInOrder("acme/key");
    }
  }
}
