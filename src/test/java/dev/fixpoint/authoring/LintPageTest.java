package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LintPageTest {
  /**
   * A call that tells a finding, or a constant; the code is the first words of small letters and
   * hyphens.
   */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:problems\\.(?:error|mistyped)|findings\\.(?:warn|hint)|String CODE = )"
              + "(?:(?!;).)*?\"([a-z]+(?:-[a-z]+)+|voice)\"[,;]",
          Pattern.DOTALL);

  @Test
  void everyCodeHasAPageThatSaysWhatWhyAndHow() throws IOException {
    Set<String> without = new TreeSet<>();
    for (String code : codes()) {
      if (LintPage.of(code).filter(page -> page.text().contains("## How to mend it")).isEmpty()) {
        without.add(code);
      }
    }

    assertThat(without).isEmpty();
  }

  @Test
  void everyPageBelongsToACode() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("docs/lint"))) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")).toList())
          .containsExactlyInAnyOrderElementsOf(codes());
    }
  }

  @Test
  void thereIsNoPageForAnUnknownCode() {
    assertThat(LintPage.of("no-such-code")).isEmpty();
    assertThat(LintPage.of("../lint/voice")).isEmpty();
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String folder : List.of("knowledge", "authoring", "packs")) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/fixpoint", folder))) {
        for (Path file : files.toList()) {
          Matcher told = TOLD.matcher(Files.readString(file));
          while (told.find()) {
            codes.add(told.group(1));
          }
        }
      }
    }
    return codes;
  }
}
