package dev.fixpoint.server.page;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.Question;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.FactType;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to answer a question, right where it is asked.
 *
 * @param id what ties the label to the field
 * @param kind buttons, select or input
 * @param choices the possible answers of buttons and select
 * @param isList whether the answer is a list, so that empty is an answer too
 * @param hint what an answer looks like
 */
record AnswerField(
    String id,
    String key,
    String title,
    String kind,
    List<Question.Choice> choices,
    boolean isList,
    String hint) {
  /** More choices than this are a list to open, not buttons. */
  private static final int MOST_BUTTONS = 6;

  /** The question's own fact first, then those by which it may be answered instead. */
  static List<AnswerField> of(Question question, Fixpoint fixpoint) {
    return Stream.concat(Stream.of(question.fact()), question.orAs().stream())
        .flatMap(key -> fixpoint.knowledge().vocabulary().definition(key).stream())
        .map(AnswerField::of)
        .toList();
  }

  private static AnswerField of(FactDefinition definition) {
    List<Question.Choice> choices = choices(definition);
    return new AnswerField(
        "answer-" + definition.key().replace('.', '-'),
        definition.key(),
        definition.title(),
        choices.isEmpty() ? "input" : choices.size() <= MOST_BUTTONS ? "buttons" : "select",
        choices,
        definition.type().isList(),
        hint(definition));
  }

  private static List<Question.Choice> choices(FactDefinition definition) {
    if (definition.type() == FactType.YES_NO) {
      return List.of(new Question.Choice("yes", "Yes"), new Question.Choice("no", "No"));
    }
    return definition.values().stream()
        .map(choice -> new Question.Choice(choice.value(), choice.title()))
        .toList();
  }

  private static String hint(FactDefinition definition) {
    return "such as " + definition.example().replace("[", "").replace("]", "");
  }
}
