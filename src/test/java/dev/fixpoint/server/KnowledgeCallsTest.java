package dev.fixpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.server.RunningServer.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KnowledgeCallsTest {

  @Test
  void tellsTheVersionTheCountsThePacksAndWhatWasRefused() {
    Answer answer = RunningServer.get("/api/knowledge");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/version")).matches("[0-9a-f]{12}");
    assertThat(answer.json().at("/counts/articles").intValue()).isGreaterThan(100);
    assertThat(answer.json().at("/counts/refused").intValue())
        .isEqualTo(answer.json().get("refused").size());
    assertThat(answer.text("/packs/0/name")).isEqualTo("built-in");
    assertThat(answer.json().at("/packs/0/articles").intValue())
        .isEqualTo(answer.json().at("/counts/articles").intValue());
  }

  @Test
  void isTheVersionThatADiagnosisNames() {
    String version = RunningServer.get("/api/knowledge").text("/version");

    assertThat(RunningServer.diagnose("{\"text\": \"Access Denied\"}").text("/knowledge"))
        .isEqualTo(version);
  }

  @Test
  void listsEveryFactWithAnExampleThatADiagnosisTakes() {
    JsonNode facts = RunningServer.get("/api/facts").json().get("facts");

    assertThat(facts.size()).isGreaterThan(10);
    for (JsonNode fact : facts) {
      String key = fact.get("fact").asString();
      Answer answer =
          RunningServer.diagnose(
              "{\"facts\": {\"" + key + "\": \"" + fact.get("example").asString() + "\"}}");
      assertThat(answer.status()).as(key + ": " + answer.body()).isEqualTo(200);
    }
  }

  @Test
  void answersWhetherItIsHealthy() {
    assertThat(RunningServer.get("/actuator/health").text("/status")).isEqualTo("UP");
  }
}
