package dev.fixpoint.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Verdict;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Truth;
import dev.fixpoint.server.page.EvidenceText.Kind;
import dev.fixpoint.server.page.EvidenceText.Stretch;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceTextTest {

  private static Diagnosis with(Span... spans) {
    Verdict verdict =
        new Verdict(
            "acme/one",
            Verdict.Status.CONFIRMED,
            0.9,
            "One",
            "acme/one",
            List.of("so"),
            List.of(new Verdict.Evidence("so", Truth.TRUE, null, List.of(spans))),
            List.of());
    return new Diagnosis(
        List.of(verdict), null, List.of(), List.of(), List.of(), List.of(), "", "", List.of(), "0");
  }

  private static String shown(List<Stretch> stretches) {
    return stretches.stream().map(Stretch::words).collect(Collectors.joining("|"));
  }

  @Test
  void splitsTheTextWhereMarksBeginAndEnd() {
    List<Stretch> stretches = EvidenceText.of("abcdef", with(new Span(1, 4), new Span(3, 5)));

    assertThat(shown(stretches)).isEqualTo("a|bc|d|e|f");
    assertThat(stretches.get(1).kind()).isEqualTo(Kind.FIRST);
    assertThat(stretches.get(1).note()).isEqualTo("for: One");
    assertThat(stretches.get(4).kind()).isEqualTo(Kind.PLAIN);
  }

  @Test
  void showsATextWithoutMarksAsItIs() {
    assertThat(shown(EvidenceText.of("one\ntwo", with()))).isEqualTo("one\ntwo");
    assertThat(EvidenceText.of("", with())).isEmpty();
  }

  @Test
  void leavesOutTheLinesOfALongLogThatAreFarFromAMark() {
    String before = "line\n".repeat(50);
    String text = before + "ERROR\n" + "line\n".repeat(50);

    List<Stretch> stretches =
        EvidenceText.of(text, with(new Span(before.length(), before.length() + 5)));

    assertThat(stretches.stream().filter(each -> each.kind() == Kind.GAP)).hasSize(2);
    assertThat(shown(stretches)).contains("more lines|", "line\nline\n|ERROR|\nline\nline");
    assertThat(shown(stretches).length()).isLessThan(120);
  }

  @Test
  void cutsALineThatHasNoEnd() {
    List<Stretch> stretches = EvidenceText.of("x".repeat(100_000), with());

    assertThat(shown(stretches)).contains("98400 more characters").hasSizeLessThan(2_000);
  }

  @Test
  void leavesOutASpanThatReachesBeyondTheText() {
    assertThat(shown(EvidenceText.of("abc", with(new Span(1, 9))))).isEqualTo("abc");
  }
}
