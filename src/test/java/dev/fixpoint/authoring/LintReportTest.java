package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fixpoint.knowledge.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Test
  void keepsTheRulesOfSarif() {
    List<Problem> found =
        new Lint(Acme.with("sources: [https://docs.acme.example/keys]\n", "related: [acme/none]\n"))
            .run(file -> true).stream()
                .map(problem -> problem.in("my articles/" + problem.place().file()))
                .toList();
    JsonNode log = JsonMapper.shared().readTree(LintReport.sarif(found));

    assertThat(log.path("$schema").asString()).endsWith("sarif-2.1.0.json");
    assertThat(log.path("version").asString()).isEqualTo("2.1.0");
    assertThat(log.path("runs").size()).isEqualTo(1);
    JsonNode driver = log.at("/runs/0/tool/driver");
    assertThat(driver.path("name").asString()).isNotEmpty();
    JsonNode rules = driver.path("rules");
    assertThat(rules).extracting(rule -> rule.path("id").asString()).doesNotHaveDuplicates();
    assertThat(rules)
        .allSatisfy(rule -> assertThat(rule.at("/shortDescription/text").asString()).isNotEmpty());
    JsonNode results = log.at("/runs/0/results");
    assertThat(results).hasSize(found.size()).hasSizeGreaterThan(1);
    assertThat(results)
        .allSatisfy(
            result -> {
              int rule = result.path("ruleIndex").asInt(-1);
              assertThat(rules.path(rule).path("id")).isEqualTo(result.path("ruleId"));
              assertThat(result.path("level").asString()).isIn("none", "note", "warning", "error");
              assertThat(result.at("/message/text").asString()).isNotEmpty();
              JsonNode place = result.at("/locations/0/physicalLocation");
              assertThat(place.at("/region/startLine").asInt()).isPositive();
              assertThat(place.at("/region/startColumn").asInt()).isPositive();
              assertThat(URI.create(place.at("/artifactLocation/uri").asString()).getPath())
                  .isEqualTo("my articles/acme/access-denied.yaml");
            });
  }

  @Test
  void isSarifByTheSchemaOfTheStandard() throws IOException {
    List<Problem> found = new ArrayList<>(FOUND);
    found.addAll(
        new Lint(Acme.with("sources: [https://docs.acme.example/keys]\n", "related: [acme/none]\n"))
            .run(file -> true));
    found.addAll(new Lint(Acme.of(Map.of("acme/my article.yaml", "id: ["))).run(file -> true));

    assertThat(sarifSchema().validate(JsonMapper.shared().readTree(LintReport.sarif(found))))
        .isEmpty();
    assertThat(sarifSchema().validate(JsonMapper.shared().readTree(LintReport.sarif(List.of()))))
        .isEmpty();
    assertThat(
            sarifSchema()
                .validate(
                    JsonMapper.shared()
                        .readTree(LintReport.sarif(found).replace("\"error\"", "\"bad\""))))
        .as("what the schema refuses")
        .isNotEmpty();
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream schema =
        LintReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JsonMapper.shared().readTree(schema));
    }
  }

  @Test
  void handsEditorsTheReplacement() {
    JsonNode change =
        JsonMapper.shared()
            .readTree(LintReport.sarif(FOUND))
            .at("/runs/0/results/0/fixes/0/artifactChanges/0/replacements/0");

    assertThat(change.at("/insertedContent/text").asString()).isEqualTo("key.permissions");
    assertThat(change.at("/deletedRegion/startLine").asInt()).isEqualTo(18);
    assertThat(change.at("/deletedRegion/startColumn").asInt()).isEqualTo(9);
    assertThat(change.at("/deletedRegion/endColumn").asInt())
        .isEqualTo(9 + "key.permisions".length());
  }
}
