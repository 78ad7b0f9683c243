package dev.fixpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.server.RunningServer.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** "Access Denied" from Elastic Email with everything that may be known besides, over REST. */
class AccessDeniedOverRestTest {
  private static final String PERMISSION = "elasticemail/key-lacks-permission";
  private static final String RESTRICTION = "elasticemail/key-ip-restricted";
  private static final String ACCOUNT = "elasticemail/account-suspended";

  /**
   * What is known besides the text, and what is answered.
   *
   * @param facts the facts as JSON
   * @param tried the causes that were tried as JSON
   * @param verdicts the first verdicts as {@code status cause}, in their order
   * @param ruledOut causes that are ruled out
   * @param asks the fact that is asked for; null where none or any may be
   */
  record Known(
      String title,
      String facts,
      String tried,
      List<String> verdicts,
      List<String> ruledOut,
      @Nullable String asks) {
    @Override
    public String toString() {
      return title;
    }
  }

  private static final String PLUGIN =
      "\"provider\": \"elasticemail\", \"key.access-level\": \"Plugin\"";

  private static Known known(
      String title,
      String facts,
      List<String> verdicts,
      List<String> ruledOut,
      @Nullable String asks) {
    return new Known(title, "{" + facts + "}", "[]", verdicts, ruledOut, asks);
  }

  static List<Known> table() {
    List<String> both = List.of(PERMISSION, RESTRICTION);
    return List.of(
        known(
            "nothing",
            "\"provider\": \"elasticemail\"",
            List.of("suspected " + PERMISSION, "suspected " + RESTRICTION),
            List.of(),
            "key.permissions"),
        known(
            "permissions without sending",
            "\"provider\": \"elasticemail\", \"key.permissions\": [\"view-reports\"]",
            List.of("confirmed " + PERMISSION),
            List.of(),
            null),
        known(
            "level Plugin",
            PLUGIN,
            List.of("suspected " + RESTRICTION),
            List.of(PERMISSION),
            "key.allowed-ips"),
        known(
            "Plugin, list empty",
            PLUGIN + ", \"key.allowed-ips\": []",
            List.of("suspected " + ACCOUNT),
            both,
            null),
        known(
            "Plugin, list without the server's address",
            PLUGIN + ", \"key.allowed-ips\": [\"203.0.113.0/24\"], \"server.ip\": \"198.51.100.9\"",
            List.of("confirmed " + RESTRICTION),
            List.of(PERMISSION),
            null),
        known(
            "Plugin, list with it as an address",
            PLUGIN + ", \"key.allowed-ips\": [\"198.51.100.9\"], \"server.ip\": \"198.51.100.9\"",
            List.of("suspected " + ACCOUNT),
            both,
            null),
        known(
            "Plugin, list with it in a range",
            PLUGIN
                + ", \"key.allowed-ips\": [\"198.51.100.0/24\"], \"server.ip\": \"198.51.100.9\"",
            List.of("suspected " + ACCOUNT),
            both,
            null),
        known(
            "Plugin, list with it as IPv6 in another notation",
            PLUGIN
                + ", \"key.allowed-ips\": [\"2001:db8::1\"],"
                + " \"server.ip\": \"2001:0DB8:0:0:0:0:0:1\"",
            List.of("suspected " + ACCOUNT),
            both,
            null),
        known(
            "list given, server's address unknown",
            PLUGIN + ", \"key.allowed-ips\": [\"203.0.113.0/24\"]",
            List.of("suspected " + RESTRICTION),
            List.of(PERMISSION),
            "server.ip"),
        known(
            "no send permission and address not on the list",
            "\"provider\": \"elasticemail\", \"key.permissions\": [\"view-reports\"],"
                + " \"key.allowed-ips\": [\"203.0.113.0/24\"], \"server.ip\": \"198.51.100.9\"",
            List.of("confirmed " + PERMISSION, "confirmed " + RESTRICTION),
            List.of(),
            null),
        new Known(
            "remedy for permission tried, still failing",
            "{\"provider\": \"elasticemail\"}",
            "[\"" + PERMISSION + "\"]",
            List.of("suspected " + RESTRICTION),
            List.of(PERMISSION),
            null),
        known(
            "a key with full access",
            "\"provider\": \"elasticemail\", \"key.access-level\": \"Full access\"",
            List.of("suspected " + RESTRICTION),
            List.of(PERMISSION),
            null));
  }

  @ParameterizedTest
  @MethodSource("table")
  void answers(Known known) {
    Answer answer =
        RunningServer.diagnose(
            "{\"text\": \"Access Denied\", \"facts\": "
                + known.facts()
                + ", \"tried\": "
                + known.tried()
                + "}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(verdicts(answer))
        .as(answer.body())
        .startsWith(known.verdicts().toArray(String[]::new));
    for (String cause : known.ruledOut()) {
      assertThat(verdicts(answer)).as(answer.body()).contains("ruled-out " + cause);
    }
    if (known.asks() != null) {
      assertThat(answer.text("/question/fact")).as(answer.body()).isEqualTo(known.asks());
    }
  }

  @Test
  void maySeeTheSymptomAndAsksForTheMailerWhileItIsUnknown() {
    Answer answer = RunningServer.diagnose("{\"text\": \"Access Denied\"}");

    assertThat(verdicts(answer)).contains("suspected " + PERMISSION);
    assertThat(answer.text("/question/fact")).isEqualTo("provider");
  }

  @Test
  void saysNothingOfElasticEmailForAnotherMailer() {
    Answer answer =
        RunningServer.diagnose(
            "{\"text\": \"Access Denied\", \"facts\": {\"provider\": \"sendgrid\"}}");

    assertThat(verdicts(answer)).noneMatch(verdict -> verdict.contains("elasticemail/"));
  }

  @Test
  void saysByTrialWhereARemedyDidNotHelp() {
    Answer answer =
        RunningServer.diagnose(
            "{\"text\": \"Mailer: Elastic Email\\nAccess Denied\", \"tried\": [\""
                + PERMISSION
                + "\"]}");

    JsonNode last = answer.json().get("verdicts").get(verdicts(answer).size() - 1);
    assertThat(last.get("cause").asString()).isEqualTo(PERMISSION);
    assertThat(last.at("/because/0").asString()).startsWith("Ruled out by trial");
    assertThat(last.get("probability").doubleValue()).isZero();
  }

  @Test
  void showsWhereInTheTextTheEvidenceStands() {
    Answer answer = RunningServer.diagnose("{\"text\": \"Mailer: Elastic Email\\nAccess Denied\"}");

    assertThat(answer.json().at("/verdicts/0/evidence").toString())
        .contains(
            "{\"sentence\":\"The text says “Access Denied”.\",\"truth\":\"true\",\"fact\":null,"
                + "\"spans\":[[22,35]]}");
  }

  private static List<String> verdicts(Answer answer) {
    List<String> verdicts = new ArrayList<>();
    for (JsonNode verdict : answer.json().get("verdicts")) {
      verdicts.add(verdict.get("status").asString() + " " + verdict.get("cause").asString());
    }
    return verdicts;
  }
}
