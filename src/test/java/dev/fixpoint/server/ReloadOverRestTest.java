package dev.fixpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.server.RunningServer.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ReloadOverRestTest {
  private static final String ARTICLE =
      """
      id: acme/relay-full
      title: The relay is full
      provider: smtp
      symptom: [{says: acme relay is full}]
      meaning: Mail waits.
      causes:
        - id: acme/worker-down
          title: The worker is down
          remedy: {who: hosting, minutes: 5, steps: [Start it.], check: Send again.}
      examples:
        - text: the acme relay is full
          expect: {first: acme/worker-down}
      """;

  @TempDir private static Path pack;
  private static FixpointServer.Running server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(pack.resolve("pack.yaml"), "name: acme\nversion: 1\nlicence: CC0-1.0\n");
    write(ARTICLE);
    server =
        FixpointServer.start(
            new FixpointServer.Settings(
                0,
                "",
                List.of(pack),
                Map.of("fixpoint.reload.token", "let-me-in", "fixpoint.watch", "false")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void startFromTheWholeArticle() throws IOException {
    write(ARTICLE);
    assertThat(reload("Bearer let-me-in").status()).isEqualTo(200);
  }

  private static void write(String article) throws IOException {
    Files.createDirectories(pack.resolve("acme"));
    Files.writeString(pack.resolve("acme/relay-full.yaml"), article);
  }

  private static URI at(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  private static Answer get(String path) {
    return RunningServer.send(HttpRequest.newBuilder(at(path)));
  }

  private static Answer reload(String authorization) {
    return RunningServer.send(
        HttpRequest.newBuilder(at("/api/knowledge/reload"))
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void aChangedFileAnswersAfterTheCall() throws IOException {
    String before = get("/api/knowledge").text("/version");
    write(ARTICLE.replace("The relay is full", "The relay is overfull"));

    Answer answer = reload("Bearer let-me-in");

    assertThat(answer.text("/outcome")).isEqualTo("changed");
    assertThat(answer.text("/knowledge")).isNotEqualTo(before);
    assertThat(get("/api/articles/acme/relay-full").text("/title"))
        .isEqualTo("The relay is overfull");
    assertThat(get("/api/knowledge").text("/packs/1/licence")).isEqualTo("CC0-1.0");
    assertThat(reload("Bearer let-me-in").text("/outcome")).isEqualTo("unchanged");
  }

  @Test
  void aBrokenFileChangesNothingAndIsToldEverywhere(CapturedOutput log) throws IOException {
    String before = get("/api/knowledge").text("/version");
    write(ARTICLE.replace("title: The relay", "titel: The relay"));

    assertThatItIsToldEverywhere("acme:acme/relay-full.yaml:2:1: error: ", before, log);
  }

  @Test
  void anExampleThatFailsChangesNothingAndIsToldEverywhere(CapturedOutput log) throws IOException {
    String before = get("/api/knowledge").text("/version");
    write(ARTICLE.replace("says: acme relay", "says: acme rely"));

    assertThatItIsToldEverywhere("acme:acme/relay-full.yaml:11:5: error: The example", before, log);
    assertThat(get("/api/knowledge").text("/update/refused/0/problems/0/message"))
        .contains("the acme relay is full", "expected first: acme/worker-down, got");
  }

  private static void assertThatItIsToldEverywhere(
      String place, String before, CapturedOutput log) {
    Answer answer = reload("Bearer let-me-in");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("/type")).isEqualTo("/problems/reload-refused");
    assertThat(answer.text("/knowledge")).isEqualTo(before);
    assertThat(answer.text("/refused/0/file")).isEqualTo("acme/relay-full.yaml");
    assertThat(get("/api/articles/acme/relay-full").text("/title")).isEqualTo("The relay is full");
    assertThat(get("/api/knowledge").text("/version")).isEqualTo(before);
    assertThat(get("/api/knowledge").text("/update/outcome")).isEqualTo("refused");
    for (String page : List.of("/", "/articles", "/articles/acme/relay-full")) {
      assertThat(get(page).body()).as(page).contains("was not taken", place);
    }
    Answer health = get("/actuator/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text("/status")).isEqualTo("DEGRADED");
    assertThat(health.body()).contains(place);
    assertThat(log.getAll()).contains("Refused: " + place);
  }

  @Test
  @Timeout(60)
  void anExampleThatFailedWhenTheServerStartedIsTold(@TempDir Path other) throws IOException {
    Files.writeString(
        other.resolve("relay-full.yaml"), ARTICLE.replace("first: acme/worker-down", "none: yes"));
    try (FixpointServer.Running begun =
        FixpointServer.start(new FixpointServer.Settings(0, "", List.of(other)))) {
      URI knowledge = URI.create("http://localhost:" + begun.port() + "/api/knowledge");
      Answer answer = RunningServer.send(HttpRequest.newBuilder(knowledge));
      while (answer.json().get("failing").isEmpty()) {
        answer = RunningServer.send(HttpRequest.newBuilder(knowledge));
      }

      assertThat(answer.text("/failing/0/code")).isEqualTo("example-fails");
      assertThat(answer.json().at("/failing/0/line").intValue()).isEqualTo(11);
      assertThat(answer.json().get("refused").isEmpty()).isTrue();
    }
  }

  @Test
  void aMendedFileIsNoLongerToldAnywhere() throws IOException {
    write("id: [");
    assertThat(reload("Bearer let-me-in").status()).isEqualTo(422);

    write(ARTICLE);
    assertThat(reload("bearer let-me-in").text("/outcome")).isEqualTo("unchanged");

    assertThat(get("/").body()).doesNotContain("was not taken");
    assertThat(get("/actuator/health").text("/status")).isEqualTo("UP");
  }

  @Test
  void anotherTokenOrNoneIsRefused() {
    for (String authorization : List.of("Bearer let-me-out", "Bearer ", "Basic let-me-in", "x")) {
      Answer answer = reload(authorization);

      assertThat(answer.status()).as(authorization).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(answer.body()).doesNotContain("let-me-in");
    }
  }

  @Test
  void withoutATokenReloadingIsOffAndTheAnswerSaysHowToSwitchItOn() {
    Answer answer = RunningServer.post("/api/knowledge/reload", "application/json", "");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("/type")).isEqualTo("/problems/reload-off");
    assertThat(answer.text("/detail")).contains("FIXPOINT_RELOAD_TOKEN");
  }
}
