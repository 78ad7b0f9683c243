package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes {@link Knowledge} from packs. A loader remembers what it parsed, so that loading again
 * parses only the files that changed. Not safe for several threads at once.
 */
public final class KnowledgeLoader {
  private Map<String, ParsedFile> remembered = new HashMap<>();
  private Map<String, Completion.Completed> completed = Map.of();
  private String rememberedVocabulary = "";
  private final FileFingerprints fingerprints = new FileFingerprints();
  private final String with;

  /** A loader that has loaded nothing yet. */
  public KnowledgeLoader() {
    this("");
  }

  /**
   * The same, for answers that follow from something else, too.
   *
   * @param with a word that changes whenever that changes; the knowledge's version changes with it
   */
  public KnowledgeLoader(String with) {
    this.with = with;
  }

  /**
   * Loads packs, the later ones layered over the earlier ones. Mistakes are collected, not thrown.
   */
  public Knowledge load(List<Pack> packs) {
    List<Knowledge.Refused> refusedPacks = new ArrayList<>();
    Layers layers = Layers.of(packs, refusedPacks);
    while (true) {
      List<Knowledge.Refused> refused = new ArrayList<>();
      Vocabulary vocabulary = VocabularyLoader.load(layers, refused);
      List<ParsedFile> parsed = parse(layers, vocabulary);
      Layers fitting = layers.fitting(vocabulary, parsed, refusedPacks);
      if (fitting.packs().size() == layers.packs().size()) {
        refused.addAll(refusedPacks);
        return link(layers, vocabulary, parsed, refused);
      }
      layers = fitting;
    }
  }

  private Knowledge link(
      Layers layers,
      Vocabulary vocabulary,
      List<ParsedFile> parsed,
      List<Knowledge.Refused> refused) {
    Linker linker = new Linker(layers, refused);
    List<ParsedFile> linked = linker.linked(parsed);
    Set<String> off = linker.switchedOff(linked, layers);
    completed = new Completion(linked, off).articles(completed);
    refused.sort(
        Comparator.comparing(Knowledge.Refused::pack).thenComparing(Knowledge.Refused::file));
    return new Knowledge(
        version(layers),
        vocabulary,
        completed.values().stream()
            .map(each -> new Knowledge.Placed(each.article(), each.source()))
            .toList(),
        loaded(layers, linked, off),
        refused);
  }

  private List<ParsedFile> parse(Layers layers, Vocabulary vocabulary) {
    forgetIfChanged(layers);
    List<ParsedFile> inOrder =
        layers.packs().stream()
            .flatMap(pack -> pack.files().entrySet().stream().map(file -> Map.entry(pack, file)))
            .filter(each -> isArticle(each.getValue().getKey()))
            .toList()
            .parallelStream()
            .map(each -> parsed(layers, each.getKey(), each.getValue(), vocabulary))
            .toList();
    Map<String, ParsedFile> parsed = new HashMap<>();
    inOrder.forEach(each -> parsed.put(key(each.pack(), each.file()), each));
    remembered = parsed;
    return inOrder;
  }

  private static boolean isArticle(String file) {
    return !VocabularyLoader.isVocabulary(file) && !file.equals(Manifest.FILE);
  }

  private static String key(String pack, String file) {
    return pack + ":" + file;
  }

  /** As it was parsed before, if the text is still the same. */
  private ParsedFile parsed(
      Layers layers, Pack pack, Map.Entry<String, String> file, Vocabulary vocabulary) {
    ParsedFile before = remembered.get(key(pack.name(), file.getKey()));
    String name = layers.nameOf(pack, file.getKey());
    return before != null && before.text().equals(file.getValue()) && before.name().equals(name)
        ? before
        : ParsedFile.of(pack, file.getKey(), name, file.getValue(), vocabulary);
  }

  private void forgetIfChanged(Layers layers) {
    StringBuilder text = new StringBuilder();
    for (Pack pack : layers.packs()) {
      pack.files()
          .forEach(
              (name, content) -> {
                if (VocabularyLoader.isVocabulary(name)) {
                  text.append(name).append('\n').append(content);
                }
              });
    }
    if (!text.toString().equals(rememberedVocabulary)) {
      rememberedVocabulary = text.toString();
      remembered = new HashMap<>();
    }
  }

  private static List<Knowledge.LoadedPack> loaded(
      Layers layers, List<ParsedFile> linked, Set<String> off) {
    Map<String, Integer> articles = new HashMap<>();
    Map<String, Integer> changes = new HashMap<>();
    for (ParsedFile file : linked) {
      if (file.change() != null) {
        changes.merge(file.pack(), 1, Integer::sum);
      } else if (file.draft() != null && !off.contains(file.draft().article().id())) {
        articles.merge(file.pack(), 1, Integer::sum);
      }
    }
    List<Knowledge.LoadedPack> result = new ArrayList<>();
    for (Pack pack : layers.packs()) {
      Manifest manifest = pack.manifest();
      List<String> switchedOff =
          manifest == null
              ? List.of()
              : manifest.switchOff().stream()
                  .map(Manifest.Word::text)
                  .filter(off::contains)
                  .sorted()
                  .toList();
      result.add(
          new Knowledge.LoadedPack(
              pack.name(),
              pack.version(),
              manifest == null ? "" : manifest.licence(),
              articles.getOrDefault(pack.name(), 0),
              changes.getOrDefault(pack.name(), 0),
              switchedOff));
    }
    return result;
  }

  private String version(Layers layers) {
    Fingerprint version = new Fingerprint().with(with);
    for (Pack pack : layers.packs()) {
      version.with(pack.name()).with(pack.version()).with(fingerprints.of(pack.files()));
    }
    fingerprints.forgetOthers();
    return version.text().substring(0, 12);
  }
}
