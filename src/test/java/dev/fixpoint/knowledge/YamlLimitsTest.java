package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlLimitsTest {
  private static List<String> codes(String text) {
    Map<String, String> files = Map.of("a.yaml", text, "vocabulary.yaml", "facts: []");
    return new KnowledgeLoader()
        .load(List.of(new Pack("test", "1", files))).refused().stream()
            .flatMap(refused -> refused.problems().stream())
            .peek(problem -> assertThat(problem.place().line()).isPositive())
            .map(Problem::code)
            .toList();
  }

  @Test
  void aMillionLaughsAreRefusedAtTheFirst() {
    StringBuilder text = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (char name = 'b'; name < 'k'; name++) {
      char before = (char) (name - 1);
      text.append("%c: &%c [".formatted(name, name));
      text.append(("*" + before + ", ").repeat(9)).append("lol]\n");
    }

    assertThat(codes(text.toString())).containsExactly("no-anchors");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: &one x\nmeaning: *one",
        "title: &one x",
        "id: \uD83D\uDE00\ntitle: &one x",
        "notes: [&one x]",
        "&one title: x",
        "notes: [&one x, *one]",
        "notes: &one {a: b}",
        "base: {a: b}\n<<: *base",
      })
  void anchorsAndAliasesAreRefusedWhereverTheyStand(String text) {
    assertThat(codes(text)).containsAnyOf("no-anchors", "no-yaml").doesNotContain("missing-field");
  }

  @ParameterizedTest
  @ValueSource(ints = {25, 100, 100_000})
  void deepNestingIsRefused(int depth) {
    assertThat(codes("a: " + "[".repeat(depth) + "]".repeat(depth))).containsExactly("too-deep");
    assertThat(codes("a: " + "{a: ".repeat(depth) + "}".repeat(depth))).containsExactly("too-deep");
  }

  @Test
  void manyValuesAreRefused() {
    assertThat(codes("notes:\n" + "- x\n".repeat(20_001))).containsExactly("too-many-values");
  }

  @Test
  void aSecondDocumentIsNotDroppedInSilence() {
    assertThat(codes("id: acme/one\n---\nid: acme/two\n")).containsExactly("one-document");
  }

  @Test
  void aFieldThatStandsTwiceIsRefused() {
    assertThat(codes("title: a\ntitle: b\n")).contains("duplicate-field");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "((((a{0,10}){0,10}){0,10}){0,10}){0,10}",
        "(?:(?:abc|def){30,}x){200}",
        "([a-z]{100}[0-9]{100}){100}"
      })
  void anExpressionThatBlowsUpIsRefusedBeforeItIsCompiled(String expression) {
    assertThat(codes("symptom: [{matches: '" + expression + "'}]"))
        .contains("expression-too-costly");
  }

  @Test
  void aLongExpressionIsRefused() {
    assertThat(codes("symptom: [{matches: '" + "a".repeat(1_001) + "'}]"))
        .contains("expression-too-long");
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "a{3}, 6",
    "a{2 5}, 6",
    "(ab){10}, 50",
    "[^]a-z{9}]{2}, 4",
    "[[:alpha:]{5}]+, 2",
    "'\\{3}', 3",
    "'\\Qa{3}\\E', 5",
    "a), 1"
  })
  void anExpressionsSizeIsThatOfItsWrittenOutForm(String expression, long steps) {
    assertThat(ExpressionSize.of(expression)).isEqualTo(steps);
  }
}
