package dev.fixpoint.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.packs.LivePacks;
import dev.fixpoint.packs.PackWatcher;
import dev.fixpoint.packs.Update;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * How long a folder of many articles takes to load, how soon one changed file answers while the
 * folder is watched, and what diagnoses take meanwhile.
 */
public final class PackReloadMeasurement {
  private static final int CHANGES = 10;

  private PackReloadMeasurement() {}

  /**
   * Prints one line for each thing that is measured.
   *
   * @param arguments how many articles, 10,000 if nothing is said; how many examples each has, 2 if
   *     nothing is said
   */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int examples = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    Path folder = Files.createTempDirectory("packs");
    try {
      measure(folder, GeneratedArticles.pack(count), examples);
    } finally {
      try (var paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void measure(Path folder, Pack pack, int examples) throws Exception {
    for (Map.Entry<String, String> file : pack.files().entrySet()) {
      if (!file.getKey().equals("vocabulary.yaml")) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue() + examples(file.getKey(), examples));
      }
    }
    Stopwatch start = new Stopwatch();
    try (LivePacks packs = LivePacks.open(List.of(folder))) {
      Fixpoint fixpoint = packs.fixpoint();
      fixpoint.diagnose(asked());
      System.out.printf(
          "full load: %d articles answer after %s%n",
          fixpoint.knowledge().articles().size(), start);
      fixpoint.search("refused");
      System.out.printf("and searches after %s%n", start);
      System.out.printf("quiet: %s%n", summary(load(fixpoint, () -> Thread.sleep(5_000))));
      BlockingQueue<Update> updates = new LinkedBlockingQueue<>();
      try (PackWatcher watcher = PackWatcher.start(packs, updates::add)) {
        change(folder, updates, 0);
        List<String> live = Collections.synchronizedList(new ArrayList<>());
        String under =
            summary(
                load(
                    fixpoint,
                    () -> {
                      for (int i = 1; i <= CHANGES; i++) {
                        live.add(change(folder, updates, i));
                      }
                    }));
        System.out.printf("while files change: %s%n", under);
        System.out.printf("one changed file answers under load after %s%n", live);
        live.clear();
        for (int i = 1; i <= CHANGES; i++) {
          live.add(change(folder, updates, CHANGES + i));
        }
        System.out.printf("one changed file answers without load after %s (%s)%n", live, watcher);
      }
      changeAll(folder);
      System.out.printf(
          "while every file changes: %s%n",
          summary(
              load(
                  fixpoint,
                  () -> {
                    Stopwatch all = new Stopwatch();
                    Update update = packs.reload();
                    if (update.outcome() != Update.Outcome.CHANGED) {
                      throw new IllegalStateException(update.reasons().toString());
                    }
                    System.out.printf("full load in a running server, under load: %s%n", all);
                  })));
    }
  }

  private static String examples(String file, int count) {
    String provider = file.substring(0, file.indexOf('/'));
    String number = file.substring(file.lastIndexOf('-') + 1, file.lastIndexOf('.'));
    return count == 0
        ? ""
        : "examples:\n"
            + """
              - text: 550 5.7.1 mail was refused for reason %1$s
                facts: {provider: %2$s}
                expect: {first: %2$s/key-%1$s}
            """
                .formatted(number, provider)
                .repeat(count);
  }

  /** Changes a file, and tells how long it takes until the new version answers. */
  private static String change(Path folder, BlockingQueue<Update> updates, int number)
      throws IOException, InterruptedException {
    Path file = folder.resolve(GeneratedArticles.id(number) + ".yaml");
    String text = Files.readString(file);
    Stopwatch start = new Stopwatch();
    Path next = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.writeString(next, text + "notes: [Changed.]\n");
    Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    Update update = updates.take();
    while (update.outcome() != Update.Outcome.CHANGED) {
      // The temporary file may be seen first.
      if (update.isBehind()) {
        throw new IllegalStateException(update.reasons().toString());
      }
      update = updates.take();
    }
    return start.toString();
  }

  /** Changes every file, as a new version of the whole pack does. */
  private static void changeAll(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "# The next version.\n", StandardOpenOption.APPEND);
      }
    }
  }

  /** What goes on while diagnoses are asked for. */
  private interface Meanwhile {
    void run() throws IOException, InterruptedException;
  }

  /** The times of all diagnoses, in nanoseconds, sorted. */
  private static List<Long> load(Fixpoint fixpoint, Meanwhile meanwhile) throws Exception {
    AtomicBoolean stopped = new AtomicBoolean();
    List<Long> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        running.add(
            threads.submit(
                () -> {
                  List<Long> times = new ArrayList<>();
                  while (!stopped.get()) {
                    long start = System.nanoTime();
                    fixpoint.diagnose(asked());
                    times.add(System.nanoTime() - start);
                    // A busy server, not one that is driven to its limit.
                    Thread.sleep(2);
                  }
                  return times;
                }));
      }
      meanwhile.run();
      stopped.set(true);
      for (Future<List<Long>> each : running) {
        all.addAll(each.get());
      }
    }
    Collections.sort(all);
    return all;
  }

  private static String summary(List<Long> sorted) {
    return "%d diagnoses, none failed; median %.2f ms, 99th percentile %.1f ms, longest %.0f ms"
        .formatted(
            sorted.size(),
            sorted.get(sorted.size() / 2) / 1e6,
            sorted.get(sorted.size() * 99 / 100) / 1e6,
            sorted.getLast() / 1e6);
  }

  private static Observation asked() {
    return Observation.ofText("550 5.7.1 mail was refused for reason 77");
  }

  /** Time since it was made, on the clock and of all processors together. */
  private static final class Stopwatch {
    private final long start = System.nanoTime();
    private final long processors = processors();

    private static long processors() {
      return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
          ? system.getProcessCpuTime()
          : 0;
    }

    @Override
    public String toString() {
      return "%d ms (processors %d ms)"
          .formatted(
              (System.nanoTime() - start) / 1_000_000, (processors() - processors) / 1_000_000);
    }
  }
}
