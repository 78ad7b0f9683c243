package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LintReportTest {
  private static final List<Problem> FOUND =
      new Lint(Acme.with("key.permissions: {lacks: send}", "key.permisions: {lacks: send}"))
          .run(file -> true);

  @Test
  void showsTheLineACaretTheReasonAndTheNextStep() {
    assertThat(LintReport.text(FOUND))
        .isEqualTo(
            """
            acme/access-denied.yaml:18:9: error: No fact is called "key.permisions". [unknown-fact]
               18 |       - key.permisions: {lacks: send}
                            ^
              Nearest: key.permissions. Facts stand in vocabulary.yaml.
              Why: %s

            1 error, 0 warnings, 0 hints. A code's page: fixpoint lint --explain CODE.
            """
                .formatted(LintPage.of("unknown-fact").orElseThrow().why()));
  }

  @Test
  void countsNothingAsNothing() {
    assertThat(LintReport.text(List.of())).isEqualTo("0 errors, 0 warnings, 0 hints.\n");
  }

  @Test
  void handsProgramsEveryField() {
    JsonNode finding = JsonMapper.shared().readTree(LintReport.json(FOUND)).path("findings").get(0);

    assertThat(finding.path("file").asString()).isEqualTo("acme/access-denied.yaml");
    assertThat(finding.path("line").asInt()).isEqualTo(18);
    assertThat(finding.path("column").asInt()).isEqualTo(9);
    assertThat(finding.path("severity").asString()).isEqualTo("error");
    assertThat(finding.path("code").asString()).isEqualTo("unknown-fact");
    assertThat(finding.path("why").asString()).startsWith("Conditions test facts");
    assertThat(finding.path("fixable").asBoolean()).isTrue();
    assertThat(finding.path("page").asString()).isEqualTo("docs/lint/unknown-fact.md");
  }

  @Test
  void speaksSarif() {
    JsonNode log = JsonMapper.shared().readTree(LintReport.sarif(FOUND));
    JsonNode run = log.path("runs").get(0);
    JsonNode result = run.path("results").get(0);

    assertThat(log.path("version").asString()).isEqualTo("2.1.0");
    assertThat(run.at("/tool/driver/rules/0/id").asString()).isEqualTo("unknown-fact");
    assertThat(run.at("/tool/driver/rules/0/help/markdown").asString())
        .startsWith("# unknown-fact");
    assertThat(result.path("ruleId").asString()).isEqualTo("unknown-fact");
    assertThat(result.path("level").asString()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("acme/access-denied.yaml");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(18);
  }
}
