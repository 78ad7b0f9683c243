package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes the known fields out of a mapping, and tells of those that are missing, unknown or of the
 * wrong shape.
 */
final class Fields {
  private final Node.Mapping mapping;
  private final String owner;
  private final Problems problems;

  /** In the order in which they were asked for; a dozen at most, so that a list is the quickest. */
  private final List<String> known = new ArrayList<>();

  /**
   * Begins with a mapping.
   *
   * @param owner what the fields belong to, for messages: "an article"
   */
  Fields(Node.Mapping mapping, String owner, Problems problems) {
    this.mapping = mapping;
    this.owner = owner;
    this.problems = problems;
  }

  static Optional<Fields> of(Node node, String owner, Problems problems) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new Fields(mapping, owner, problems));
    }
    problems.error(
        node.place(),
        "wrong-shape",
        "Here " + owner + " is wanted, not " + node.kind() + ".",
        "Write fields: \"name: value\".");
    return Optional.empty();
  }

  Problem.Place place() {
    return mapping.place();
  }

  Optional<Node> optional(String field) {
    if (!known.contains(field)) {
      known.add(field);
    }
    return mapping.entry(field).map(Node.Entry::value);
  }

  Optional<Node> required(String field) {
    Optional<Node> node = optional(field);
    if (node.isEmpty()) {
      problems.error(
          place(),
          "missing-field",
          "The field \"" + field + "\" of " + owner + " is missing.",
          "Add \"" + field + ": ...\".");
    }
    return node;
  }

  /** A text that has to be there; empty after a mistake, which is told. */
  String text(String field) {
    Optional<Node> node = required(field);
    String text = node.map(this::scalar).orElse("");
    if (node.isPresent() && node.get() instanceof Node.Scalar && text.isBlank()) {
      problems.error(
          node.get().place(),
          "empty-field",
          "The field \"" + field + "\" is empty.",
          "Write its text.");
    }
    return text;
  }

  /** A text that may be there; empty if it is not. */
  String textOrEmpty(String field) {
    return optional(field).map(this::scalar).orElse("");
  }

  /** The texts of a list; one text counts as a list of one. */
  List<String> texts(String field) {
    return optional(field).map(this::scalars).orElse(List.of());
  }

  /** The values of a list, as they stand there; one value counts as a list of one. */
  List<Node> values(String field) {
    Optional<Node> node = optional(field);
    if (node.isEmpty()) {
      return List.of();
    }
    List<Node> values = node.get() instanceof Node.Scalar one ? List.of(one) : items(node.get());
    return values.stream().filter(value -> !scalar(value).isEmpty()).toList();
  }

  int wholeNumber(String field, int otherwise, int least) {
    Optional<Node> node = optional(field);
    if (node.isEmpty()) {
      return otherwise;
    }
    String text = scalar(node.get());
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException told) {
      // told below, together with numbers that are too small
    }
    problems.error(
        node.get().place(),
        "wrong-type",
        "\"" + text + "\" is no whole number of at least " + least + ".",
        "");
    return otherwise;
  }

  boolean yesNo(String field) {
    return optional(field)
        .map(
            node ->
                FactType.YES_NO
                    .read(node.plain())
                    .map(value -> value.is("yes"))
                    .orElseGet(
                        () -> {
                          problems.error(
                              node.place(), "wrong-type", "Here yes or no is wanted.", "");
                          return false;
                        }))
        .orElse(false);
  }

  /**
   * One of the words of an enum; {@code otherwise} if the field is absent or, which is told,
   * another word.
   */
  <T> T word(String field, T[] values, Function<T, String> word, T otherwise) {
    Optional<Node> node = optional(field);
    if (node.isEmpty()) {
      return otherwise;
    }
    String text = scalar(node.get());
    for (T value : values) {
      if (word.apply(value).equals(text)) {
        return value;
      }
    }
    List<String> words = new ArrayList<>();
    for (T value : values) {
      words.add(word.apply(value));
    }
    problems.mistyped(
        node.get().place(),
        "unknown-word",
        "\"" + text + "\" is no " + field + ".",
        text,
        words,
        "Possible: " + String.join(", ", words) + ".");
    return otherwise;
  }

  /** The items of a list of mappings, each with what it belongs to. */
  List<Fields> mappings(String field, String ownerOfEach) {
    List<Fields> result = new ArrayList<>();
    optional(field)
        .ifPresent(
            node ->
                items(node)
                    .forEach(item -> of(item, ownerOfEach, problems).ifPresent(result::add)));
    return result;
  }

  List<Node> items(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    if (node instanceof Node.Scalar scalar && scalar.text().isBlank()) {
      return List.of();
    }
    problems.error(
        node.place(),
        "wrong-shape",
        "Here a list is wanted, not " + node.kind() + ".",
        "Begin each item with \"- \".");
    return List.of();
  }

  /** The fields that were not asked for so far. */
  List<Node.Entry> others() {
    List<Node.Entry> others = new ArrayList<>();
    for (Node.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        others.add(entry);
      }
    }
    return others;
  }

  /** Tells of fields that nothing asked for, with the nearest known one. */
  void refuseOthers() {
    Set<String> told = new HashSet<>();
    for (Node.Entry entry : others()) {
      if (told.add(entry.key())) {
        refuse(entry, "");
      }
    }
  }

  /** Whether a field that nothing asked for may be one of the known ones, mistyped. */
  boolean isLikeOneOfThese(Node.Entry entry) {
    return Nearest.to(entry.key(), known).isPresent();
  }

  /**
   * Tells of a field that nothing asked for, with the nearest known one.
   *
   * @param others what else may stand there; empty if nothing else may
   */
  void refuse(Node.Entry entry, String others) {
    List<String> possible = new ArrayList<>(known);
    if (!others.isEmpty()) {
      possible.add(others);
    }
    problems.mistyped(
        entry.place(),
        "unknown-field",
        "There is no field \"" + entry.key() + "\" in " + owner + ".",
        entry.key(),
        known,
        "Possible: " + String.join(", ", possible) + ".");
  }

  String scalar(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text().strip();
    }
    problems.error(
        node.place(), "wrong-shape", "Here a single value is wanted, not " + node.kind() + ".", "");
    return "";
  }

  List<String> scalars(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream().map(this::scalar).filter(text -> !text.isEmpty()).toList();
    }
    String text = scalar(node);
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
