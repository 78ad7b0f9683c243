package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiagnoseCommandTest {
  @TempDir Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("mail.log"), text).toString();
  }

  @Test
  void tellsVerdictReasonRemedyAndWhatIsKnown() throws IOException {
    CommandRun run =
        CommandRun.of(
            "diagnose",
            file("Mailer: Elastic Email\nAccess Denied\n"),
            "--fact",
            "key.access-level=Plugin",
            "--fact",
            "key.allowed-ips=[203.0.113.0/24]",
            "--fact",
            "server.ip=198.51.100.9");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("CONFIRMED")
        .contains("The API key is restricted to other IP addresses")
        .contains("why      The list holds 203.0.113.0/24, but the server sends from 198.51.100.9.")
        .contains("RULED OUT  The API key may not send e-mail over HTTP")
        .contains("What to do: The API key is restricted to other IP addresses")
        .contains("     1.  ")
        .contains("--tried elasticemail/key-ip-restricted")
        .contains("server.ip = 198.51.100.9 (given)")
        .doesNotContain("\u001b", "**");
  }

  @Test
  void asksTheNextQuestionAndShowsHowToAnswerIt() throws IOException {
    CommandRun run = CommandRun.of("diagnose", file("Mailer: Elastic Email\nAccess Denied\n"));

    assertThat(run.out()).contains("Next question: ").contains("--fact key.");
  }

  @Test
  void writesTheJsonOfTheContract() throws IOException {
    CommandRun run =
        CommandRun.of(
            "diagnose",
            file("Mailer: Elastic Email\nAccess Denied\n"),
            "--tried",
            "elasticemail/key-lacks-permission",
            "--json");

    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    assertThat(run.exit()).isZero();
    assertThat(json.at("/verdicts/0/cause").asString()).isEqualTo("elasticemail/key-ip-restricted");
    assertThat(json.has("question")).isTrue();
    assertThat(json.at("/knowledge").asString()).matches("[0-9a-f]{12}");
  }

  @Test
  void saysThatNoErrorIsKnownAndWhatToHandInInstead() throws IOException {
    CommandRun run = CommandRun.of("diagnose", file("The quick brown fox."));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("No known error").contains("--fact provider=");
  }

  @Test
  void refusesAFactOfTheWrongTypeInOneSentence() {
    CommandRun run = CommandRun.of("diagnose", "--fact", "server.ip=banana");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().strip())
        .isEqualTo(
            "server.ip = banana is not possible: an IP address is wanted, for example"
                + " 203.0.113.7.");
  }

  @Test
  void refusesAFactWithoutAValueAndSaysHowToWriteOne() {
    CommandRun run = CommandRun.of("diagnose", "--fact", "server.ip");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("--fact wants KEY=VALUE, as in --fact http.status=403, and not server.ip.")
        .contains("See \"fixpoint diagnose --help\"");
  }

  @Test
  void refusesAFactThatIsGivenTwice() {
    CommandRun run =
        CommandRun.of("diagnose", "--fact", "key.permissions=a", "--fact", "key.permissions=b");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Write a list as --fact key.permissions=[a,b].");
  }

  @Test
  void refusesAFileThatDoesNotExist() {
    CommandRun run = CommandRun.of("diagnose", folder.resolve("none.log").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("none.log does not exist. Name another one");
  }

  @Test
  void refusesATextInWhichNothingStands() throws IOException {
    CommandRun run = CommandRun.of("diagnose", file("\n \n"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("Nothing was handed in");
  }

  @Test
  void refusesAPackThatIsNoFolder() {
    CommandRun run =
        CommandRun.of("diagnose", "--fact", "http.status=403", "--packs", folder + "/none");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("There is no folder or archive " + folder + "/none.");
  }

  @Test
  void readsWhatAWindowsConsoleWrites() {
    byte[] utf16 = "\uFEFFAccess Denied ü".getBytes(StandardCharsets.UTF_16LE);
    byte[] marked = "\uFEFFAccess Denied ü".getBytes(StandardCharsets.UTF_8);

    assertThat(TextInput.decode(utf16)).isEqualTo("Access Denied ü");
    assertThat(TextInput.decode(marked)).isEqualTo("Access Denied ü");
    assertThat(TextInput.decode(new byte[0])).isEmpty();
  }
}
