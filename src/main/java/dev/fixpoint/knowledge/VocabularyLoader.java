package dev.fixpoint.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Joins the vocabularies of all packs. */
final class VocabularyLoader {
  private final Map<String, FactDefinition> definitions = new TreeMap<>();
  private final Map<String, Problem.Place> places = new HashMap<>();

  private VocabularyLoader() {}

  static boolean isVocabulary(String file) {
    return file.equals("vocabulary.yaml") || file.endsWith("/vocabulary.yaml");
  }

  /** The facts of all packs, the lowest first; files with mistakes are told to {@code refused}. */
  static Vocabulary load(Layers layers, List<Knowledge.Refused> refused) {
    VocabularyLoader loader = new VocabularyLoader();
    for (Pack pack : layers.packs()) {
      pack.files()
          .forEach(
              (file, text) -> {
                if (isVocabulary(file)) {
                  Problems problems = new Problems(text);
                  loader.take(layers.nameOf(pack, file), text, problems);
                  if (problems.hasErrors()) {
                    refused.add(new Knowledge.Refused(pack.name(), file, problems.sorted()));
                  }
                }
              });
    }
    return new Vocabulary(loader.definitions);
  }

  private void take(String name, String text, Problems problems) {
    YamlTree.read(name, text, problems)
        .map(node -> new VocabularyParser(problems).parse(node))
        .ifPresent(
            contents -> {
              contents.definitions().forEach(each -> define(each, problems));
              contents.changes().forEach(each -> change(each, problems));
            });
  }

  private void define(VocabularyParser.Placed placed, Problems problems) {
    String key = placed.definition().key();
    Problem.Place earlier = places.putIfAbsent(key, placed.place());
    if (earlier == null) {
      definitions.put(key, placed.definition());
    } else {
      problems.error(
          placed.place(),
          "duplicate-fact",
          "The fact \"" + key + "\" is defined already, at " + earlier + ".",
          "Keep one of them.");
    }
  }

  private void change(VocabularyParser.Change change, Problems problems) {
    FactDefinition before = definitions.get(change.fact());
    if (before == null) {
      problems.mistyped(
          change.place(),
          "unknown-fact",
          "No pack below defines the fact \"" + change.fact() + "\".",
          change.fact(),
          definitions.keySet(),
          "To define a new one, write \"key:\".");
    } else if (!change.values().isEmpty() && before.type() != FactType.CHOICE) {
      problems.error(
          change.place(),
          "test-does-not-fit",
          "Only a choice has values; "
              + change.fact()
              + " is of type "
              + before.type().word()
              + ".",
          "Leave \"values:\" out.");
    } else {
      definitions.put(change.fact(), before.with(change));
    }
  }
}
