package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackSourceTest {
  private static final String MANIFEST = "name: acme\nversion: 1.2\nlicence: CC-BY-4.0\n";
  private static final PackLimits SMALL = new PackLimits(3, 100, 250, 10_000, 2);

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path zip(String... namesAndTexts) throws IOException {
    Path file = Files.createTempFile(folder, "pack", ".zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(zipped(namesAndTexts));
    }
    return file;
  }

  private static byte[] zipped(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> problems(Pack pack) {
    return pack.problems().stream().map(Problem::inOneLine).toList();
  }

  @Test
  void aFolderIsReadWithItsManifestAndWhatEditorsLeaveIsPassedOver() throws IOException {
    write("pack.yaml", MANIFEST);
    write("acme/one.yaml", "id: acme/one");
    write("acme/.one.yaml.swp", "x");
    write("acme/one.yaml~", "x");
    write(".git/config", "x");
    write("README.md", "x");
    write("LICENSE", "x");

    Pack pack = PackReader.open(folder);

    assertThat(problems(pack)).isEmpty();
    assertThat(pack.name()).isEqualTo("acme");
    assertThat(pack.version()).isEqualTo("1.2");
    assertThat(pack.files()).containsOnlyKeys("pack.yaml", "acme/one.yaml");
  }

  @Test
  void anArchiveIsReadLikeAFolderWithOrWithoutAFolderAroundIt() throws IOException {
    Pack bare = PackReader.open(zip("pack.yaml", MANIFEST, "acme/one.yaml", "id: acme/one"));
    Pack wrapped =
        PackReader.open(
            zip("acme-1.2/pack.yaml", MANIFEST, "acme-1.2/acme/one.yaml", "id: acme/one"));

    assertThat(problems(bare)).isEmpty();
    assertThat(wrapped).isEqualTo(bare);
    assertThat(bare.files()).containsOnlyKeys("pack.yaml", "acme/one.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rules/own.drl", "Own.class", "lib/own.jar", "run.sh", "page.html", "x.yml"})
  void whatIsNoYamlIsRefusedInFoldersAndArchives(String name) throws IOException {
    write("pack.yaml", MANIFEST);
    write(name, "x");

    assertThat(problems(PackReader.open(folder)))
        .singleElement()
        .asString()
        .startsWith(name + ":1:1: error: ")
        .endsWith("[not-data]");
    assertThat(problems(PackReader.open(zip("pack.yaml", MANIFEST, name, "x"))))
        .singleElement()
        .asString()
        .startsWith(name + ":1:1: error: ")
        .endsWith("[not-data]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../escaped.yaml",
        "acme/../../escaped.yaml",
        "/etc/escaped.yaml",
        "C:/escaped.yaml",
        "acme\\escaped.yaml",
        "acme//escaped.yaml",
        "./escaped.yaml",
        "acme/new\nline.yaml"
      })
  void aPathThatLeadsOutOfAnArchiveIsRefused(String name) throws IOException {
    assertThat(problems(PackReader.open(zip("pack.yaml", MANIFEST, name, "x"))))
        .singleElement()
        .asString()
        .endsWith("[bad-path]");
  }

  @Test
  void aSymbolicLinkInAFolderIsRefusedWhereverItLeads() throws IOException {
    write("pack.yaml", MANIFEST);
    Path outside = Files.createTempDirectory("outside");
    Files.createDirectories(folder.resolve("acme"));
    Files.createSymbolicLink(folder.resolve("acme/link.yaml"), write("pack.yaml", MANIFEST));
    Files.createSymbolicLink(folder.resolve("outside"), outside);

    assertThat(problems(PackReader.open(folder)))
        .containsExactlyInAnyOrder(
            "acme/link.yaml:1:1: error: A symbolic link might lead anywhere; a pack has none. Put"
                + " the file itself there. [no-symlinks]",
            "outside:1:1: error: A symbolic link might lead anywhere; a pack has none. Put the"
                + " file itself there. [no-symlinks]");
    Files.delete(outside);
  }

  @Test
  void aSymbolicLinkInAnArchiveIsRefused() throws IOException {
    byte[] archive = zipped("pack.yaml", MANIFEST, "acme/link.yaml", "/etc/passwd");
    int entry = lastIndexOf(archive, new byte[] {'P', 'K', 1, 2});
    archive[entry + 5] = 3;
    archive[entry + 41] = (byte) 0xA1;
    Path file = Files.write(folder.resolve("acme.zip"), archive);

    assertThat(problems(PackReader.open(file)))
        .singleElement()
        .asString()
        .startsWith("acme/link.yaml:1:1: ")
        .endsWith("[no-symlinks]");
  }

  private static int lastIndexOf(byte[] bytes, byte[] wanted) {
    for (int at = bytes.length - wanted.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    throw new IllegalArgumentException("not there");
  }

  @Test
  void anArchiveThatIsCutShortIsRefusedEvenBetweenTwoFiles() throws IOException {
    byte[] whole = zipped("pack.yaml", MANIFEST, "acme/one.yaml", "id: acme/one");
    byte[] firstFile = Arrays.copyOf(whole, lastIndexOf(whole, new byte[] {'P', 'K', 3, 4}));

    for (byte[] cut : List.of(firstFile, Arrays.copyOf(whole, whole.length - 30), new byte[0])) {
      Path file = Files.write(folder.resolve("acme.zip"), cut);
      assertThat(problems(PackReader.open(file)))
          .containsExactly(
              "acme.zip:1:1: error: This is no zip archive, or it is cut short. Pack it again, and"
                  + " put it in place with a rename. [no-archive]");
    }
  }

  @Test
  void aBombIsLeftBeforeItIsUnpacked() throws IOException {
    String zeros = "0".repeat(50_000_000);
    Path file =
        zip("pack.yaml", MANIFEST, "acme/bomb.yaml", zeros, "acme/after.yaml", "id: acme/x");

    Pack pack = PackReader.open(file);

    assertThat(Files.size(file)).isLessThan(100_000);
    assertThat(problems(pack))
        .containsExactly(
            "acme/bomb.yaml:1:1: error: The file is larger than 256 KiB. An article holds one"
                + " error: split it. [file-too-large]");
    assertThat(pack.files()).containsOnlyKeys("pack.yaml");
  }

  @Test
  void aBombOfManySmallFilesIsLeftAtThePacksLimit() throws IOException {
    String text = "0".repeat(90);
    Path file = zip("a.md", text, "b.md", text, "c.md", text, "d.yaml", text);

    assertThat(problems(PackSource.at(file, SMALL).read()))
        .singleElement()
        .asString()
        .startsWith("c.md:1:1: ")
        .endsWith("[pack-too-large]");
  }

  @Test
  void everyLimitOfAFolderIsToldWithTheFileThatBreaksIt() throws IOException {
    write("a.yaml", "0".repeat(101));
    assertThat(codes(PackSource.at(folder, SMALL).read())).containsExactly("file-too-large");

    write("a.yaml", "0".repeat(90));
    write("b.yaml", "0".repeat(90));
    write("c.yaml", "0".repeat(90));
    assertThat(codes(PackSource.at(folder, SMALL).read())).containsExactly("pack-too-large");

    for (String name : List.of("a.yaml", "b.yaml", "c.yaml", "d.yaml")) {
      write(name, "x");
    }
    assertThat(codes(PackSource.at(folder, SMALL).read())).containsExactly("too-many-files");

    Files.delete(folder.resolve("d.yaml"));
    Files.delete(folder.resolve("c.yaml"));
    write("one/two/three/c.yaml", "x");
    assertThat(codes(PackSource.at(folder, SMALL).read())).containsExactly("too-deep");
  }

  @Test
  void anArchiveLargerThanTheLimitIsNotRead() throws IOException {
    Path file = Files.write(folder.resolve("acme.zip"), new byte[10_001]);

    assertThat(codes(PackSource.at(file, SMALL).read())).containsExactly("no-archive");
  }

  @Test
  void aFileThatStandsTwiceInAnArchiveIsRefused() throws IOException {
    assertThat(codes(PackReader.open(zip("acme/a.yaml", "x", "acme/A.yaml", "y"))))
        .containsExactly("duplicate-file");
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    Files.write(folder.resolve("a.yaml"), "title: Grüße".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(codes(PackReader.open(folder))).containsExactly("not-text");
  }

  @Test
  void aPackThatIsNotThereIsToldAndNotThrown() {
    assertThat(codes(PackReader.open(folder.resolve("absent")))).containsExactly("unreadable-pack");
  }

  @Test
  void aFileThatDidNotChangeIsNotReadAgainAndOneThatDidIs() throws IOException {
    Path one = write("one.yaml", "first");
    Path two = write("two.yaml", "first");
    FileTime longAgo = FileTime.fromMillis(1_700_000_000_000L);
    Files.setLastModifiedTime(one, longAgo);
    Files.setLastModifiedTime(two, longAgo);
    PackSource source = PackSource.at(folder);
    Pack before = source.read();

    Files.writeString(two, "other");
    Pack after = source.read();

    assertThat(after.files().get("one.yaml")).isSameAs(before.files().get("one.yaml"));
    assertThat(after.files()).containsEntry("two.yaml", "other");
  }

  @Test
  void aFileThatWasWrittenAMomentAgoIsReadAgainAlthoughItLooksTheSame() throws IOException {
    Path file = write("one.yaml", "first");
    FileTime now = Files.getLastModifiedTime(file);
    PackSource source = PackSource.at(folder);
    source.read();

    Files.writeString(file, "later");
    Files.setLastModifiedTime(file, now);

    assertThat(source.read().files()).containsEntry("one.yaml", "later");
  }

  private static List<String> codes(Pack pack) {
    return pack.problems().stream().map(Problem::code).toList();
  }
}
