package dev.fixpoint.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a pack from a folder, or of the built-in one from the class path. */
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
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static Pack folder(Path folder) {
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> found =
          paths
              .filter(path -> path.toString().endsWith(".yaml") && Files.isRegularFile(path))
              .toList();
      for (Path path : found) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.startsWith(".") && !name.contains("/.")) {
          files.put(name, Files.readString(path));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable);
    }
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new Pack(name == null ? "pack" : name.toString(), "", files);
  }
}
