package dev.fixpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.server.RunningServer.Answer;
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
            "The search has no query parameter \"sise\". Nearest: size. It has q, provider, size"
                + " and from.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/article", "/api/diagnoses/1"})
  void saysBelowApiAsProblemDetailsThatAnAddressLeadsNowhere(String path) {
    Answer answer = RunningServer.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("calls").size()).isEqualTo(5);
  }
}
