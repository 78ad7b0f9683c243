package dev.fixpoint.knowledge;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the files of a pack from a folder or archive, or of the built-in one from the class path.
 */
public final class PackReader {
  private PackReader() {}

  /**
   * The pack that ships with Fixpoint.
   *
   * @throws IllegalStateException if the jar was built without its content
   */
  public static Pack builtIn() {
    return new Pack(Pack.BUILT_IN, "", PreparedContent.texts());
  }

  /**
   * The pack in a folder: every {@code .yaml} file below it, hidden ones left out.
   *
   * @throws UncheckedIOException if there is no such folder
   */
  public static Pack folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UncheckedIOException(
          new java.nio.file.NotDirectoryException("There is no folder " + folder));
    }
    return open(folder);
  }

  /**
   * The pack in a folder or a zip archive. What must not be in a pack is told in its problems, as
   * is that there is none.
   */
  public static Pack open(Path folderOrArchive) {
    return PackSource.at(folderOrArchive).read();
  }
}
