package dev.fixpoint.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a pack says of itself in its {@code pack.yaml}.
 *
 * @param name its name, small letters, digits and hyphens
 * @param version its version
 * @param licence the licence of its texts; empty if it states none
 * @param prefixes what the ids of its articles and causes begin with, before the slash
 * @param needs what has to be there before it can be used
 * @param switchOff ids of articles of packs below it that are left out
 */
public record Manifest(
    String name,
    String version,
    String licence,
    List<Word> prefixes,
    List<Need> needs,
    List<Word> switchOff) {
  /** The file's name; it lies at the root of the pack. */
  public static final String FILE = "pack.yaml";

  public Manifest {
    prefixes = List.copyOf(prefixes);
    needs = List.copyOf(needs);
    switchOff = List.copyOf(switchOff);
  }

  /**
   * A word and where it stands.
   *
   * @param place where it stands in the manifest
   */
  public record Word(String text, Problem.Place place) {}

  /** Something that has to be there. */
  public sealed interface Need {
    /** Where it stands in the manifest. */
    Problem.Place place();

    /**
     * Another pack, layered below.
     *
     * @param version the least version; empty if any will do
     */
    record OfPack(String name, String version, Problem.Place place) implements Need {}

    /** A fact of the vocabulary, whichever pack defines it. */
    record OfFact(String key, Problem.Place place) implements Need {}
  }

  /** Whether an id lies in the pack's namespace. */
  boolean holds(String id) {
    return prefixes.stream().anyMatch(prefix -> id.startsWith(prefix.text() + "/"));
  }

  /** The manifest of these files; what is wrong with it is told to {@code problems}. */
  static Optional<Manifest> of(Map<String, String> files, Problems problems) {
    String text = files.get(FILE);
    return text == null
        ? Optional.empty()
        : YamlTree.read(FILE, text, problems)
            .flatMap(node -> new ManifestParser(problems).parse(node));
  }
}
