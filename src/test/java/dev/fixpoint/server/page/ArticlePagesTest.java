package dev.fixpoint.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.server.RunningServer;
import dev.fixpoint.server.RunningServer.Answer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePagesTest {

  private static Document page(String path) {
    Answer answer = RunningServer.get(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @Test
  void showsMeaningCausesStepsAndSourcesOfAnArticle() {
    Document page = page("/articles/elasticemail/access-denied");

    assertThat(page.select("h1").text()).isEqualTo("Access Denied (Elastic Email)");
    assertThat(page.select(".cause h2").eachText())
        .startsWith(
            "The API key may not send e-mail over HTTP",
            "The API key is restricted to other IP addresses");
    assertThat(page.select(".cause .steps strong").eachText()).contains("Settings");
    assertThat(page.select(".sources a").eachAttr("href"))
        .contains("https://wpmailsmtp.com/docs/access-denied-elastic-email/");
    assertThat(page.text()).doesNotContain("**");
  }

  @Test
  void hasThePlacesThatTheHitsOfASearchLeadTo() {
    Document hits = page("/articles?q=elastic+email+access+denied+permission");
    List<String> links = hits.select(".hit li a").eachAttr("href");

    assertThat(links).isNotEmpty();
    for (String link : links) {
      String[] parts = link.split("#", 2);
      assertThat(page(parts[0]).getElementById(parts[1])).as(link).isNotNull();
    }
  }

  @Test
  void narrowsASearchByLinksAndTakesAFilterAway() {
    Document all = page("/articles?q=api+key");
    String brevo = all.select(".facets a[href*=provider=brevo]").attr("href");
    Document narrowed = page(brevo);

    assertThat(narrowed.select(".hit-provider").eachText()).isNotEmpty().allMatch("Brevo"::equals);
    assertThat(narrowed.select(".chosen a").text()).contains("Brevo");
    assertThat(page(narrowed.select(".chosen a").attr("href")).select(".hit-provider").eachText())
        .isEqualTo(all.select(".hit-provider").eachText());
  }

  @Test
  void sortsAndPagesASearchByLinks() {
    Document first = page("/articles?q=api+key");
    Document sorted = page(first.select(".orders a:contains(Title)").attr("href"));
    Document second = page(sorted.select(".pages a[rel=next]").attr("href"));

    assertThat(sorted.select(".hit h2").eachText())
        .hasSize(20)
        .isSortedAccordingTo(String::compareToIgnoreCase)
        .doesNotContainAnyElementsOf(second.select(".hit h2").eachText());
    assertThat(second.select(".orders a[aria-current]").text()).isEqualTo("Title");
  }

  @Test
  void offersTheWordsThatWereMeant() {
    Document page = page("/articles?q=recipent+adress+unknwon");

    assertThat(page.select(".meant a").text()).isEqualTo("recipient address unknown");
  }

  @Test
  void showsVerdictsBesideTheHitsOfAPastedError() {
    Document page = page("/articles?q=Mailer:+Elastic+Email%0AAccess+Denied");

    assertThat(page.select(".reads li a").eachText())
        .startsWith("The API key may not send e-mail over HTTP");
    assertThat(page.select(".reads form input[name=text]").attr("value")).contains("Access Denied");
    String link = page.select(".reads li a").attr("href");
    assertThat(
            page(link.substring(0, link.indexOf('#')))
                .select("#" + link.substring(link.indexOf('#') + 1)))
        .hasSize(1);
  }

  @Test
  void leadsFromAnArticleToRelatedOnes() {
    List<String> links =
        page("/articles/elasticemail/access-denied")
            .select("aside ul a[href^=/articles/]")
            .eachAttr("href");

    assertThat(links).isNotEmpty();
    links.forEach(ArticlePagesTest::page);
  }

  @Test
  void listsEveryArticleByProvider() {
    int articles = RunningServer.get("/api/knowledge").json().at("/counts/articles").intValue();

    assertThat(page("/articles").select(".group li a")).hasSize(articles);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/articles?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/articles?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/?example=%3Cscript%3E"
      })
  void leavesAScriptInTheAddressText(String path) {
    Document page = page(path);

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("main img, main [onerror]")).isEmpty();
  }

  @Test
  void tellsBrowsersToRunAndLoadNothingFromElsewhere() {
    Answer answer = RunningServer.get("/");

    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Jsoup.parse(answer.body()).select("link, script, img").eachAttr("href"))
        .allMatch(address -> address.startsWith("/static/"));
    assertThat(Jsoup.parse(answer.body()).select("[style], [onclick], style")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static/fixpoint.css", "/static/fixpoint.js", "/static/icon.svg"})
  void servesWhatThePageNeedsByItself(String path) {
    assertThat(RunningServer.get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(dev.fixpoint.server.json.ProblemKind.class)
  void explainsEveryKindOfProblemAtTheAddressThatItsTypeNames(
      dev.fixpoint.server.json.ProblemKind kind) {
    Document page = page("/problems/" + kind.slug());

    assertThat(page.select("h1").text()).isEqualTo(kind.title());
  }

  @Test
  void diagnosesFactsWithoutAText() {
    Answer answer =
        RunningServer.post(
            "/",
            "application/x-www-form-urlencoded",
            "newKey=provider&newValue=Elastic+Email&newKey=http.status&newValue=401");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(Jsoup.parse(answer.body()).select(".facts tbody th code").eachText())
        .contains("provider", "http.status");
  }

  @Test
  void takesALargeTextAndSaysWhenOneIsTooLarge() {
    String taken = "a".repeat(1 << 20);

    Answer large = RunningServer.post("/", "application/x-www-form-urlencoded", "text=" + taken);
    Answer larger =
        RunningServer.post("/", "application/x-www-form-urlencoded", "text=" + taken + "b");

    assertThat(large.status()).isEqualTo(200);
    assertThat(Jsoup.parse(larger.body()).select(".alert").text())
        .startsWith("The text has more than 1 MiB.");
  }

  @Test
  void showsAPageWhereAnArticleIsMissing() {
    Answer answer = RunningServer.get("/articles/elasticemail/acess-denied");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select("main").text())
        .contains("No such article", "Nearest: elasticemail/access-denied.");
  }

  @Test
  void showsAPageWhereAnAddressLeadsNowhere() {
    Answer answer = RunningServer.get("/nowhere");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("No such address");
  }
}
