package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {

  @Test
  void findsAnArticleByWords() {
    CommandRun run =
        CommandRun.of("search", "--provider", "elasticemail", "--size", "3", "access", "denied");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("Access Denied (Elastic Email)")
        .contains("elasticemail/access-denied")
        .doesNotContain("<mark>", "&quot;");
  }

  @Test
  void writesTheJsonOfTheContract() {
    CommandRun run = CommandRun.of("search", "Elastic Email Access Denied", "--json");

    JsonNode hit = JsonMapper.builder().build().readTree(run.out()).at("/hits/0");
    assertThat(hit.get("article").asString()).isEqualTo("elasticemail/access-denied");
    assertThat(hit.get("causes").get(0).asString()).startsWith("elasticemail/");
  }

  @Test
  void showsWhatMatchedAndWhatAMisspeltWordWasTakenFor() {
    CommandRun run = CommandRun.of("search", "--size", "1", "recipent", "adress", "unknwon");

    assertThat(run.out())
        .startsWith("Did you mean: recipient address unknown")
        .contains("smtp/recipient-unknown")
        .containsPattern("(error|cause|step|people-say|example): ");
  }

  @Test
  void namesTheNearestProviderWhereOneIsMistyped() {
    CommandRun run = CommandRun.of("search", "--provider", "elasticmail", "key");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Nearest: elasticemail.");
  }
}
