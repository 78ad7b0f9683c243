package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Manifest;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content that an author works on: a folder, or what ships with Fixpoint, and packs layered
 * over it.
 *
 * @param folder the folder as the author named it; null for the built-in content
 * @param packs where each pack lies, by its name
 * @param knowledge what was loaded from them
 */
public record Content(@Nullable Path folder, Map<String, Path> packs, Knowledge knowledge) {
  /** The folder that is taken if none is named. */
  public static final Path USUAL = Path.of("content");

  /**
   * Opens a folder of content.
   *
   * @param folder the folder; null for {@code content/} below the working directory if there is
   *     one, and else for the built-in content
   */
  public static Content open(@Nullable Path folder) {
    return open(folder, List.of());
  }

  /**
   * Opens a folder of content with packs layered over it.
   *
   * @param packs folders and archives, the lowest first
   */
  public static Content open(@Nullable Path folder, List<Path> packs) {
    Path chosen = folder == null && Files.isDirectory(USUAL) ? USUAL : folder;
    List<Pack> layers = new ArrayList<>();
    if (chosen == null) {
      layers.add(PackReader.builtIn());
    } else if (isPack(chosen)) {
      // A pack alone would hang in the air: it lies over what ships with Fixpoint.
      List<Path> over = new ArrayList<>(List.of(chosen));
      over.addAll(packs);
      return open(layers, null, over);
    } else {
      layers.add(PackReader.folder(chosen));
    }
    return open(layers, chosen, packs);
  }

  private static Content open(List<Pack> layers, @Nullable Path folder, List<Path> packs) {
    if (layers.isEmpty()) {
      layers.add(PackReader.builtIn());
    }
    Map<String, Path> places = new LinkedHashMap<>();
    for (Path path : packs) {
      Pack pack = PackReader.open(path);
      layers.add(pack);
      places.put(pack.name(), path);
    }
    return new Content(folder, places, new KnowledgeLoader().load(layers));
  }

  /** Whether a path is a pack of its own: a folder with a manifest, or an archive. */
  public static boolean isPack(Path path) {
    return Files.isRegularFile(path.resolve(Manifest.FILE))
        || (path.toString().endsWith(".zip") && Files.isRegularFile(path));
  }

  /** The pack that a path is, or below which it lies. */
  public static Optional<Path> packAround(Path path) {
    for (Path each = path; each != null; each = each.getParent()) {
      if (isPack(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Where a new article goes: the pack if one is worked on, else the folder of the content. */
  public Path home() {
    Path pack = packs.values().stream().filter(Files::isDirectory).findFirst().orElse(null);
    if (pack != null) {
      return pack;
    }
    return folder == null ? USUAL : folder;
  }

  /** The name by which the author finds a file of the content. */
  public String show(String file) {
    int colon = file.indexOf(':');
    Path pack = colon < 0 ? null : packs.get(file.substring(0, colon));
    if (pack != null) {
      return pack.resolve(file.substring(colon + 1)).toString();
    }
    return folder == null ? Pack.BUILT_IN + "/" + file : folder.resolve(file).toString();
  }

  /** The problem with the file's name as the author finds it. */
  public Problem show(Problem problem) {
    return problem.in(show(problem.place().file()));
  }

  /**
   * Whether a file of the content is one of these, or lies below one of these.
   *
   * @param file the name that the content has for the file
   * @param paths files and folders as the author named them, or as they stand in the content; none
   *     selects all, or what stands in packs if there are any
   */
  public boolean isBelow(String file, List<Path> paths) {
    if (paths.isEmpty()) {
      return packs.isEmpty() || packs.containsKey(packOf(file));
    }
    return paths.stream().anyMatch(path -> isBelow(file, path));
  }

  /**
   * Whether a path is part of this content: a loaded or refused file is it or lies below it, or it
   * stands in the folder or in a pack.
   */
  public boolean holds(Path path) {
    return (Files.exists(path) && roots().anyMatch(root -> absolute(path).startsWith(root)))
        || Stream.concat(
                knowledge.articles().stream()
                    .flatMap(article -> knowledge.source(article.id()).stream())
                    .map(Source::path),
                knowledge.refused().stream().map(Knowledge.Refused::name))
            .anyMatch(file -> isBelow(file, path));
  }

  private Stream<Path> roots() {
    return Stream.concat(Stream.ofNullable(folder), packs.values().stream()).map(Content::absolute);
  }

  private static String packOf(String file) {
    return file.substring(0, Math.max(0, file.indexOf(':')));
  }

  private boolean isBelow(String file, Path path) {
    Path root = packs.getOrDefault(packOf(file), folder);
    if (root != null
        && absolute(Path.of(show(file))).startsWith(absolute(path))
        && absolute(path).startsWith(absolute(root))) {
      return true;
    }
    if (packs.containsKey(packOf(file))) {
      return false;
    }
    Path inContent = Path.of(file);
    Path bare = path.startsWith(USUAL) && path.getNameCount() > 1 ? USUAL.relativize(path) : path;
    return path.equals(USUAL) || inContent.startsWith(bare) || file.equals(bare + ".yaml");
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
