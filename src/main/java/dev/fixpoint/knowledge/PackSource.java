package dev.fixpoint.knowledge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder or a zip archive that a pack is read from, again and again: what did not change since is
 * not read again. Not safe for several threads at once.
 */
public final class PackSource {
  /** A file that was changed as recently as this may change again without looking changed. */
  private static final long TICK_MILLIS = 2_000;

  private final Path path;
  private final PackLimits limits;
  private Map<String, Remembered> remembered = new HashMap<>();
  private @Nullable Pack archive;
  private @Nullable Stamp archiveStamp;

  private PackSource(Path path, PackLimits limits) {
    this.path = path;
    this.limits = limits;
  }

  /** The pack in this folder or archive, which need not exist yet. */
  public static PackSource at(Path path) {
    return at(path, PackLimits.USUAL);
  }

  static PackSource at(Path path, PackLimits limits) {
    return new PackSource(path, limits);
  }

  /** The folder or archive. */
  public Path path() {
    return path;
  }

  private record Stamp(long modified, long size, @Nullable Object key, long seen) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.lastModifiedTime().toMillis(),
          attributes.size(),
          attributes.fileKey(),
          System.currentTimeMillis());
    }

    boolean isSame(@Nullable Stamp later) {
      return later != null
          && modified == later.modified
          && size == later.size
          && java.util.Objects.equals(key, later.key)
          && modified < seen - TICK_MILLIS;
    }
  }

  private record Remembered(Stamp stamp, String text) {}

  /** Reads the pack as it is now. Mistakes are collected in it, not thrown. */
  public Pack read() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.isDirectory() ? folder() : archive(Stamp.of(attributes));
    } catch (NoSuchFileException absent) {
      return unreadable("There is no pack at " + path + ".");
    } catch (IOException failed) {
      return unreadable("The pack " + path + " cannot be read: " + failed.getMessage() + ".");
    }
  }

  private Pack unreadable(String message) {
    PackFiles files = new PackFiles(limits);
    files.unreadable(name(), message);
    return Pack.of(name(), Map.of(), files.problems());
  }

  private String name() {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? "pack" : last.toString();
  }

  private Pack archive(Stamp now) throws IOException {
    if (archive != null && archiveStamp != null && archiveStamp.isSame(now)) {
      return archive;
    }
    PackFiles files;
    if (now.size() > limits.archiveBytes()) {
      files = new PackFiles(limits);
      files.broken(
          name(),
          "The archive is larger than " + PackFiles.size(limits.archiveBytes()) + ".",
          "Split it into several packs.");
    } else {
      files = ZipPack.read(name(), Files.readAllBytes(path), limits);
    }
    String stem = name().replaceFirst("(?i)\\.zip$", "");
    archive = Pack.of(stem, files.files(), files.problems());
    archiveStamp = now;
    return archive;
  }

  private Pack folder() throws IOException {
    PackFiles files = new PackFiles(limits);
    Map<String, Remembered> next = new HashMap<>();
    // Whoever names the folder may name it by a link; inside there are none.
    Path root = path.toRealPath();
    int within = root.toString().length() + (root.toString().endsWith(separator(root)) ? 0 : 1);
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && PackFiles.isLeftLying(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            // Plainly cut off, for there may be many.
            String name = file.toString().substring(within).replace('\\', '/');
            visit(name, file, attributes, files, next);
            return files.isFull() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }
        });
    remembered = next;
    return Pack.of(name(), files.files(), files.problems());
  }

  private static String separator(Path path) {
    return path.getFileSystem().getSeparator();
  }

  private void visit(
      String name,
      Path file,
      BasicFileAttributes attributes,
      PackFiles files,
      Map<String, Remembered> next)
      throws IOException {
    if (PackFiles.isLeftLying(file.getFileName().toString())) {
      return;
    }
    if (attributes.isSymbolicLink()) {
      files.link(name);
      return;
    }
    Remembered before = remembered.get(name);
    if (before == null ? !files.wants(name) : !files.counts(name)) {
      return;
    }
    Stamp stamp = Stamp.of(attributes);
    if (before != null && before.stamp().isSame(stamp)) {
      files.add(name, before.text(), stamp.size());
      next.put(name, before);
    } else if (stamp.size() > limits.fileBytes()) {
      files.tooLarge(name);
    } else {
      try {
        files.add(name, Files.readAllBytes(file));
      } catch (NoSuchFileException goneMeanwhile) {
        return;
      }
      String text = files.files().get(name);
      if (text != null) {
        next.put(name, new Remembered(stamp, text));
      }
    }
  }
}
