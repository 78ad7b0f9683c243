package dev.fixpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.server.RunningServer.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCallsTest {

  @Test
  void servesAnArticleWithItsCausesAndTheRemedyForEach() {
    Answer answer = RunningServer.get("/api/articles/elasticemail/access-denied");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/id")).isEqualTo("elasticemail/access-denied");
    assertThat(answer.text("/title")).isEqualTo("Access Denied (Elastic Email)");
    assertThat(answer.text("/provider")).isEqualTo("elasticemail");
    assertThat(answer.text("/meaning")).isNotBlank();
    assertThat(answer.text("/causes/0/id")).isEqualTo("elasticemail/key-lacks-permission");
    assertThat(answer.text("/causes/0/likelihood")).isEqualTo("common");
    assertThat(answer.text("/causes/0/remedy/who")).isEqualTo("provider-account");
    assertThat(answer.json().at("/causes/0/remedy/steps").size()).isGreaterThan(2);
    assertThat(answer.text("/causes/0/when/0/test")).isEqualTo("lacks");
    assertThat(answer.text("/causes/1/id")).isEqualTo("elasticemail/key-ip-restricted");
  }

  @Test
  void findsWhatACodeMeansAndSaysHowToNarrowTheSearch() {
    Answer answer = RunningServer.get("/api/articles?q=invalid_grant&size=2");

    assertThat(answer.text("/hits/0/article")).isEqualTo("gmail/invalid-grant");
    assertThat(answer.text("/hits/0/causes/0")).startsWith("gmail/");
    assertThat(answer.json().at("/hits").size()).isEqualTo(2);
    assertThat(answer.json().at("/total").intValue()).isGreaterThan(2);
    assertThat(answer.json().at("/size").intValue()).isEqualTo(2);
    assertThat(answer.json().at("/facets").findValuesAsString("name"))
        .containsExactly("provider", "who", "kind");
  }

  @Test
  void narrowsSortsAndPagesASearch() {
    Answer narrow =
        RunningServer.get("/api/articles?q=key&provider=brevo&kind=login&who=sender-settings");
    Answer first = RunningServer.get("/api/articles?q=key&sort=title&size=3");
    Answer second = RunningServer.get("/api/articles?q=key&sort=title&size=3&from=3");

    assertThat(narrow.json().at("/hits").findValuesAsString("provider"))
        .isNotEmpty()
        .allMatch("brevo"::equals);
    List<String> titles = new ArrayList<>();
    first.json().at("/hits").forEach(hit -> titles.add(hit.get("title").asString()));
    second.json().at("/hits").forEach(hit -> titles.add(hit.get("title").asString()));
    assertThat(titles)
        .hasSize(6)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(String::compareToIgnoreCase);
  }

  @Test
  void saysWhatAMisspeltWordWasTakenFor() {
    Answer answer = RunningServer.get("/api/articles?q=recipent+adress+unknwon");

    assertThat(answer.text("/didYouMean")).isEqualTo("recipient address unknown");
    assertThat(answer.text("/hits/0/article")).isEqualTo("smtp/recipient-unknown");
  }

  @Test
  void standsVerdictsBesideTheHitsOfAPastedError() {
    Answer answer =
        RunningServer.get(
            "/api/articles?q="
                + URLEncoder.encode(
                    "Mailer: Elastic Email\nAccess Denied", StandardCharsets.UTF_8));

    assertThat(answer.text("/verdicts/0/cause")).isEqualTo("elasticemail/key-lacks-permission");
    assertThat(answer.text("/verdicts/0/status")).isEqualTo("suspected");
    assertThat(answer.text("/hits/0/causes/0")).isEqualTo("elasticemail/key-lacks-permission");
  }

  @Test
  void completesWhatIsTyped() {
    Answer answer = RunningServer.get("/api/suggestions?q=curl+err");

    assertThat(answer.json().at("/suggestions").findValuesAsString("text"))
        .isNotEmpty()
        .allMatch(text -> text.toLowerCase(Locale.ROOT).contains("curl"));
    assertThat(RunningServer.get("/api/suggestions").json().at("/suggestions")).isEmpty();
  }

  @Test
  void namesArticlesThatAReaderMayWantToo() {
    Answer answer = RunningServer.get("/api/articles/elasticemail/access-denied");

    assertThat(answer.json().at("/seeAlso").findValuesAsString("article"))
        .isNotEmpty()
        .doesNotContain("elasticemail/access-denied");
    assertThat(answer.text("/seeAlso/0/reason")).isIn("named", "shared-cause", "alike");
  }

  @ParameterizedTest
  @CsvSource({"who, nobody", "kind, weather", "sort, colour"})
  void refusesAFilterThatIsNoneAndSaysWhichThereAre(String name, String value) {
    Answer answer = RunningServer.get("/api/articles?q=a&" + name + "=" + value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/member")).isEqualTo(name);
    assertThat(answer.text("/wanted")).startsWith("one of ");
  }

  @Test
  void namesTheNearestArticleWhereOneIsMissing() {
    Answer answer = RunningServer.get("/api/articles/elasticemail/acess-denied");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text("/detail"))
        .isEqualTo(
            "No article is called \"elasticemail/acess-denied\". Nearest:"
                + " elasticemail/access-denied.");
    assertThat(answer.text("/nearest")).isEqualTo("elasticemail/access-denied");
  }

  @ParameterizedTest
  @CsvSource({
    "size, 0, a whole number from 1 to 100",
    "size, 101, a whole number from 1 to 100",
    "size, ten, a whole number from 1 to 100",
    "from, -1, a whole number from 0 to 10000",
  })
  void refusesASizeThatIsNoneAndSaysWhichAreWanted(String name, String value, String wanted) {
    Answer answer = RunningServer.get("/api/articles?q=a&" + name + "=" + value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/member")).isEqualTo(name);
    assertThat(answer.text("/wanted")).isEqualTo(wanted);
  }

  @Test
  void namesTheNearestProviderWhereOneIsMistyped() {
    Answer answer = RunningServer.get("/api/articles?q=key&provider=elasticmail");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/nearest")).isEqualTo("elasticemail");
    assertThat(answer.json().get("known").size()).isGreaterThan(5);
  }

  @Test
  void namesTheNearestParameterWhereOneIsMistyped() {
    Answer answer = RunningServer.get("/api/articles?q=key&sise=5");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/detail"))
        .isEqualTo(
            "The search has no query parameter \"sise\". Nearest: size. It has q, provider, who,"
                + " kind, sort, size and from.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/article", "/api/diagnoses/1"})
  void saysBelowApiAsProblemDetailsThatAnAddressLeadsNowhere(String path) {
    Answer answer = RunningServer.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("calls").size()).isEqualTo(7);
  }
}
