package dev.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

  @Test
  void theExampleIsTheCodeThatThePlainProjectRuns() throws IOException {
    assertThat(read("README.md"))
        .contains("```java\n" + read("src/it/plain/src/main/java/example/Example.java") + "```");
  }

  @Test
  void theTestCommandIsTheOneThatCiRuns() throws IOException {
    assertThat(read("README.md")).contains("\n.ci/setup && mvn -B verify\n");
    assertThat(read(".ci/run")).contains(".ci/setup && mvn -B verify");
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (String page :
        List.of("README.md", "CONTRIBUTING.md", "docs/verdicts.md", "docs/authors-guide.md")) {
      Matcher link = LINK.matcher(read(page));
      while (link.find()) {
        Path target = Path.of(page).resolveSibling(link.group(1)).normalize();
        assertThat(Files.exists(target)).as(page + " links to " + link.group(1)).isTrue();
      }
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
