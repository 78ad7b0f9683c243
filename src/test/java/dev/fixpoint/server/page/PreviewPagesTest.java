package dev.fixpoint.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.Preview;
import dev.fixpoint.server.FixpointServer;
import dev.fixpoint.server.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewPagesTest {
  private static final String VOCABULARY =
      """
      facts:
        - key: provider
          type: choice
          title: Sending provider
          question: Which provider sends this site's e-mail?
          values: [{value: acme, title: Acme}]
        - key: key.state
          type: choice
          title: State of the key
          question: Is the key listed?
          values: [{value: active, title: active}, {value: missing, title: missing}]
      """;

  private static final String ARTICLE =
      """
      id: acme/parcel-lost
      title: Parcel lost (Acme)
      provider: acme
      symptom:
        - {says: the parcel was lost, provider: acme}
      meaning: Acme took the mail and lost it.
      causes:
        - id: acme/depot-closed
          title: The depot is closed
          likelihood: common
          when:
            - key.state: missing
          remedy:
            who: provider-account
            minutes: 5
            steps: [Open the depot.]
            check: Send a test mail. It arrives within a minute.
      examples:
        - text: "Mailer: Acme\\nThe parcel was lost."
          facts: {provider: acme}
          expect: {first: acme/depot-closed}
      """;

  private Path article;
  private Preview preview;
  private FixpointServer.Running server;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    article = folder.resolve("acme/parcel-lost.yaml");
    Files.createDirectories(article.getParent());
    Files.writeString(folder.resolve("vocabulary.yaml"), VOCABULARY);
    Files.writeString(article, ARTICLE);
    preview = new Preview(List.of(folder), () -> Content.open(folder), List.of());
    server = FixpointServer.preview(new FixpointServer.Settings(0, "", List.of()), preview);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @BeforeEach
  void mend() throws IOException {
    Files.writeString(article, ARTICLE);
  }

  @Test
  void showsTheArticleAsAgentsWillSeeItAndWhatLintSays() {
    preview.checked();

    assertThat(get("/preview"))
        .contains(
            "<h1 id=\"top\">Parcel lost (Acme)</h1>",
            "Open the depot.",
            "1 of 1 examples come out as they should",
            "no-near-miss",
            article + ":")
        .containsOnlyOnce("<main");
  }

  @Test
  void theBrowserShowsTheArticleAtOnceAndWhatLintSaysWhenItIsKnown() throws IOException {
    Files.writeString(article, ARTICLE.replace("Parcel lost (", "Parcel away ("));

    assertThat(get("/preview")).contains("Parcel away (Acme)", "id=\"checking\"");
    try (Browser browser = Browser.withScript()) {
      browser.open(at("/preview"));

      browser.waitForText("#examples-title", "1 of 1 examples come out as they should");
      assertThat(browser.text("#findings")).contains("no-near-miss");
    }
    assertThat(get("/preview")).doesNotContain("id=\"checking\"");
  }

  @Test
  void triesATextAgainstTheDraft() {
    String text = URLEncoder.encode("Acme says: the parcel was lost", StandardCharsets.UTF_8);

    assertThat(get("/preview?text=" + text))
        .contains("id=\"tried\"", "The depot is closed", "<code>acme/depot-closed</code>");
  }

  @Test
  void tellsWhereTheFileIsBrokenWhileItsLastGoodVersionStays() throws IOException {
    String before = get("/preview/version");
    Files.writeString(
        article,
        ARTICLE.replace("key.state: missing", "key.stat: missing").replace("lost (", "gone ("));

    assertThat(get("/preview/version")).isNotEqualTo(before);
    assertThat(get("/preview"))
        .contains(
            "A file is broken. Below is its last good version.",
            article + ":12:9",
            "No fact is called &quot;key.stat&quot;.",
            "Nearest: key.state.",
            "Why: Conditions test facts",
            "Parcel lost (Acme)")
        .doesNotContain("Parcel gone");
  }

  @Test
  void theBrowserFollowsTheFile() throws IOException {
    try (Browser browser = Browser.withScript()) {
      browser.open(at("/preview"));

      Files.writeString(article, ARTICLE.replace("Parcel lost (", "Parcel gone ("));

      browser.waitForText("#top", "Parcel gone (Acme)");
    }
  }

  @Test
  void anotherServerHasNoPreview() {
    assertThat(RunningServer.get("/preview").status()).isEqualTo(404);
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  private String get(String path) {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
          .body();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
