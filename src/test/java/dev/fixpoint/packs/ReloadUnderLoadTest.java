package dev.fixpoint.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadUnderLoadTest {
  private static final int ARTICLES = 300;
  private static final int RELOADS = 12;
  private static final int THREADS = 3;

  @TempDir Path folder;

  /**
   * An answer.
   *
   * @param edition what its first verdict says, which is the edition of the article
   * @param duringReload whether a new version was being built when it came
   */
  private record Seen(String version, String edition, boolean duringReload, long nanos) {}

  @Test
  void whileVersionsChangeNoAnswerFailsAndEachIsOfExactlyOneVersion() throws Exception {
    for (int i = 0; i < ARTICLES; i++) {
      write(i, "first");
    }
    try (LivePacks packs = LivePacks.open(List.of(folder))) {
      Fixpoint fixpoint = packs.fixpoint();
      assertThat(fixpoint.knowledge().refused()).isEmpty();
      Map<String, String> editions = new ConcurrentHashMap<>();
      editions.put(fixpoint.knowledge().version(), "first");
      AtomicBoolean stopped = new AtomicBoolean();
      AtomicBoolean reloading = new AtomicBoolean();
      List<Seen> seen = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        List<Future<List<Seen>>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          answers.add(threads.submit(asking(fixpoint, stopped, reloading)));
        }
        for (int i = 0; i < RELOADS; i++) {
          String edition = "edition-" + i;
          write(7, edition);
          reloading.set(true);
          Update update = packs.reload();
          reloading.set(false);
          assertThat(update.outcome()).isEqualTo(Update.Outcome.CHANGED);
          editions.put(update.version(), edition);
          // Some answers from each version before the next one comes.
          assertThat(fixpoint.diagnose(asked()).knowledge()).isEqualTo(update.version());
        }
        stopped.set(true);
        for (Future<List<Seen>> each : answers) {
          seen.addAll(each.get());
        }
      }

      assertThat(editions).hasSize(RELOADS + 1);
      assertThat(seen)
          .allSatisfy(each -> assertThat(each.edition()).isEqualTo(editions.get(each.version())));
      assertThat(seen.stream().map(Seen::version).distinct().count()).isGreaterThan(RELOADS / 2);
      List<Seen> during = seen.stream().filter(Seen::duringReload).toList();
      List<Seen> between = seen.stream().filter(each -> !each.duringReload()).toList();
      assertThat(during).hasSizeGreaterThan(RELOADS);
      assertThat(between).isNotEmpty();
      assertThat(median(during)).isLessThan(20 * median(between));
    }
  }

  private static Callable<List<Seen>> asking(
      Fixpoint fixpoint, AtomicBoolean stopped, AtomicBoolean reloading) {
    return () -> {
      List<Seen> seen = new ArrayList<>();
      while (!stopped.get()) {
        boolean before = reloading.get();
        long start = System.nanoTime();
        Diagnosis diagnosis = fixpoint.diagnose(asked());
        long nanos = System.nanoTime() - start;
        seen.add(
            new Seen(
                diagnosis.knowledge(),
                diagnosis.first().orElseThrow().title(),
                before && reloading.get(),
                nanos));
        assertThat(fixpoint.search("reason 7").hits()).isNotEmpty();
      }
      return seen;
    };
  }

  private static long median(List<Seen> seen) {
    return seen.stream()
        .mapToLong(Seen::nanos)
        .sorted()
        .skip(seen.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Observation asked() {
    return Observation.ofText("550 mail refused for loadtest reason 7.");
  }

  private void write(int number, String edition) throws IOException {
    Files.writeString(
        folder.resolve("loadtest-" + number + ".yaml"),
        """
        id: loadtest/reason-%1$d
        title: Refused for reason %1$d
        provider: smtp
        symptom: [{says: refused for loadtest reason %1$d, strength: proof}]
        meaning: The server refused the mail for reason %1$d.
        causes:
          - id: loadtest/cause-%1$d
            title: %2$s
            remedy: {who: hosting, minutes: 5, steps: [Mend it.], check: Send again.}
        """
            .formatted(number, edition));
  }
}
