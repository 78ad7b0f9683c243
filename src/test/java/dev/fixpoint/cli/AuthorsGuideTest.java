package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/authors-guide.md says, word for word, in an empty folder. */
class AuthorsGuideTest {
  private static final Path GUIDE = Path.of("docs/authors-guide.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\w+)(?: file=(\\S+))?\\n(.*?)^```$");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ fixpoint (.*)$");
  private static final Pattern PORT = Pattern.compile("localhost:(\\d+)");
  private static final String ARTICLE = "/articles/acme/project-not-active";

  @TempDir Path folder;
  private int files;
  private int commands;
  private int port;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void everyFileAndEveryCommandDoesWhatTheGuideSays() throws Exception {
    @Nullable Process server = null;
    try {
      Matcher block = BLOCK.matcher(Files.readString(GUIDE));
      while (block.find()) {
        String text = block.group(3);
        switch (block.group(1)) {
          case "console" -> {
            if (text.startsWith("$ fixpoint serve")) {
              server = serve(text);
            } else {
              run(text);
            }
          }
          case "diff" -> change(folder.resolve(block.group(2)), text);
          default -> write(folder.resolve(block.group(2)), text);
        }
      }
      assertThat(server).as("the guide ends with a server").isNotNull();
      seesTheLastChange();
    } finally {
      if (server != null) {
        server.destroy();
      }
    }
    assertThat(files).isGreaterThan(2);
    assertThat(commands).isGreaterThan(4);
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    files++;
  }

  /** A block of lines, some taken out, some put in, where it stands in the file first. */
  private static void change(Path file, String diff) throws IOException {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String line : diff.lines().toList()) {
      if (!line.startsWith("+")) {
        before.append(line.substring(1)).append('\n');
      }
      if (!line.startsWith("-")) {
        after.append(line.substring(1)).append('\n');
      }
    }
    String text = Files.readString(file);
    assertThat(text).contains(before);
    int at = text.indexOf(before.toString());
    Files.writeString(file, text.substring(0, at) + after + text.substring(at + before.length()));
  }

  /** Runs the commands of a block one after the other, and compares what they print. */
  private void run(String block) throws Exception {
    StringBuilder printed = new StringBuilder();
    Matcher command = COMMAND.matcher(block);
    while (command.find()) {
      Process process = start(command.group(1));
      printed.append(command.group()).append('\n');
      printed.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      process.waitFor();
      commands++;
    }
    assertThat(printed).hasToString(block);
  }

  /** Starts the server on a free port, since the guide's may be taken. */
  private Process serve(String block) throws Exception {
    Matcher command = COMMAND.matcher(block);
    assertThat(command.find()).isTrue();
    Process process = start(command.group(1) + " --port 0");
    commands++;
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher found = PORT.matcher(line);
      if (found.find()) {
        port = Integer.parseInt(found.group(1));
        assertThat(command.group() + "\n" + found.replaceAll("localhost:8080") + "\n")
            .isEqualTo(block);
        assertThat(get(ARTICLE)).contains("<h1 id=\"top\">Project is not active (Acme Mail)</h1>");
        return process;
      }
      lines.add(line);
    }
    throw new AssertionError("The server did not start: " + lines);
  }

  /** The server takes a change a moment after it was saved; the test's time limit is the end. */
  private void seesTheLastChange() throws Exception {
    while (!get(ARTICLE).contains("<h1 id=\"top\">The project is not active (Acme Mail)</h1>")) {
      Thread.onSpinWait();
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  private Process start(String arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(arguments.split(" ")));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The class path of this test, each entry absolute, since the commands run elsewhere. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return String.join(
        separator,
        Stream.of(System.getProperty("java.class.path").split(Pattern.quote(separator)))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }
}
