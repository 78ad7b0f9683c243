package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageImportTest {
  private static final Path PAGES = Path.of("src/test/resources/dev/fixpoint/authoring/pages");

  /** What a person decides: the draft's words, and those in their place. */
  private static final Pattern DECISION = Pattern.compile("(?ms)^<<<\\n(.*?)^===\\n(.*?)^>>>$");

  private final Pack content = PackReader.folder(Path.of("content"));
  private Fixpoint fixpoint;

  @BeforeAll
  void open() {
    fixpoint = Fixpoint.open(List.of(content));
  }

  @AfterAll
  void close() {
    fixpoint.close();
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "sparkpost-unauthorized, sparkpost/unauthorized",
    "resend-key-restricted, resend/key-restricted",
    "postmark-ip-not-allowed, postmark/ip-not-allowed",
  })
  void aPageNeedsOnlyAPersonsDecisionsToDoWhatTheHandWrittenArticleDoes(String page, String id)
      throws IOException {
    String draft = imported(page + ".md").yaml();

    String decided = decide(draft, Files.readString(PAGES.resolve(page + ".decisions")));

    Article original = fixpoint.article(id).orElseThrow();
    try (Fixpoint changed = Fixpoint.open(with(id, decided))) {
      ExampleRunner runner = new ExampleRunner(changed);
      Article imported = changed.article(id).orElseThrow();
      assertThat(Stream.concat(original.examples().stream(), imported.examples().stream()))
          .allSatisfy(example -> assertThat(runner.run(original, example).complaints()).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sparkpost-unauthorized", "resend-key-restricted", "postmark-ip-not-allowed"})
  void aDraftIsReadableBeforeAnythingIsDecidedAndLintNamesWhatIsLeft(String page)
      throws IOException {
    PageImport.Imported draft = imported(page + ".md");

    Knowledge knowledge = with(page.replaceFirst("-", "/"), draft.yaml());

    assertThat(knowledge.refused()).isEmpty();
    assertThat(new Lint(knowledge).run(file -> file.startsWith(page.replaceFirst("-", "/"))))
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("decision-left"));
  }

  @Test
  void sortsAPageIntoTheFieldsOfAnArticle() throws IOException {
    assertThat(imported("postmark-ip-not-allowed.md").yaml())
        .contains(
            """
            title: Not authorized to send emails from your current IP address (Postmark)
            provider: postmark
            """,
            """
              - says: Not authorized to send emails from your current IP address
                provider: postmark
            """,
            "  # - says: ErrorCode 1480\n",
            "    #   - key.allows-server: no   # The allow-list lets the server in\n",
            "      who: provider-account\n",
            """
                    - Log in to Postmark and open the server.
                    - Click **Settings** and then **Security**.
            """,
            "      check: Send a test email",
            "        title: Send over SMTP\n",
            "        warning: The allowlist does not apply to SMTP.\n",
            "otherwise: >\n  If the address is on the list and the error stays, contact Postmark"
                + " support.\n",
            "  - https://docs.example.com/errors/ip-not-allowed-postmark/\n");
  }

  @Test
  void readsTheSamePageInHtml() {
    String html =
        """
        <html><head><title>Errors</title><link rel="canonical" href="https://docs.example.com/e/1"></head>
        <body><nav><h1>Docs</h1></nav><article>
        <h1>Unauthorized (SparkPost)</h1>
        <h2>What This Error Means</h2><p>SparkPost does not know the key.</p>
        <h2>Common Causes</h2><ul><li>The API key was <strong>deleted</strong></li></ul>
        <h2>How to Fix</h2><h3>Step 1: Make a Key</h3>
        <p>Log in to SparkPost. Then, click <strong>Create API Key</strong>. <img src="a.png"></p>
        <p>Send a test email.</p>
        <h2>Notes</h2><ul><li>A key is shown once.</li></ul>
        </article></body></html>
        """;

    String draft = new PageImport(fixpoint).of("page.html", html, "").yaml();

    assertThat(draft)
        .contains(
            "title: Unauthorized (SparkPost)\nprovider: sparkpost\n",
            "meaning: >\n  SparkPost does not know the key.\n",
            "    title: The API key was deleted\n",
            "        - Log in to SparkPost.\n        - Click **Create API Key**.\n",
            "      check: Send a test email.\n",
            "notes:\n  - A key is shown once.\n",
            "sources:\n  - https://docs.example.com/e/1\n");
  }

  @Test
  void takesWhatIsIncidentalOutOfABareErrorText() {
    String draft =
        new PageImport(fixpoint)
            .of(
                "error.txt",
                "554 5.9.9 Parcel 8812345 for kim@example.com was refused by mx1.mail.example.com",
                "")
            .yaml();

    assertThat(draft)
        .contains("says: 554 5.9.9 Parcel * for * was refused")
        .contains("# TODO people-say", "# TODO sources");
  }

  @Test
  void saysWhereATextLeadsAlready() {
    String draft =
        new PageImport(fixpoint).of("error.txt", "Mailer: Elastic Email\nAccess Denied", "").yaml();

    assertThat(draft)
        .startsWith(
            "# TODO today this text leads to elasticemail/key-lacks-permission in"
                + " elasticemail/access-denied (suspected): is a new article needed?\n");
  }

  private PageImport.Imported imported(String page) {
    return new PageImport(fixpoint).of(PAGES.resolve(page), "");
  }

  private static String decide(String draft, String decisions) {
    String decided = draft;
    Matcher decision = DECISION.matcher(decisions);
    while (decision.find()) {
      assertThat(decided).contains(decision.group(1));
      int at = decided.indexOf(decision.group(1));
      decided =
          decided.substring(0, at)
              + decision.group(2)
              + decided.substring(at + decision.group(1).length());
    }
    return decided;
  }

  private Knowledge with(String id, String article) {
    Map<String, String> files = new HashMap<>(content.files());
    files.put(id + ".yaml", article);
    return new KnowledgeLoader().load(List.of(new Pack(content.name(), "", files)));
  }
}
