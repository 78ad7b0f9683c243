package dev.fixpoint.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a pack from a folder or archive, or of the built-in one from the class path.
 */
public final class PackReader {
  /** Written by the build: a nested jar cannot list a folder. */
  private static final String INDEX = "/META-INF/fixpoint/content-index";

  private PackReader() {}

  /**
   * The pack that ships with Fixpoint.
   *
   * @throws IllegalStateException if the jar was built without its content
   */
  public static Pack builtIn() {
    Map<String, String> files = new HashMap<>();
    for (String name : resource(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
      files.put(name, resource("/content/" + name));
    }
    return new Pack(Pack.BUILT_IN, "", files);
  }

  private static String resource(String name) {
    try (@Nullable InputStream in = PackReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The class path holds no "
                + name
                + "; build with \"mvn process-classes\", which writes it.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
