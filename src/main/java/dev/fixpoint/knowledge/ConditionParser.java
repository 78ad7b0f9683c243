package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads conditions, of causes and of signatures, and checks them against the vocabulary. */
final class ConditionParser {
  private final Vocabulary vocabulary;
  private final Problems problems;

  ConditionParser(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** Whether a field is called as a fact is. */
  boolean isFact(Node.Entry entry) {
    return vocabulary.definition(entry.key()).isPresent();
  }

  /** The condition that a field states: the fact is the field's name, the test its value. */
  Optional<Condition> condition(Node.Entry entry, String because) {
    Optional<FactDefinition> definition = vocabulary.definition(entry.key());
    if (definition.isEmpty()) {
      problems.mistyped(
          entry.place(),
          "unknown-fact",
          "No fact is called \"" + entry.key() + "\".",
          entry.key(),
          vocabulary.keys(),
          "Facts stand in vocabulary.yaml.");
      return Optional.empty();
    }
    return test(definition.get(), entry.value())
        .map(test -> new Condition(entry.key(), test, because));
  }

  private Optional<FactTest> test(FactDefinition definition, Node node) {
    if (node instanceof Node.Mapping mapping) {
      return operation(definition, mapping);
    }
    if (node instanceof Node.Scalar scalar && scalar.text().equals("absent")) {
      return Optional.of(new FactTest(FactTest.Operator.ABSENT, List.of()));
    }
    FactTest.Operator operator =
        definition.type().isList() ? FactTest.Operator.HAS : FactTest.Operator.IS;
    return operands(definition, operator, node).map(operands -> new FactTest(operator, operands));
  }

  private Optional<FactTest> operation(FactDefinition definition, Node.Mapping mapping) {
    if (mapping.entries().size() != 1) {
      problems.error(
          mapping.place(),
          "one-test",
          "A condition makes one test.",
          "Write two conditions instead.");
      return Optional.empty();
    }
    Node.Entry entry = mapping.entries().getFirst();
    List<String> words = new ArrayList<>();
    for (FactTest.Operator operator : FactTest.Operator.values()) {
      if (operator.word().equals(entry.key())) {
        return operation(definition, operator, entry);
      }
      words.add(operator.word());
    }
    problems.mistyped(
        entry.place(),
        "unknown-test",
        "There is no test \"" + entry.key() + "\".",
        entry.key(),
        words,
        "Possible: " + String.join(", ", words) + ".");
    return Optional.empty();
  }

  private Optional<FactTest> operation(
      FactDefinition definition, FactTest.Operator operator, Node.Entry entry) {
    if (!operator.fits(definition.type())) {
      problems.error(
          entry.place(),
          "test-does-not-fit",
          "\""
              + operator.word()
              + "\" cannot be asked of "
              + definition.key()
              + ", which is "
              + article(definition.type())
              + ".",
          "Possible: " + String.join(", ", fitting(definition.type())) + ".");
      return Optional.empty();
    }
    return operands(definition, operator, entry.value())
        .map(operands -> new FactTest(operator, operands));
  }

  private static String article(FactType type) {
    return "of type " + type.word();
  }

  private static List<String> fitting(FactType type) {
    List<String> words = new ArrayList<>();
    for (FactTest.Operator operator : FactTest.Operator.values()) {
      if (operator.fits(type)) {
        words.add(operator.word());
      }
    }
    return words;
  }

  private Optional<List<FactValue>> operands(
      FactDefinition definition, FactTest.Operator operator, Node node) {
    List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    List<FactValue> operands = new ArrayList<>();
    for (Node each : nodes) {
      Optional<FactValue> operand = operand(definition, operator, each);
      if (operand.isEmpty()) {
        return Optional.empty();
      }
      operands.add(operand.get());
    }
    if (operands.isEmpty()) {
      problems.error(
          node.place(),
          "no-value",
          "A test needs a value to compare with.",
          "For an empty list, write {empty: yes}.");
      return Optional.empty();
    }
    return Optional.of(operands);
  }

  private Optional<FactValue> operand(
      FactDefinition definition, FactTest.Operator operator, Node node) {
    Optional<FactValue> value =
        node instanceof Node.Scalar scalar && !scalar.text().isBlank()
            ? value(definition, operator, scalar)
            : Optional.empty();
    if (value.isEmpty()) {
      problems.error(
          node.place(),
          "wrong-type",
          "\"%s\" is no value of %s: %s is wanted."
              .formatted(node.plain(), definition.key(), definition.wanted()),
          "For example " + definition.example() + ".");
    }
    return value;
  }

  private static Optional<FactValue> value(
      FactDefinition definition, FactTest.Operator operator, Node.Scalar scalar) {
    return switch (operator) {
      case EMPTY -> FactType.YES_NO.read(scalar.plain());
      case BEGINS, ENDS, CONTAINS -> FactType.TEXT.read(scalar.plain());
      case HAS, LACKS ->
          definition.type().read(List.of(scalar.plain())).map(ConditionParser::single);
      default -> definition.read(scalar.plain());
    };
  }

  private static FactValue single(FactValue value) {
    return value instanceof FactValue.Items list && list.items().size() == 1
        ? new FactValue.Text(list.items().getFirst())
        : value;
  }
}
