package dev.fixpoint.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Examples that are run beside what else goes on, and versions that take over meanwhile. */
class ExamplesBehindReloadsTest {
  private static final int ARTICLES = 4;
  private static final String ARTICLE =
      """
      id: acme/relay-N
      title: Relay N is full
      provider: smtp
      symptom: [{says: acme relay N is full}]
      meaning: Mail waits.
      causes:
        - id: acme/worker-N
          title: Worker N is down
          remedy: {who: hosting, minutes: 5, steps: [Start it.], check: Send again.}
      examples:
        - text: the acme relay N is full
          expect: {none: yes}
      """;

  @TempDir Path folder;

  @BeforeEach
  void pack() throws IOException {
    write("pack.yaml", "name: acme\nversion: 1\n");
    for (int i = 0; i < ARTICLES; i++) {
      write("relay-" + i + ".yaml", article(i));
    }
  }

  /** Its example fails. */
  private static String article(int number) {
    return ARTICLE.replace("N", String.valueOf(number));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("acme").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private LivePacks open() {
    return LivePacks.open(List.of(folder.resolve("acme")));
  }

  private static List<String> failing(LivePacks packs) {
    return packs.failing().stream().map(Problem::place).map(Problem.Place::file).toList();
  }

  @Test
  @Timeout(120)
  void whatHadNotBeenRunWhenAVersionTookOverIsRunOnThatVersion() throws IOException {
    try (LivePacks packs = open()) {
      packs.demandExamples();
      assertThat(packs.runNextExample()).isTrue();
      assertThat(failing(packs)).containsExactly("acme:relay-0.yaml");
      write("relay-0.yaml", article(0).replace("title: Relay", "title: The relay"));
      write("relay-2.yaml", article(2).replace("none: yes", "first: acme/worker-2"));

      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
      assertThat(failing(packs)).as("as it failed before").containsExactly("acme:relay-0.yaml");

      int run = 0;
      while (packs.runNextExample()) {
        run++;
      }
      assertThat(run).as("those of the articles that have not changed").isEqualTo(2);
      assertThat(failing(packs))
          .containsExactly("acme:relay-0.yaml", "acme:relay-1.yaml", "acme:relay-3.yaml");
    }
  }

  @Test
  @Timeout(120)
  void aRunStandsAsideWhileAReloadHasItsTurn() throws Exception {
    try (LivePacks packs = open()) {
      ReentrantLock turn = packs.turn();
      turn.lock();
      try {
        packs.beginExamples();
        while (!turn.hasQueuedThreads()) {
          Thread.onSpinWait();
        }
        write("relay-0.yaml", article(0).replace("none: yes", "first: acme/worker-0"));
        assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
        assertThat(failing(packs)).isEmpty();
      } finally {
        turn.unlock();
      }
      join();
      assertThat(failing(packs))
          .containsExactly("acme:relay-1.yaml", "acme:relay-2.yaml", "acme:relay-3.yaml");
    }
  }

  @Test
  @Timeout(120)
  void runsThatAreAskedForAtTheSameTimeAreOne() throws Exception {
    try (LivePacks packs = open()) {
      List<Thread> others = runners();
      packs.turn().lock();
      try {
        packs.beginExamples();
        packs.beginExamples();
        assertThat(runners()).filteredOn(thread -> !others.contains(thread)).hasSize(1);
      } finally {
        packs.turn().unlock();
      }
      join();
      assertThat(failing(packs)).hasSize(ARTICLES);

      packs.beginExamples();
      join();
      assertThat(failing(packs)).as("once more").hasSize(ARTICLES);
    }
  }

  @Test
  @Timeout(120)
  void aRunEndsWhenThePacksAreClosed() throws Exception {
    LivePacks packs = open();
    packs.turn().lock();
    try (packs) {
      packs.beginExamples();
    } finally {
      packs.turn().unlock();
    }
    join();
    assertThat(failing(packs)).isEmpty();
  }

  private static List<Thread> runners() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("fixpoint-examples"))
        .toList();
  }

  private static void join() throws InterruptedException {
    for (Thread thread : runners()) {
      thread.join();
    }
  }
}
