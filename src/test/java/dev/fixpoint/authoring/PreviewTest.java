package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  @TempDir Path folder;
  private Path article;

  @BeforeEach
  void write() throws IOException {
    article = folder.resolve(Acme.FILE);
    Files.createDirectories(article.getParent());
    Files.writeString(folder.resolve("vocabulary.yaml"), Acme.VOCABULARY);
    Files.writeString(article, Acme.ARTICLE);
  }

  private Preview preview() {
    return new Preview(List.of(folder), () -> Content.open(folder), List.of(article));
  }

  @Test
  void showsWhatTheFilesSay() {
    try (Preview preview = preview()) {
      Preview.State state = preview.checked();

      assertThat(state.articles()).containsExactly("acme/access-denied");
      assertThat(state.findings()).isEmpty();
      assertThat(state.outcomes()).hasSize(3);
      assertThat(state.failures()).isEmpty();
      assertThat(preview.state()).as("nothing has changed").isSameAs(state);
    }
  }

  @Test
  void showsTheArticleBeforeItHasBeenChecked() throws IOException {
    try (Preview preview = preview()) {
      long before = preview.checked().version();
      Files.writeString(article, Acme.ARTICLE.replace("The key may not send", "The key is weak"));

      Preview.State shown = preview.state();
      Preview.State checked = preview.checked();

      assertThat(shown.isChecking()).isTrue();
      assertThat(shown.articles()).containsExactly("acme/access-denied");
      assertThat(shown.outcomes()).isEmpty();
      assertThat(shown.version()).isGreaterThan(before);
      assertThat(checked.isChecking()).isFalse();
      assertThat(checked.outcomes()).hasSize(3);
      assertThat(checked.version()).as("the page looks again").isGreaterThan(shown.version());
    }
  }

  @Test
  void checksWhatWasSavedLast() throws IOException {
    try (Preview preview = preview()) {
      for (int i = 1; i <= 5; i++) {
        Files.writeString(
            article, Acme.ARTICLE.replace("may not send", "is no. " + "1".repeat(i + 5)));
        assertThat(preview.state().isChecking()).isTrue();
      }
      Files.writeString(article, Acme.ARTICLE.replace("status: confirmed", "status: suspected"));

      assertThat(preview.checked().failures()).hasSize(1);
      assertThat(preview.state()).isSameAs(preview.checked());
    }
  }

  @Test
  void followsAChange() throws IOException {
    try (Preview preview = preview()) {
      long before = preview.state().version();

      Files.writeString(article, Acme.ARTICLE.replace("The key may not send", "The key is weak"));

      assertThat(preview.state().version()).isGreaterThan(before);
      assertThat(preview.fixpoint().diagnose(Observation.ofText("Access Denied")).first())
          .hasValueSatisfying(first -> assertThat(first.title()).isEqualTo("The key is weak"));
    }
  }

  @Test
  void keepsTheLastGoodVersionWhileTheFileIsBroken() throws IOException {
    try (Preview preview = preview()) {
      Files.writeString(
          article,
          Acme.ARTICLE
              .replace("The key may not send", "The key is weak")
              .replace("key.permissions: {lacks", "key.permisions: {lacks"));

      Preview.State broken = preview.state();

      assertThat(broken.isLastGood()).isTrue();
      assertThat(broken.articles()).containsExactly("acme/access-denied");
      assertThat(broken.findings())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.inOneLine())
                      .startsWith(article + ":18:9: error: No fact is called"));
      assertThat(preview.fixpoint().diagnose(Observation.ofText("Access Denied")).first())
          .hasValueSatisfying(first -> assertThat(first.title()).isEqualTo("The key may not send"));

      Files.writeString(article, Acme.ARTICLE);

      assertThat(preview.checked().isLastGood()).isFalse();
      assertThat(preview.checked().findings()).isEmpty();
    }
  }

  @Test
  void beginsWithABrokenFile() throws IOException {
    Files.writeString(article, Acme.ARTICLE.replace("likelihood: common", "likelihood: mostly"));
    try (Preview preview = preview()) {
      assertThat(preview.state().articles()).isEmpty();
      assertThat(preview.state().findings()).hasSize(1);
      assertThat(preview.state().isLastGood()).isFalse();

      Files.writeString(article, Acme.ARTICLE);

      assertThat(preview.state().articles()).containsExactly("acme/access-denied");
    }
  }

  @Test
  void tellsWhichExamplesDoNotComeOut() throws IOException {
    try (Preview preview = preview()) {
      Files.writeString(article, Acme.ARTICLE.replace("status: confirmed", "status: suspected"));

      assertThat(preview.checked().failures())
          .singleElement()
          .satisfies(
              failure ->
                  assertThat(failure.complaints())
                      .containsExactly("expected status: suspected, got confirmed"));
    }
  }
}
