package dev.fixpoint.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LivePacksTest {
  private static final String ARTICLE =
      """
      id: acme/relay-full
      title: The relay is full
      provider: smtp
      symptom: [{says: acme relay is full}]
      meaning: Mail waits.
      causes:
        - id: acme/worker-down
          title: The worker is down
          remedy: {who: hosting, minutes: 5, steps: [Start it.], check: Send again.}
      """;

  @TempDir Path folder;

  private Path pack() throws IOException {
    Path pack = folder.resolve("acme");
    write("pack.yaml", "name: acme\nversion: 1\n");
    write("acme/relay-full.yaml", ARTICLE);
    return pack;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("acme").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String title(LivePacks packs) {
    return packs.fixpoint().article("acme/relay-full").orElseThrow().title();
  }

  @Test
  void aChangedFileIsTaken() throws IOException {
    try (LivePacks packs = LivePacks.open(List.of(pack()))) {
      String before = packs.fixpoint().knowledge().version();
      write("acme/relay-full.yaml", ARTICLE.replace("is full\n", "is overfull\n"));

      Update update = packs.reload();

      assertThat(update.outcome()).isEqualTo(Update.Outcome.CHANGED);
      assertThat(update.version()).isNotEqualTo(before);
      assertThat(title(packs)).isEqualTo("The relay is overfull");
    }
  }

  @Test
  void aBrokenFileChangesNothingAndIsToldUntilItIsMended() throws IOException {
    try (LivePacks packs = LivePacks.open(List.of(pack()))) {
      String before = packs.fixpoint().knowledge().version();
      write("acme/relay-full.yaml", ARTICLE.replace("title: The relay", "titel: The relay"));
      write("acme/other.yaml", ARTICLE.replace("relay-full", "other").replace("worker-down", "x"));

      Update broken = packs.reload();

      assertThat(broken.outcome()).isEqualTo(Update.Outcome.REFUSED);
      assertThat(broken.reasons()).anyMatch(r -> r.startsWith("acme:acme/relay-full.yaml:2:1: "));
      assertThat(packs.fixpoint().knowledge().version()).isEqualTo(before);
      assertThat(packs.fixpoint().article("acme/other")).isEmpty();
      assertThat(packs.last().isBehind()).isTrue();

      write("acme/relay-full.yaml", ARTICLE);
      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
      assertThat(packs.last().isBehind()).isFalse();
      assertThat(packs.fixpoint().article("acme/other")).isPresent();
    }
  }

  @Test
  void aBrokenFileThatIsPutBackAsItWasIsNoLongerTold() throws IOException {
    try (LivePacks packs = LivePacks.open(List.of(pack()))) {
      write("acme/relay-full.yaml", "id: [");
      assertThat(packs.reload().isBehind()).isTrue();

      write("acme/relay-full.yaml", ARTICLE);

      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.UNCHANGED);
      assertThat(packs.last().isBehind()).isFalse();
    }
  }

  @Test
  void aPackThatVanishesOrTurnsIntoCodeChangesNothing() throws IOException {
    Path pack = pack();
    try (LivePacks packs = LivePacks.open(List.of(pack))) {
      write("Evil.class", "x");
      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.REFUSED);

      delete(pack);
      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.REFUSED);
      assertThat(title(packs)).isEqualTo("The relay is full");
    }
  }

  @Test
  void whatWasBrokenAtTheStartDoesNotKeepOtherChangesWaiting() throws IOException {
    Path pack = pack();
    write("acme/broken.yaml", "id: [");
    try (LivePacks packs = LivePacks.open(List.of(pack))) {
      assertThat(packs.fixpoint().knowledge().refused()).hasSize(1);
      write("acme/relay-full.yaml", ARTICLE.replace("is full\n", "is overfull\n"));

      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
      assertThat(title(packs)).isEqualTo("The relay is overfull");
    }
  }

  @Test
  @Timeout(120)
  void theWatcherSeesFilesFoldersAndRenames() throws Exception {
    Path pack = pack();
    BlockingQueue<Update> updates = new LinkedBlockingQueue<>();
    try (LivePacks packs = LivePacks.open(List.of(pack));
        PackWatcher watcher = PackWatcher.start(packs, updates::add)) {
      assertThat(watcher).isNotNull();

      write("acme/relay-full.yaml", ARTICLE.replace("is full\n", "was edited\n"));
      awaitChange(updates);
      assertThat(title(packs)).isEqualTo("The relay was edited");

      Path temporary = folder.resolve("acme/acme/.relay-full.yaml.tmp");
      Files.writeString(temporary, ARTICLE.replace("is full\n", "was replaced\n"));
      Files.move(temporary, pack.resolve("acme/relay-full.yaml"), StandardCopyOption.ATOMIC_MOVE);
      awaitChange(updates);
      assertThat(title(packs)).isEqualTo("The relay was replaced");

      write(
          "new/deep/other.yaml",
          ARTICLE.replace("relay-full", "other").replace("worker-down", "x"));
      awaitChange(updates);
      write(
          "new/deep/other.yaml",
          ARTICLE.replace("relay-full", "third").replace("worker-down", "x"));
      awaitChange(updates);
      assertThat(packs.fixpoint().article("acme/third")).isPresent();

      delete(pack.resolve("new"));
      awaitChange(updates);
      assertThat(packs.fixpoint().article("acme/third")).isEmpty();
    }
  }

  @Test
  @Timeout(120)
  void theWatcherSeesAnArchiveThatIsReplaced() throws Exception {
    Path archive = zip("first.zip", "The relay is full");
    BlockingQueue<Update> updates = new LinkedBlockingQueue<>();
    try (LivePacks packs = LivePacks.open(List.of(archive));
        PackWatcher watcher = PackWatcher.start(packs, updates::add)) {
      assertThat(watcher).isNotNull();
      Path next = zip("next.zip", "The relay was packed anew");

      Files.move(next, archive, StandardCopyOption.ATOMIC_MOVE);
      awaitChange(updates);

      assertThat(title(packs)).isEqualTo("The relay was packed anew");
    }
  }

  private Path zip(String name, String title) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("relay-full.yaml"));
      zip.write(ARTICLE.replace("The relay is full", title).getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  /** A change may be seen in several steps; the last of them is a change. */
  private static void awaitChange(BlockingQueue<Update> updates) throws InterruptedException {
    while (updates.take().outcome() != Update.Outcome.CHANGED) {
      // not yet
    }
  }

  private static void delete(Path root) throws IOException {
    try (var paths = Files.walk(root, new FileVisitOption[0])) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
