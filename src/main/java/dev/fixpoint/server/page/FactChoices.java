package dev.fixpoint.server.page;

import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.FactType;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts of the vocabulary as the page offers them, grouped by the first word of the key. */
final class FactChoices {
  private FactChoices() {}

  /** Facts whose keys begin with the same word. */
  record Group(String name, List<Choice> facts) {}

  /** A fact to choose, with an example, and the values it can have where they are listed. */
  record Choice(String key, String title, String example, List<String> values) {}

  static List<Group> of(Vocabulary vocabulary) {
    Map<String, List<Choice>> groups = new TreeMap<>();
    for (FactDefinition definition : vocabulary.definitions()) {
      if (definition.canBeAsked()) {
        groups
            .computeIfAbsent(definition.key().split("\\.", 2)[0], name -> new ArrayList<>())
            .add(choice(definition));
      }
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  private static Choice choice(FactDefinition definition) {
    List<String> values =
        definition.type() == FactType.YES_NO
            ? List.of("yes", "no")
            : definition.values().stream().map(FactDefinition.Choice::value).toList();
    return new Choice(definition.key(), definition.title(), definition.example(), values);
  }
}
