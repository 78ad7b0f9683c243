package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a {@code vocabulary.yaml} into definitions of facts. */
final class VocabularyParser {
  private final Problems problems;

  VocabularyParser(Problems problems) {
    this.problems = problems;
  }

  /**
   * A definition and where it stands.
   *
   * @param place the place of the definition
   */
  record Placed(FactDefinition definition, Problem.Place place) {}

  /**
   * Other texts for a fact that another pack defines, and further values of a choice.
   *
   * @param fact the fact's key
   * @param place the place of the change
   */
  record Change(
      String fact,
      Problem.Place place,
      @Nullable String title,
      @Nullable String question,
      @Nullable String how,
      List<FactDefinition.Choice> values) {}

  /** What stands in one file. */
  record Contents(List<Placed> definitions, List<Change> changes) {}

  Contents parse(Node root) {
    List<Placed> definitions = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    Fields.of(root, "a vocabulary", problems)
        .ifPresent(
            fields -> {
              fields
                  .mappings("facts", "a fact")
                  .forEach(
                      fact -> {
                        if (fact.optional(ChangeParser.FIELD).isPresent()) {
                          changes.add(change(fact));
                        } else {
                          definitions.add(new Placed(definition(fact), fact.place()));
                        }
                      });
              fields.refuseOthers();
            });
    return new Contents(definitions, changes);
  }

  private Change change(Fields fields) {
    Change change =
        new Change(
            fields.text(ChangeParser.FIELD),
            fields.place(),
            changed(fields, "title"),
            changed(fields, "question"),
            changed(fields, "how"),
            fields.mappings("values", "a value").stream().map(this::choice).toList());
    fields.refuseOthers();
    return change;
  }

  private static @Nullable String changed(Fields fields, String field) {
    return fields.optional(field).isPresent() ? fields.text(field) : null;
  }

  private FactDefinition definition(Fields fields) {
    String key = fields.text("key");
    FactType type =
        fields.required("type").flatMap(node -> type(fields, node)).orElse(FactType.TEXT);
    FactDefinition definition =
        new FactDefinition(
            key,
            type,
            fields.text("title"),
            fields.textOrEmpty("question"),
            fields.textOrEmpty("how"),
            fields.wholeNumber("minutes", 5, 0),
            fields.mappings("values", "a value").stream().map(this::choice).toList(),
            fields.texts("from"),
            fields.texts("asked-as"));
    if (type == FactType.CHOICE && definition.values().isEmpty()) {
      problems.error(
          fields.place(),
          "no-values",
          "A choice needs its values.",
          "Add \"values:\" with at least two.");
    }
    fields.refuseOthers();
    return definition;
  }

  private Optional<FactType> type(Fields fields, Node node) {
    String word = fields.scalar(node);
    Optional<FactType> type = FactType.named(word);
    if (type.isEmpty()) {
      List<String> words = List.of(FactType.values()).stream().map(FactType::word).toList();
      problems.mistyped(
          node.place(),
          "unknown-word",
          "\"" + word + "\" is no type of a fact.",
          word,
          words,
          "Possible: " + String.join(", ", words) + ".");
    }
    return type;
  }

  private FactDefinition.Choice choice(Fields fields) {
    String value = fields.text("value");
    String title = fields.textOrEmpty("title");
    List<String> also =
        fields.texts("also").stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    fields.refuseOthers();
    return new FactDefinition.Choice(value, title.isEmpty() ? value : title, also);
  }
}
