package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the vocabulary says of one fact.
 *
 * @param key its key, words with dots between them
 * @param type the type of its values
 * @param title its name for a reader
 * @param question the question that asks a person for it; empty if nobody can be asked
 * @param how how a person finds it out
 * @param minutes what finding out costs a person, in minutes
 * @param values the values of a choice
 * @param from the facts it is deduced from, which are asked in its place
 * @param askedAs other facts by which a person may answer instead
 */
public record FactDefinition(
    String key,
    FactType type,
    String title,
    String question,
    String how,
    int minutes,
    List<Choice> values,
    List<String> from,
    List<String> askedAs) {

  public FactDefinition {
    values = List.copyOf(values);
    from = List.copyOf(from);
    askedAs = List.copyOf(askedAs);
  }

  /**
   * One value of a choice.
   *
   * @param value its canonical spelling
   * @param title its name for a reader
   * @param also other spellings that mean it, in lower case
   */
  public record Choice(String value, String title, List<String> also) {
    public Choice {
      also = List.copyOf(also);
    }

    Choice with(Choice other) {
      List<String> spellings = new ArrayList<>(also);
      spellings.addAll(other.also());
      return new Choice(value, other.title(), spellings);
    }

    boolean means(String text) {
      String lower = text.toLowerCase(Locale.ROOT).strip();
      return lower.equals(value)
          || lower.equals(title.toLowerCase(Locale.ROOT))
          || also.contains(lower);
    }
  }

  /**
   * The same fact, with other texts for a reader and with further values.
   *
   * @param other texts that are null stay as they are
   */
  FactDefinition with(VocabularyParser.Change other) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    values.forEach(choice -> choices.put(choice.value(), choice));
    for (Choice choice : other.values()) {
      choices.merge(choice.value(), choice, Choice::with);
    }
    return new FactDefinition(
        key,
        type,
        other.title() == null ? title : other.title(),
        other.question() == null ? question : other.question(),
        other.how() == null ? how : other.how(),
        minutes,
        List.copyOf(choices.values()),
        from,
        askedAs);
  }

  /** Whether a person can be asked for it. */
  public boolean canBeAsked() {
    return !question.isEmpty();
  }

  /** The value in the one form of this fact, or nothing where the type does not allow it. */
  public Optional<FactValue> read(Object raw) {
    if (type != FactType.CHOICE) {
      return type.read(raw);
    }
    String text = raw.toString();
    return values.stream()
        .filter(choice -> choice.means(text))
        .findFirst()
        .map(choice -> new FactValue.Text(choice.value()));
  }

  /** The value as a reader should see it: a choice by its title. */
  public String show(FactValue value) {
    return values.stream()
        .filter(choice -> choice.value().equals(value.text()))
        .findFirst()
        .map(Choice::title)
        .orElseGet(value::text);
  }

  /** What a value has to be, with an example, for a message. */
  public String wanted() {
    return type == FactType.CHOICE
        ? "one of " + String.join(", ", values.stream().map(Choice::value).toList())
        : type.wanted();
  }

  /** A value of it, for a message. */
  public String example() {
    return type == FactType.CHOICE && !values.isEmpty()
        ? values.getFirst().value()
        : type.example();
  }
}
