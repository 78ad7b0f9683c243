package dev.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.authoring.RecordedCase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * "No known error" is an answer: other systems use the words of mail servers, and mail logs name
 * other systems. The texts can be run with {@code fixpoint evaluate}, too.
 */
class NoKnownErrorTest {
  private static final Path TEXTS = Path.of("src/test/resources/dev/fixpoint");
  private static final Fixpoint FIXPOINT = Fixpoint.open();

  @AfterAll
  static void close() {
    FIXPOINT.close();
  }

  static List<Named<RecordedCase>> othersErrors() {
    return cases("no-known-error.jsonl");
  }

  static List<Named<RecordedCase>> sendingErrors() {
    return cases("sending-errors-among-others.jsonl");
  }

  private static List<Named<RecordedCase>> cases(String file) {
    return RecordedCase.read(TEXTS.resolve(file)).stream()
        .map(each -> Named.of(each.id(), each))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("othersErrors")
  void namesNoCauseForAnotherSystemsErrorOrAQuestion(RecordedCase other) {
    assertThat(open(other)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sendingErrors")
  void namesTheCauseOfASendingErrorThatStandsAmongOtherSystems(RecordedCase error) {
    assertThat(open(error)).first().satisfies(cause -> assertThat(error.accepts(cause)).isTrue());
  }

  @Test
  void namesNoCauseForAnotherSystemsErrorThoughTheProviderIsKnown() {
    Observation database =
        Observation.ofText("SQLSTATE[HY000] [2002] Connection refused")
            .with("provider", "sendgrid");

    assertThat(FIXPOINT.diagnose(database).first()).isEmpty();
  }

  private static List<String> open(RecordedCase each) {
    return FIXPOINT
        .diagnose(new Observation(each.text(), each.facts(), List.of()))
        .verdicts()
        .stream()
        .filter(Verdict::isOpen)
        .map(Verdict::cause)
        .toList();
  }
}
