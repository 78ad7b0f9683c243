package dev.fixpoint.benchmark;

import dev.fixpoint.cli.Main;
import dev.fixpoint.knowledge.PreparedContent;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the built-in library adds to the server's start: servers are started in turn with it and
 * with an empty one in its place, each in a Java of its own, until they say that they listen.
 */
public final class ServerStartMeasurement {
  private static final int RUNS = 7;

  private ServerStartMeasurement() {}

  private record Start(long wall, long processors) {
    @Override
    public String toString() {
      return "%d ms (processors %d ms)".formatted(wall, processors);
    }
  }

  /** Prints the median of each kind. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("empty");
    try {
      Path vocabulary = Path.of("content", "vocabulary.yaml");
      Files.createDirectories(folder.resolve("content"));
      Files.copy(vocabulary, folder.resolve("content").resolve("vocabulary.yaml"));
      PreparedContent.main(
          new String[] {
            folder.resolve("content").toString(), folder.resolve("classes").toString()
          });
      List<Start> with = new ArrayList<>();
      List<Start> without = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        without.add(start(folder.resolve("classes") + File.pathSeparator));
        with.add(start(""));
      }
      System.out.printf("with the library: %s, without: %s%n", median(with), median(without));
    } finally {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Start start(String first) throws IOException {
    long begun = System.nanoTime();
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                first + System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.startsWith("Fixpoint listens")) {
        line = said.readLine();
      }
      if (line == null) {
        throw new IOException("The server did not start.");
      }
      long wall = (System.nanoTime() - begun) / 1_000_000;
      long processors = server.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
      return new Start(wall, processors);
    } finally {
      server.destroyForcibly().onExit().join();
    }
  }

  private static Start median(List<Start> starts) {
    return new Start(
        starts.stream().map(Start::wall).sorted().toList().get(starts.size() / 2),
        starts.stream().map(Start::processors).sorted().toList().get(starts.size() / 2));
  }
}
