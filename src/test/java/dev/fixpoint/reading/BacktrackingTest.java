package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktrackingTest {
  private static final String RUNS_AWAY = "\\S*\\S*\\S*\\S*b";

  private static Backtracking.Outcome find(String expression, String text) {
    return Objects.requireNonNull(Backtracking.of(expression)).find(text);
  }

  @Test
  void findsTheFirstMatchAndTellsThatThereIsNone() {
    assertThat(find("mail\\S{0,5} (?:full|voll)", "the mailbox full, mail full"))
        .isEqualTo(new Backtracking.Outcome.Found(4, 16));
    assertThat(find("quota", "nothing of the kind")).isEqualTo(new Backtracking.Outcome.None());
  }

  @Test
  void anExpressionThatRunsAwayIsGivenUpAndRe2FindsWhatItFinds() {
    String text = "a".repeat(1_500);

    assertThat(find(RUNS_AWAY, text)).isEqualTo(new Backtracking.Outcome.Unknown());
    Expression expression = new Expression(RUNS_AWAY, Expression.Engine.RE2);
    assertThat(expression.find(FoldedText.of(PlainText.of(text)), new Expression.Budget()))
        .isNull();
    assertThat(expression.find(FoldedText.of(PlainText.of(text + "b")), new Expression.Budget()))
        .isEqualTo(new Literal.Place(0, 1_501));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ends$",
        "[[:alpha:]]+",
        "(?P<code>5)",
        "\\pL+",
        "[a[b]",
        "[a&&b]",
        "(?i)a",
        "\\Qa.b\\E"
      })
  void whatMeansSomethingElseToRe2IsLeftToIt(String expression) {
    assertThat(Backtracking.of(expression)).isNull();
  }

  @Test
  void lettersOfOtherScriptsAreFoundWhateverTheirCase() {
    assertThat(find("ПАРОЛЬ", "неверный пароль")).isEqualTo(new Backtracking.Outcome.Found(9, 15));
  }
}
