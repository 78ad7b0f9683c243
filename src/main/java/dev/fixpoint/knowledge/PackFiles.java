package dev.fixpoint.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects the files of one pack, and refuses what a pack must not hold. */
final class PackFiles {
  /** What editors and systems leave lying about; it is passed over, not refused. */
  private static final Pattern LEFT_LYING =
      Pattern.compile("(?i)\\..*|__MACOSX|.*~|#.*#|.*\\.(sw[a-z]|tmp|temp|bak|orig|part)|4913");

  /** What a person may put beside the articles; nothing reads it. */
  private static final Pattern READING_MATTER =
      Pattern.compile("(?i).*\\.(md|txt)|licen[cs]e|notice|copying|readme|changelog");

  private static final String YAML = ".yaml";
  private static final Pattern DRIVE = Pattern.compile("(?s)[A-Za-z]:.*");
  private static final int LONGEST_PATH = 200;

  private final PackLimits limits;
  private final Problems problems = new Problems("");
  private final Map<String, String> files = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private long bytes;
  private boolean full;

  PackFiles(PackLimits limits) {
    this.limits = limits;
  }

  Map<String, String> files() {
    return files;
  }

  List<Problem> problems() {
    return problems.sorted();
  }

  /** Whether so much was found that looking on is of no use. */
  boolean isFull() {
    return full;
  }

  /** Whether a part of a path is left by an editor or a system. */
  static boolean isLeftLying(String name) {
    // Nearly all of the files, of which there may be many.
    return name.endsWith(YAML) ? name.startsWith(".") : LEFT_LYING.matcher(name).matches();
  }

  private static boolean isPassedOver(String path) {
    for (String part : path.split("/", -1)) {
      if (isLeftLying(part) && !part.equals("..") && !part.equals(".")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file's bytes are wanted; what must not be there is told. */
  boolean wants(String path) {
    if (!isPath(path)) {
      problems.error(
          start(path),
          "bad-path",
          "\"" + shown(path) + "\" leads out of the pack, or is no plain path.",
          "Paths are relative, have no \"..\", no backslash, and up to "
              + LONGEST_PATH
              + " characters.");
      return false;
    }
    if (isPassedOver(path)) {
      return false;
    }
    if (path.chars().filter(c -> c == '/').count() > limits.depth()) {
      problems.error(
          start(path),
          "too-deep",
          "The file lies deeper than " + limits.depth() + " folders.",
          "One folder for each provider is enough.");
      return false;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.endsWith(YAML)) {
      if (READING_MATTER.matcher(name).matches()) {
        return false;
      }
      refuseKind(path, name);
      return false;
    }
    return counts(path);
  }

  private static boolean isPath(String path) {
    if (path.isEmpty()
        || path.length() > LONGEST_PATH
        || path.startsWith("/")
        || path.indexOf('\\') >= 0
        || DRIVE.matcher(path).matches()
        || path.chars().anyMatch(Character::isISOControl)) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals("..") || part.equals(".")) {
        return false;
      }
    }
    return true;
  }

  private void refuseKind(String path, String name) {
    boolean isYaml = name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml");
    problems.error(
        start(path),
        "not-data",
        isYaml
            ? "Files of a pack end in \".yaml\"."
            : "A pack holds YAML and nothing that could run; this is something else.",
        isYaml
            ? "Call it " + path.substring(0, path.lastIndexOf('.')) + ".yaml."
            : name.endsWith(".drl")
                ? "Take it out. DRL is code: an operator switches it on with \"serve --rules\"."
                : "Take it out.");
  }

  /** The same for a file that was wanted before under this name. */
  boolean counts(String path) {
    if (!names.add(path.toLowerCase(Locale.ROOT))) {
      problems.error(
          start(path),
          "duplicate-file",
          "The pack has this file twice, or once more in other letters' case.",
          "Keep one of them.");
      return false;
    }
    if (names.size() > limits.files()) {
      full = true;
      problems.error(
          start(path),
          "too-many-files",
          "The pack has more than " + limits.files() + " files.",
          "Split it into several packs.");
      return false;
    }
    return true;
  }

  /** Takes the bytes of a file that is wanted. */
  void add(String path, byte[] content) {
    if (content.length > limits.fileBytes()) {
      tooLarge(path);
      return;
    }
    bytes += content.length;
    if (bytes > limits.packBytes()) {
      packTooLarge(path);
      return;
    }
    try {
      files.put(
          path,
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString());
    } catch (CharacterCodingException other) {
      problems.error(
          start(path), "not-text", "The file is not written in UTF-8.", "Save it as UTF-8.");
    }
  }

  /** Takes the text of a file that is wanted and was decoded before. */
  void add(String path, String text, long size) {
    bytes += size;
    files.put(path, text);
  }

  void tooLarge(String path) {
    problems.error(
        start(path),
        "file-too-large",
        "The file is larger than " + size(limits.fileBytes()) + ".",
        "An article holds one error: split it.");
  }

  void packTooLarge(String path) {
    full = true;
    problems.error(
        start(path),
        "pack-too-large",
        "The files of the pack are larger than " + size(limits.packBytes()) + " together.",
        "Split it into several packs.");
  }

  void link(String path) {
    problems.error(
        start(path),
        "no-symlinks",
        "A symbolic link might lead anywhere; a pack has none.",
        "Put the file itself there.");
  }

  void broken(String archive, String message, String mend) {
    problems.error(start(archive), "no-archive", message, mend);
  }

  void unreadable(String path, String message) {
    problems.error(
        start(path), "unreadable-pack", message, "Look at its name and its permissions.");
  }

  private static Problem.Place start(String path) {
    return new Problem.Place(shown(path), 1, 1);
  }

  private static String shown(String path) {
    String plain = path.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= LONGEST_PATH ? plain : plain.substring(0, LONGEST_PATH) + "…";
  }

  static String size(long bytes) {
    return bytes >= 1024 * 1024 ? bytes / (1024 * 1024) + " MiB" : bytes / 1024 + " KiB";
  }
}
