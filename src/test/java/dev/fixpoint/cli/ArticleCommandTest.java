package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ArticleCommandTest {

  @Test
  void showsAnArticleWithTheStepsOfEveryCause() {
    CommandRun run = CommandRun.of("article", "elasticemail/access-denied");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("Access Denied (Elastic Email)")
        .contains("Cause 1: The API key may not send e-mail over HTTP")
        .contains("Cause 2: The API key is restricted to other IP addresses")
        .contains("Sources")
        .doesNotContain("**");
  }

  @Test
  void writesTheJsonOfTheContract() {
    CommandRun run = CommandRun.of("article", "elasticemail/access-denied", "--json");

    assertThat(JsonMapper.builder().build().readTree(run.out()).at("/id").asString())
        .isEqualTo("elasticemail/access-denied");
  }

  @Test
  void namesTheNearestArticleWhereOneIsMistyped() {
    CommandRun run = CommandRun.of("article", "elasticemail/acess-denied");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().strip())
        .isEqualTo(
            "No article is called \"elasticemail/acess-denied\". Nearest:"
                + " elasticemail/access-denied.");
  }
}
