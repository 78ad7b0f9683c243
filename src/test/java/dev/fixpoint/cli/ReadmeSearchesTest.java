package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeSearchesTest {
  private static final Pattern SEARCH =
      Pattern.compile("```\n\\$ java -jar target/fixpoint\\.jar (search .*)\n((?s:.*?))```");

  @Test
  void theSearchesPrintWhatTheReadmeShows() throws IOException {
    List<MatchResult> searches =
        SEARCH.matcher(Files.readString(Path.of("README.md"))).results().toList();

    assertThat(searches).hasSize(3);
    for (MatchResult search : searches) {
      CommandRun run = CommandRun.of(search.group(1).split(" "));
      assertThat(run.out()).as(search.group(1)).startsWith(search.group(2).stripTrailing());
    }
  }
}
