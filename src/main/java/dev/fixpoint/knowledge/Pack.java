package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder or archive of articles and vocabulary, read but not yet checked; data only, never code.
 *
 * @param name its name; the built-in one is called {@code built-in}
 * @param version its version
 * @param files the text of each YAML file by its path within the pack
 * @param manifest what it says of itself; null if it has no {@code pack.yaml}
 * @param problems why it is refused whole; empty if nothing was found so far
 */
public record Pack(
    String name,
    String version,
    Map<String, String> files,
    @Nullable Manifest manifest,
    List<Problem> problems) {
  /** The name of the pack that ships with Fixpoint. */
  public static final String BUILT_IN = "built-in";

  public Pack {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    problems = List.copyOf(problems);
  }

  /** A pack without a manifest. */
  public Pack(String name, String version, Map<String, String> files) {
    this(name, version, files, null, List.of());
  }

  /**
   * A pack of these files, with what its {@code pack.yaml} says, if there is one.
   *
   * @param name the name of a pack that has no manifest
   */
  public static Pack of(String name, Map<String, String> files) {
    return of(name, files, List.of());
  }

  static Pack of(String name, Map<String, String> files, List<Problem> found) {
    Problems problems = new Problems(files.getOrDefault(Manifest.FILE, ""));
    Optional<Manifest> manifest = Manifest.of(files, problems);
    List<Problem> all = new ArrayList<>(found);
    all.addAll(problems.sorted());
    String stated = manifest.map(Manifest::name).orElse("");
    return new Pack(
        stated.isEmpty() ? name : stated,
        manifest.map(Manifest::version).orElse(""),
        files,
        manifest.orElse(null),
        all);
  }
}
