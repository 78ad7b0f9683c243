package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack that docs/reference/pack-format.md shows, as the commands see it. */
class PackCommandsTest {
  private static final Pattern FILE =
      Pattern.compile("(?s)```yaml\\n# acme/([\\w./-]+\\.yaml)\\n(.*?)```");

  @TempDir Path folder;
  private Path pack = Path.of("");

  @BeforeEach
  void writeThePackOfTheManual() throws IOException {
    pack = folder.resolve("acme");
    Matcher files = FILE.matcher(Files.readString(Path.of("docs/reference/pack-format.md")));
    while (files.find()) {
      Path file = pack.resolve(files.group(1));
      Files.createDirectories(file.getParent());
      Files.writeString(file, files.group(2));
    }
    assertThat(pack).isDirectory();
  }

  @Test
  void lintHasNothingToSayAboutIt() {
    CommandRun run = CommandRun.of("lint", pack.toString());

    assertThat(run.out()).isEqualTo("0 errors, 0 warnings, 0 hints.\n");
    assertThat(run.exit()).isZero();
  }

  @Test
  void itsExamplesComeOutWhicheverWayItIsNamed() {
    for (List<String> arguments :
        List.of(
            List.of("test", pack.toString()),
            List.of("test", "--packs", pack.toString()),
            List.of("test", "--content", pack.toString()))) {
      CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

      assertThat(run.out()).as(arguments.toString()).isEqualTo("4 examples, 0 failed.\n");
      assertThat(run.exit()).isZero();
    }
  }

  @Test
  void aMistakeIsToldWithTheFileAsTheAuthorFindsIt() throws IOException {
    Path article = pack.resolve("acme/relay-queue-full.yaml");
    Files.writeString(article, Files.readString(article).replace("meaning:", "meanin:"));

    CommandRun lint = CommandRun.of("lint", "--packs", pack.toString(), "--no-hints");
    CommandRun test = CommandRun.of("test", article.toString(), "--packs", pack.toString());

    assertThat(lint.out()).contains(article + ":7:1: error: There is no field \"meanin\"");
    assertThat(lint.exit()).isEqualTo(1);
    assertThat(test.out()).contains(article + " was refused");
    assertThat(test.exit()).isEqualTo(1);
  }

  @Test
  void aFolderThatIsNoPartOfTheContentIsNotPraised() throws IOException {
    Files.delete(pack.resolve("pack.yaml"));
    Path mistyped = Path.of("content", "elastcemail");

    for (String command : List.of("lint", "test", "mutate")) {
      CommandRun loose = CommandRun.of(command, pack.toString());
      CommandRun missing = CommandRun.of(command, mistyped.toString());

      assertThat(loose.err())
          .as(command)
          .contains("No article was loaded from " + pack, "pack.yaml", "--packs");
      assertThat(loose.exit()).isEqualTo(2);
      assertThat(missing.err()).as(command).contains("There is no " + mistyped);
      assertThat(missing.exit()).isEqualTo(2);
    }
  }

  @Test
  void answersComeFromItToo() throws IOException {
    Path archive = zipped();

    CommandRun run =
        CommandRun.of(
            "diagnose",
            "--packs",
            archive.toString(),
            "--fact",
            "acme.relay-on=no",
            "--json",
            text("421 4.4.2 relay.acme.example: queue is full, try later").toString());

    assertThat(run.out()).contains("acme/relay-worker-down");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void itsWordsTakeThePlaceOfOthersAndWhatItSwitchesOffIsGone() {
    CommandRun changed =
        CommandRun.of("article", "elasticemail/access-denied", "--packs", pack.toString());
    CommandRun gone = CommandRun.of("article", "qq/login-refused", "--packs", pack.toString());

    assertThat(changed.out()).contains("https://help.example.com/mail");
    assertThat(gone.exit()).isNotZero();
  }

  @Test
  void aPackThatIsRefusedIsToldBesideTheAnswer() throws IOException {
    Files.writeString(pack.resolve("run.sh"), "echo");

    CommandRun run = CommandRun.of("search", "access denied", "--packs", pack.toString());

    assertThat(run.err()).contains("Refused: acme:run.sh:1:1: error: A pack holds YAML");
    assertThat(run.exit()).isZero();
  }

  private Path text(String text) throws IOException {
    return Files.writeString(folder.resolve("error.txt"), text);
  }

  private Path zipped() throws IOException {
    Path archive = folder.resolve("acme.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out);
        var files = Files.walk(pack)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(pack.relativize(file).toString()));
        zip.write(Files.readAllBytes(file));
      }
    }
    return archive;
  }
}
