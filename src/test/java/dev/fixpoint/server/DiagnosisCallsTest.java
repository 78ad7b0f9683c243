package dev.fixpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.server.RunningServer.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DiagnosisCallsTest {

  @Test
  void answersEqualRequestsWithEqualBytes() {
    String request =
        """
        {"text": "Mailer: Elastic Email\\nAccess Denied", "facts": {"http.status": 403}}
        """;

    String first = RunningServer.diagnose(request).body();

    for (int i = 0; i < 20; i++) {
      assertThat(RunningServer.diagnose(request).body()).isEqualTo(first);
    }
  }

  @Test
  void tellsEveryFactWithItsValueAndWhereItCameFrom() {
    Answer answer =
        RunningServer.diagnose(
            """
            {"facts": {"provider": "Elastic Email", "http.status": "403", "key.access-level": "Plugin",
              "key.allowed-ips": ["203.0.113.0/24"], "server.ip": "203.0.113.9"}}
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(fact(answer, "provider").get("value").asString()).isEqualTo("elasticemail");
    assertThat(fact(answer, "provider").get("origin").asString()).isEqualTo("given");
    assertThat(fact(answer, "provider").get("span").isNull()).isTrue();
    assertThat(fact(answer, "http.status").get("value").intValue()).isEqualTo(403);
    assertThat(fact(answer, "key.allows-server").get("value").booleanValue()).isTrue();
    assertThat(fact(answer, "key.allows-server").get("origin").asString()).isEqualTo("deduced");
    assertThat(fact(answer, "key.allows-server").get("because").asString())
        .isEqualTo("The list holds 203.0.113.0/24, and the server's address 203.0.113.9 is in it.");
  }

  private static JsonNode fact(Answer answer, String key) {
    for (JsonNode fact : answer.json().get("facts")) {
      if (fact.get("fact").asString().equals(key)) {
        return fact;
      }
    }
    throw new AssertionError("No fact " + key + " in " + answer.body());
  }

  @Test
  void answersWithEmptyVerdictsWhenNoErrorIsKnown() {
    Answer answer = RunningServer.diagnose("{\"text\": \"The quick brown fox.\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("verdicts").isEmpty()).isTrue();
    assertThat(answer.json().get("question").isNull()).isTrue();
  }

  @Test
  void takesMembersThatAreNullAsLeftOut() {
    Answer answer =
        RunningServer.diagnose(
            "{\"text\": null, \"facts\": {\"http.status\": 403, \"server.ip\": null}, \"tried\":"
                + " null}");

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void refusesAFactOfTheWrongTypeWithKeyValueTypeAndExample() {
    Answer answer = RunningServer.diagnose("{\"facts\": {\"server.ip\": \"banana\"}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"/problems/fact-refused\",\"title\":\"A fact was refused\",\"status\":400,"
                + "\"detail\":\"server.ip = banana is not possible: an IP address is wanted, for"
                + " example 203.0.113.7.\",\"instance\":\"/api/diagnoses\",\"key\":\"server.ip\","
                + "\"value\":\"banana\",\"wanted\":\"an IP address\",\"example\":\"203.0.113.7\"}");
  }

  @Test
  void refusesAnUnknownKeyWithTheNearestKnownOne() {
    Answer answer = RunningServer.diagnose("{\"facts\": {\"key.permisions\": []}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("/problems/fact-refused");
    assertThat(answer.text("/detail"))
        .isEqualTo("No fact is called \"key.permisions\". Nearest: key.permissions.");
    assertThat(answer.text("/nearest")).isEqualTo("key.permissions");
  }

  @Test
  void refusesAnUnknownCauseAmongThoseTriedWithTheNearestKnownOne() {
    Answer answer =
        RunningServer.diagnose(
            "{\"text\": \"Access Denied\", \"tried\": [\"elasticemail/key-lacks-permision\"]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("/problems/unknown-cause");
    assertThat(answer.text("/nearest")).isEqualTo("elasticemail/key-lacks-permission");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\": \" \\n\"}", "{\"text\": null, \"facts\": {}}"})
  void refusesARequestInWhichNothingIsGiven(String request) {
    Answer answer = RunningServer.diagnose(request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("/problems/nothing-given");
    assertThat(answer.text("/detail")).contains("{\"text\": \"Access Denied\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"text": 5}                          | The member "text" is a number, but a string is wanted.
          {"text": ["a"]}                      | The member "text" is a list, but a string is wanted.
          {"text": "a", "facts": []}           | The member "facts" is a list, but an object such as {"http.status": 403} is wanted.
          {"facts": {"server.ip": {"a": 1}}}   | The member "facts.server.ip" is an object, but a string, a number, true, false, or a list of strings is wanted.
          {"facts": {"key.permissions": [[]]}} | The member "facts.key.permissions" is a list, but a string, a number, true, false, or a list of strings is wanted.
          {"text": "a", "tried": "b"}          | The member "tried" is a string, but a list of ids of causes such as ["elasticemail/key-lacks-permission"] is wanted.
          {"text": "a", "tried": [true]}       | The member "tried" is true, but a list of ids of causes such as ["elasticemail/key-lacks-permission"] is wanted.
          ["a"]                                | The body is a list, but a JSON object such as {"text": "Access Denied"} is wanted.
          """)
  void refusesMembersOfTheWrongType(String request, String detail) {
    Answer answer = RunningServer.diagnose(request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("/problems/wrong-type");
    assertThat(answer.text("/detail")).isEqualTo(detail);
  }

  @Test
  void refusesAnUnknownMemberWithTheNearestKnownOne() {
    Answer answer = RunningServer.diagnose("{\"text\": \"a\", \"fact\": {\"http.status\": 403}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail"))
        .isEqualTo(
            "An observation has no member \"fact\". Nearest: facts. It has text, facts and tried.");
    assertThat(answer.text("/nearest")).isEqualTo("facts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{\"text\": \"a\"", "Access Denied", "{\"text\": \"a\"} {}", "{text: 'a'}"})
  void saysWhereABodyStopsBeingJson(String body) {
    Answer answer = RunningServer.diagnose(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/type")).isEqualTo("/problems/malformed-json");
    assertThat(answer.text("/detail"))
        .endsWith("Send a JSON object such as {\"text\": \"Access Denied\"}.")
        .doesNotContain("Source", "tools.jackson");
    assertThat(answer.json().has("line")).isEqualTo(!body.isEmpty());
  }

  @Test
  void refusesAMemberThatIsGivenTwice() {
    Answer answer = RunningServer.diagnose("{\"text\": \"a\", \"text\": \"b\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail")).contains("Duplicate", "text");
  }

  @Test
  void refusesATextOfMoreThanAMebibyteAndTakesOneOfExactlyThat() {
    String largest = "a".repeat(1 << 20);

    Answer taken = RunningServer.diagnose("{\"text\": \"" + largest + "\"}");
    Answer refused = RunningServer.diagnose("{\"text\": \"" + largest + "b\"}");
    Answer huge = RunningServer.diagnose("{\"text\": \"" + largest.repeat(20) + "\"}");

    assertThat(taken.status()).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.text("/type")).isEqualTo("/problems/too-large");
    assertThat(huge.status()).isEqualTo(413);
  }

  @Test
  void countsTheSizeOfATextInBytesOfUtf8() {
    Answer answer = RunningServer.diagnose("{\"text\": \"" + "é".repeat((1 << 19) + 1) + "\"}");

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void refusesANumberThatWouldFillTheMemory() {
    Answer answer = RunningServer.diagnose("{\"facts\": {\"http.status\": 1e999999999}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/key")).isEqualTo("http.status");
  }

  @Test
  void takesJsonInUtf8WithWhateverCharactersPeoplePaste() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(RunningServer.at("/api/diagnoses"))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(
                BodyPublishers.ofByteArray(
                    "{\"text\": \"\\u0000 😀 \\ud83d <script> ü\"}"
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(RunningServer.send(request).status()).isEqualTo(200);
  }

  @Test
  void refusesABodyThatIsNotSentAsJson() {
    Answer answer =
        RunningServer.post("/api/diagnoses", "text/plain", "{\"text\": \"Access Denied\"}");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text("/detail"))
        .isEqualTo(
            "The body came as text/plain. Send it with the header Content-Type: application/json.");
  }

  @Test
  void refusesAnotherMethodAndNamesTheRightOne() {
    Answer answer = RunningServer.get("/api/diagnoses");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
    assertThat(answer.text("/detail")).isEqualTo("/api/diagnoses does not take GET. Use POST.");
  }

  @Test
  void refusesToAnswerInAnotherFormThanJson() {
    Answer answer =
        RunningServer.send(
            HttpRequest.newBuilder(RunningServer.at("/api/diagnoses"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/xml")
                .POST(BodyPublishers.ofString("{\"text\": \"a\"}")));

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }
}
