package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content that an author works on: a folder, or what ships with Fixpoint.
 *
 * @param folder the folder as the author named it; null for the built-in content
 * @param knowledge what was loaded from it
 */
public record Content(@Nullable Path folder, Knowledge knowledge) {
  /** The folder that is taken if none is named. */
  public static final Path USUAL = Path.of("content");

  /**
   * Opens a folder of content.
   *
   * @param folder the folder; null for {@code content/} below the working directory if there is
   *     one, and else for the built-in content
   */
  public static Content open(@Nullable Path folder) {
    if (folder == null && !Files.isDirectory(USUAL)) {
      return new Content(null, load(PackReader.builtIn()));
    }
    Path chosen = folder == null ? USUAL : folder;
    return new Content(chosen, load(PackReader.folder(chosen)));
  }

  private static Knowledge load(Pack pack) {
    return new KnowledgeLoader().load(List.of(pack));
  }

  /** The name by which the author finds a file of the content. */
  public String show(String file) {
    return folder == null ? Pack.BUILT_IN + "/" + file : folder.resolve(file).toString();
  }

  /** The problem with the file's name as the author finds it. */
  public Problem show(Problem problem) {
    return problem.in(show(problem.place().file()));
  }

  /**
   * Whether a file of the content is one of these, or lies below one of these.
   *
   * @param file the path within the content
   * @param paths files and folders as the author named them, or as they stand in the content; none
   *     selects all
   */
  public boolean isBelow(String file, List<Path> paths) {
    return paths.isEmpty() || paths.stream().anyMatch(path -> isBelow(file, path));
  }

  private boolean isBelow(String file, Path path) {
    Path inContent = Path.of(file);
    if (folder != null
        && absolute(folder.resolve(file)).startsWith(absolute(path))
        && absolute(path).startsWith(absolute(folder))) {
      return true;
    }
    Path bare = path.startsWith(USUAL) && path.getNameCount() > 1 ? USUAL.relativize(path) : path;
    return path.equals(USUAL) || inContent.startsWith(bare) || file.equals(bare + ".yaml");
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
