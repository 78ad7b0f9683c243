package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedContentTest {
  @TempDir Path folder;

  private void prepare(String article) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content/acme"));
    Files.writeString(content.resolve("denied.yaml"), article);
    PreparedContent.main(
        new String[] {folder.resolve("content").toString(), folder.resolve("classes").toString()});
  }

  @Test
  void refusesAFieldThatStandsTwiceSinceWhatIsPreparedWouldHideIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prepare("id: acme/denied\ntitle: Denied\ntitle: Refused\n"))
        .withMessageContaining("acme/denied.yaml:3:1: error: The field \"title\" stands twice.");
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prepare("id: [acme/denied\n"))
        .withMessageContaining("acme/denied.yaml:");
  }
}
