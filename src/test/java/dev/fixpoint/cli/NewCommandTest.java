package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  @TempDir Path folder;

  @Test
  void asksForWhatIsNotGivenAndWritesADraft() throws IOException {
    CommandRun run =
        answering(
            """
            nonsense
            sendgrid
            The parcel of kim@example.com was refused
            The subuser is suspended
            The API key was deleted

            """,
            "new",
            "--into",
            folder.toString());

    Path draft = folder.resolve("sendgrid/parcel-refused.yaml");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "No provider is called \"nonsense\".",
            "What does the error say, word for word?",
            "What else can be wrong? (Nothing: press Enter.)",
            "Wrote " + draft + ".",
            "  fixpoint preview " + draft);
    assertThat(Files.readString(draft))
        .contains(
            "  - says: The parcel of * was refused\n",
            "  - id: sendgrid/subuser-suspended\n",
            "    #   - key.state: missing   # Does the provider's console still list the key");
  }

  @Test
  void asksNothingWhenEverythingIsGiven() {
    CommandRun run =
        answering(
            "",
            "new",
            "--provider=sendgrid",
            "--error=The parcel was refused",
            "--cause=The subuser is suspended",
            "--into",
            folder.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Wrote ");
  }

  @Test
  void saysWhatToGiveWhenNobodyAnswers() {
    CommandRun run = answering("sendgrid\n", "new", "--into", folder.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Nobody answers. Give --provider, --error and --cause instead.");
  }

  private static CommandRun answering(String answers, String... arguments) {
    InputStream keyboard = System.in;
    System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
    try {
      return CommandRun.of(arguments);
    } finally {
      System.setIn(keyboard);
    }
  }
}
