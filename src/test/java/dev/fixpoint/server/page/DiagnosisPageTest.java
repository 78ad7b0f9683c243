package dev.fixpoint.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosisPageTest {
  private static final String ERROR = "Mailer: Elastic Email\nAccess Denied";

  @SuppressWarnings("NullAway.Init") // opened before the first test
  private Browser browser;

  @BeforeAll
  void openTheBrowser() {
    browser = Browser.withScript();
  }

  @AfterAll
  void closeTheBrowser() {
    browser.close();
  }

  @BeforeEach
  void takeTheLaptop() {
    browser.laptop();
  }

  @Test
  void completesASearchWhileItIsTyped() {
    browser.open("/");
    browser.type("#search", "curl err");

    assertThat(browser.texts("#suggestions option")).isNotEmpty();
    assertThat(browser.value("#suggestions option")).containsIgnoringCase("curl");
  }

  @Test
  void searchesOnAPhoneWithoutReachingBeyondTheScreen() {
    browser.phone();
    browser.open("/articles?q=Mailer:+Elastic+Email+Access+Denied+api+key");

    assertThat(browser.overflow()).isZero();
    assertThat(browser.count(".facets li a")).isPositive();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsTheCauseItsReasonsTheQuestionAndTheStepsOfAPastedText() {
    browser.paste(ERROR);

    assertThat(browser.text(".lead .status")).contains("Suspected");
    assertThat(browser.text(".lead .chance")).matches("(?s).*\\d+ % likely");
    assertThat(browser.text(".lead h2")).isEqualTo("The API key may not send e-mail over HTTP");
    assertThat(browser.texts(".lead .why li")).contains("The text says “Access Denied”.");
    assertThat(browser.text(".lead .unknown")).contains("Permissions of the API key");
    assertThat(browser.text("#question")).isEqualTo("Which permission does the API key have?");
    assertThat(browser.texts(".lead .fix > .remedy > .steps > li").getFirst())
        .isEqualTo("Log in to Elastic Email and choose Settings in the sidebar.");
    assertThat(browser.texts(".lead .steps strong")).contains("Settings", "Manage API keys");
    assertThat(browser.texts(".others .verdict-title"))
        .contains("The API key is restricted to other IP addresses");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void marksTheEvidenceInTheText() {
    browser.paste(ERROR);

    assertThat(browser.texts(".evidence mark.first")).contains("Access Denied");
    assertThat(browser.text(".evidence")).isEqualTo(ERROR);
  }

  @Test
  void takesAnAnswerRightWhereTheQuestionIsAskedAndSaysWhyNotTheCauseThatItRulesOut() {
    browser.paste(ERROR);

    browser.type("#answer-key-access-level", "Plugin");
    browser.press("#answer-key-access-level + .choice");

    assertThat(browser.text(".lead h2"))
        .isEqualTo("The API key is restricted to other IP addresses");
    assertThat(browser.text(".verdict.ruled-out .verdict-title"))
        .isEqualTo("The API key may not send e-mail over HTTP");
    assertThat(browser.text(".verdict.ruled-out .why-not"))
        .isEqualTo("Elastic Email's level Plugin holds the permission to send over HTTP.");
    assertThat(browser.texts(".facts tbody th code")).contains("key.access-level");
  }

  @Test
  void takesAnEmptyListAsAnAnswerOfOneClick() {
    browser.paste(ERROR);
    browser.type("#answer-key-access-level", "Plugin");
    browser.press("#answer-key-access-level + .choice");

    browser.press("button[value='key.allowed-ips=[]']");

    assertThat(browser.texts(".verdict.ruled-out .why-not"))
        .contains("The list of allowed addresses is empty, so every address may use the key.");
  }

  @Test
  void confirmsACauseWithTheFactsThatProveIt() {
    browser.paste(ERROR);
    add("key.access-level", "Plugin");
    add("key.allowed-ips", "203.0.113.0/24");
    add("server.ip", "198.51.100.9");

    assertThat(browser.text(".lead.confirmed .status")).contains("Confirmed");
    assertThat(browser.texts(".lead .why li").getFirst())
        .startsWith("The list holds 203.0.113.0/24, but the server sends from 198.51.100.9.");
    assertThat(browser.count("#question")).isZero();
  }

  private void add(String key, String value) {
    browser.type("#key-0", title(key));
    browser.type("#value-0", value);
    browser.press(".row .choice");
  }

  private static String title(String key) {
    return switch (key) {
      case "key.access-level" -> "Permission level of the API key";
      case "key.allowed-ips" -> "Addresses that may use the API key";
      default -> "Outgoing address of the web server";
    };
  }

  @Test
  void rulesACauseOutByTrialAndTakesThatBack() {
    browser.paste(ERROR);

    browser.press("button[value='elasticemail/key-lacks-permission']");

    assertThat(browser.text(".lead h2"))
        .isEqualTo("The API key is restricted to other IP addresses");
    assertThat(browser.text(".verdict.ruled-out .why-not")).startsWith("Ruled out by trial");

    browser.press("button[name='untry']");

    assertThat(browser.text(".lead h2")).isEqualTo("The API key may not send e-mail over HTTP");
  }

  @Test
  void takesAFactOutAgain() {
    browser.paste(ERROR);
    add("key.access-level", "Plugin");

    browser.press("button[name='forget'][value='key.access-level']");

    assertThat(browser.text(".lead h2")).isEqualTo("The API key may not send e-mail over HTTP");
  }

  @Test
  void saysBesideAFactWhyItIsRefusedAndKeepsWhatWasTyped() {
    browser.paste(ERROR);

    add("server.ip", "banana");

    assertThat(browser.text(".row .error"))
        .isEqualTo(
            "server.ip = banana is not possible: an IP address is wanted, for example"
                + " 203.0.113.7.");
    assertThat(browser.value("#value-0")).isEqualTo("banana");
    assertThat(browser.value("#key-0")).isEqualTo("server.ip");
    assertThat(browser.text(".lead h2")).isEqualTo("The API key may not send e-mail over HTTP");
  }

  @Test
  void saysThatNoErrorIsKnownAndWhatHelps() {
    browser.paste("The quick brown fox.");

    assertThat(browser.text(".nothing h2")).isEqualTo("No known error shows in this");
    assertThat(browser.texts(".nothing li")).hasSize(3);
  }

  @Test
  void asksForATextOrAFactWhereNothingWasHandedIn() {
    browser.open("/");
    browser.press("button.main");

    assertThat(browser.text(".alert"))
        .isEqualTo("Paste the text of the error, or add a fact that you know.");
  }

  @Test
  void showsANewcomerAnAnswerWithOneClick() {
    browser.open("/");
    browser.press(".sample");

    assertThat(browser.text(".lead h2")).isEqualTo("The API key may not send e-mail over HTTP");
  }

  @Test
  void leavesAPastedScriptText() {
    String attack =
        """
        <script>document.title='taken'</script><img src=x onerror="document.title='taken'">
        Mailer: Elastic Email
        Access Denied </textarea><script>document.title='taken'</script>\
        """;

    browser.paste(attack);

    assertThat(browser.exactText(".evidence")).isEqualTo(attack);
    assertThat(browser.title()).isEqualTo("The API key may not send e-mail over HTTP · Fixpoint");
    assertThat(browser.count("main script, main img")).isZero();
  }

  @Test
  void keepsATextAsItWasPastedThroughSeveralAnswers() {
    browser.paste(ERROR);
    add("key.access-level", "Plugin");
    add("server.ip", "198.51.100.9");

    assertThat(browser.value("#text")).isEqualTo(ERROR);
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() {
    browser.phone();
    browser.open("/");
    assertThat(browser.overflow()).isZero();

    browser.paste(ERROR + "\n" + "x".repeat(500));

    assertThat(browser.overflow()).isZero();
    assertThat(browser.text(".lead h2")).isNotBlank();
  }

  @Test
  void putsTheFocusOnTheAnswer() {
    browser.paste(ERROR);

    assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("answer-title");
  }
}
