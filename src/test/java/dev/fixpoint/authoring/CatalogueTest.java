package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  @Test
  void thePageInDocsListsWhatContentHolds() throws IOException {
    String page = Files.readString(Path.of("docs/catalogue.md"));

    assertThat(page.equals(Catalogue.of(Content.open(Path.of("content")).knowledge())))
        .as(
            "docs/catalogue.md is behind content/; write it anew: java -jar target/fixpoint.jar"
                + " catalogue > docs/catalogue.md")
        .isTrue();
  }
}
