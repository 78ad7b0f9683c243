package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.authoring.Acme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaCommandTest {
  @TempDir Path folder;

  @Test
  void printsASchemaWithTheFactsOfTheContent() throws IOException {
    CommandRun run =
        CommandRun.of(
            "schema", "article", "--content", Acme.write(folder, Acme.ARTICLE).toString());

    JsonNode schema = JsonMapper.shared().readTree(run.out());
    assertThat(run.exit()).isZero();
    assertThat(schema.path("$schema").asString()).contains("2020-12");
    assertThat(schema.at("/$defs/signature/properties/key.permissions/description").asString())
        .isEqualTo("Permissions of the API key");
    assertThat(schema.at("/$defs/signature/properties").propertyNames())
        .doesNotContain("smtp.code");
  }

  @Test
  void saysWhichKindsThereAre() {
    CommandRun run = CommandRun.of("schema", "recipe");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).containsIgnoringCase("recipe").containsIgnoringCase("vocabulary");
  }
}
