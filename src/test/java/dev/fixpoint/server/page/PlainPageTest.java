package dev.fixpoint.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page in a browser in which JavaScript is switched off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainPageTest {
  @SuppressWarnings("NullAway.Init") // opened before the first test
  private Browser browser;

  @BeforeAll
  void openTheBrowser() {
    browser = Browser.withoutScript();
  }

  @AfterAll
  void closeTheBrowser() {
    browser.close();
  }

  @Test
  void diagnosesTakesAnAnswerAndATrial() {
    browser.paste("Mailer: Elastic Email\nAccess Denied");
    assertThat(browser.text(".lead h2")).isEqualTo("The API key may not send e-mail over HTTP");

    browser.type("#answer-key-access-level", "Plugin");
    browser.press("#answer-key-access-level + .choice");
    assertThat(browser.text(".lead h2"))
        .isEqualTo("The API key is restricted to other IP addresses");

    browser.press(".lead button[name='didNotHelp']");
    assertThat(browser.texts(".verdict.ruled-out .verdict-title")).hasSize(2);
    assertThat(browser.texts(".tried li").getFirst())
        .startsWith("The API key is restricted to other IP addresses");
  }

  @Test
  void takesTheEnterKeyInAFieldForDiagnosingAndNotForTheFirstButtonOfTheAnswer() {
    browser.paste("Mailer: Elastic Email\nAccess Denied");

    browser.type("#value-0", "Plugin\n");

    assertThat(browser.text(".row .error")).isEqualTo("Choose which fact this is.");
    assertThat(browser.count(".tried")).isZero();
  }

  @Test
  void searchesAndOpensAnArticle() {
    browser.open("/");
    browser.type("#search", "Elastic Email Access Denied");
    browser.press(".search button");

    assertThat(browser.texts(".hit h2").getFirst()).isEqualTo("Access Denied (Elastic Email)");
    assertThat(browser.texts(".hit mark")).isNotEmpty();

    browser.press(".hit h2 a");
    assertThat(browser.text("h1")).isEqualTo("Access Denied (Elastic Email)");
  }
}
