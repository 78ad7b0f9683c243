package dev.fixpoint.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file of {@link Unanswered}: a line for each thing that happened, with tabs between its parts.
 * When it is opened, it is written anew with one line a group, so that it does not grow for ever.
 */
final class UnansweredFile {
  private final Path path;

  UnansweredFile(Path path) {
    this.path = path;
  }

  /** One line. */
  sealed interface Entry {
    /** A text that found nothing: {@code + time text}. */
    record Asked(Instant when, String text) implements Entry {}

    /** A group that is answered now: {@code - time group}. */
    record Settled(Instant when, String group) implements Entry {}

    /** A group as it was when the file was opened: {@code = first last count text...}. */
    record Kept(Instant first, Instant last, int count, List<String> texts) implements Entry {
      public Kept {
        texts = List.copyOf(texts);
      }
    }
  }

  /** What the file holds; a line that was cut off when the machine stopped is passed over. */
  List<Entry> read() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    return Files.readAllLines(path).stream()
        .map(UnansweredFile::entry)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Entry> entry(String line) {
    String[] parts = line.split("\t", -1);
    try {
      return switch (parts[0]) {
        case "+" -> Optional.of(new Entry.Asked(Instant.parse(parts[1]), plain(parts[2])));
        case "-" -> Optional.of(new Entry.Settled(Instant.parse(parts[1]), parts[2]));
        case "=" ->
            Optional.of(
                new Entry.Kept(
                    Instant.parse(parts[1]),
                    Instant.parse(parts[2]),
                    Integer.parseInt(parts[3]),
                    Arrays.stream(parts).skip(4).map(UnansweredFile::plain).toList()));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException cutOff) {
      return Optional.empty();
    }
  }

  void append(Entry entry) throws IOException {
    Files.writeString(
        path, line(entry) + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Writes the groups in place of all that was there. */
  void write(Collection<Unanswered.Group> groups) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    List<String> lines = new ArrayList<>();
    for (Unanswered.Group group : groups) {
      lines.add(line(new Entry.Kept(group.first(), group.last(), group.count(), group.texts())));
    }
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.write(fresh, lines, StandardCharsets.UTF_8);
    Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(Entry entry) {
    return switch (entry) {
      case Entry.Asked asked -> "+\t" + asked.when() + '\t' + oneLine(asked.text());
      case Entry.Settled settled -> "-\t" + settled.when() + '\t' + settled.group();
      case Entry.Kept kept ->
          "=\t"
              + kept.first()
              + '\t'
              + kept.last()
              + '\t'
              + kept.count()
              + '\t'
              + kept.texts().stream()
                  .map(UnansweredFile::oneLine)
                  .collect(Collectors.joining("\t"));
    };
  }

  private static String oneLine(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "").replace("\n", "\\n");
  }

  private static String plain(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        char next = line.charAt(++i);
        text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
