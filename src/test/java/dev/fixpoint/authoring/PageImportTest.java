package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.examples.ExampleRunner;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Article original = fixpoint.article(id).orElseThrow();
    try (Fixpoint changed = Fixpoint.open(with(id, decided(page)))) {
      ExampleRunner runner = new ExampleRunner(changed);
      Article imported = changed.article(id).orElseThrow();
      assertThat(Stream.concat(original.examples().stream(), imported.examples().stream()))
          .allSatisfy(example -> assertThat(runner.run(original, example).complaints()).isEmpty());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "elasticemail-access-denied, elasticemail/access-denied",
    "sparkpost-unauthorized, sparkpost/unauthorized",
    "resend-key-restricted, resend/key-restricted",
    "postmark-ip-not-allowed, postmark/ip-not-allowed",
  })
  void afterTheDecisionsLintHasNothingToSay(String page, String id) throws IOException {
    Knowledge knowledge = with(id, decided(page));

    assertThat(new Lint(knowledge).run(file -> file.equals(id + ".yaml")))
        .filteredOn(problem -> problem.severity() != Problem.Severity.HINT)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elasticemail-access-denied",
        "sparkpost-unauthorized",
        "resend-key-restricted",
        "postmark-ip-not-allowed",
        "mailgun-messy"
      })
  void aDraftIsReadableBeforeAnythingIsDecidedAndLintNamesWhatIsLeft(String page)
      throws IOException {
    PageImport.Imported draft = imported(page + ".md");

    Knowledge knowledge = with(draft.id(), draft.yaml());

    assertThat(knowledge.refused()).isEmpty();
    assertThat(new Lint(knowledge).run(file -> file.equals(draft.id() + ".yaml")))
        .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("decision-left"));
  }

  @Test
  void leavesNoSentenceOfThePageOutInSilence() throws IOException {
    assertThat(imported("elasticemail-access-denied.md").yaml())
        .endsWith(
            """
            # The page also says what has no place in an article:
            #   Follow these steps to resolve the error.
            #   Fix it by changing the key.
            #   If it persists, continue to Step 2.
            #   Here's how to find out:
            #   If it persists, try creating a new key (see below).
            #   If you'd rather begin with a new key:
            #   That's It!
            #   You now know what to do about this error.
            """);
  }

  @Test
  void keepsThePicturesBesideTheirStepsAndTheReasonsBesideTheirCauses() throws IOException {
    assertThat(imported("elasticemail-access-denied.md").yaml())
        .contains(
            "# The page says: This page is for sites that send through the Elastic Email mailer."
                + " Filed under Elastic Email Errors, Error Library.\nprovider: elasticemail\n",
            """
                    - Unfold **Set access restriction (optional)**. If the field holds addresses, the key works from these alone.
                    # Image: The addresses of a key: https://docs.example.com/img/elastic-addresses.png
                    - Either empty the field, or add the address of your web server.
            """,
            "    why: The most common cause is a key of a lower level.\n",
            "        warning: Elastic Email only shows it once. Keep the key in a safe place.\n");
  }

  @Test
  void readsAPageWithBoldLinesForHeadingsAndNestedListsForSteps() throws IOException {
    assertThat(imported("mailgun-messy.md").yaml())
        .contains(
            "title: Forbidden (Mailgun)\nprovider: mailgun\n",
            "  # - says: 'Forbidden: check your API key'\n",
            "  - id: mailgun/wrong-key\n    title: Wrong key\n",
            "    why: The key was copied from another account, or revoked\n",
            """
                    - Log in to Mailgun and open **API Security**.
                    # Image: keys: https://docs.example.com/img/mailgun-keys.png
                    - Click **Add new key**.
                    - Copy the key at once.
                    - Paste it in the mailer's settings, and click **Save**.
                  check: Send a test email. If the error is gone, you're done.
            """,
            "may be mailgun/wrong-region, which is written in mailgun/domain-not-found: if so, name"
                + " it with \"use\".\n",
            "  - id: mailgun/forbidden-wrong-region\n    title: Wrong region\n",
            """
                    - Open **Sending » Domains**.
                    # Image: domains: https://docs.example.com/img/mailgun-domains.png
                    - If the domain shows EU, set **Region** to EU in the mailer's settings.
                    - Click **Save**.
                  check: Send a test email.
            otherwise: >
              If nothing helps, contact Mailgun support.
            notes:
              - The key is shown once.
            """);
  }

  @Test
  void sortsAPageIntoTheFieldsOfAnArticle() throws IOException {
    assertThat(imported("postmark-ip-not-allowed.md").yaml())
        .contains(
            """
            title: Not authorized to send emails from your current IP address (Postmark)
            # The page says: This guide is for the Postmark mailer. Filed under Postmark Errors, Error Library.
            provider: postmark
            """,
            """
              - says: Not authorized to send emails from your current IP address
                provider: postmark
            """,
            "  # - says: ErrorCode 1480\n",
            "    #   - key.allows-server: no   # The allow-list lets the server in,"
                + " concluded from key.allowed-ips and server.ip\n",
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
  void readsNestedListsAndLooseWordsInHtml() {
    String html =
        """
        <!doctype html><title>Page</title><main><h1>Unauthorized (SparkPost)</h1>
        <h2>What this error means</h2>SparkPost does not know the key.
        <h2>Common causes</h2><ul><li>The API key was deleted</li><li>The account is closed</li></ul>
        <h2>How to fix</h2><ol>
        <li><b>Make an API key</b><ul><li>Click <b>Create API Key</b>.
        <img src="https://docs.example.com/a.png" alt="The button"></li><li>Send a test email.</li></ul></li>
        <li><b>Open the account</b><ul><li>Log in to the account.</li></ul></li></ol>
        <div class="note">A key is shown once.</div></main>
        """;

    String draft = new PageImport(fixpoint).of("page.html", html, "").yaml();

    assertThat(draft)
        .contains(
            "meaning: >\n  SparkPost does not know the key.\n",
            """
                    - Click **Create API Key**.
                    # Image: The button: https://docs.example.com/a.png
                  check: Send a test email.
            """,
            "    title: The account is closed\n",
            "        - Log in to the account.\n",
            "#   A key is shown once.\n");
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

  private String decided(String page) throws IOException {
    return Decisions.in(PAGES.resolve(page + ".decisions")).applyTo(imported(page + ".md").yaml());
  }

  private Knowledge with(String id, String article) {
    Map<String, String> files = new HashMap<>(content.files());
    files.put(id + ".yaml", article);
    return new KnowledgeLoader().load(List.of(new Pack(content.name(), "", files)));
  }
}
