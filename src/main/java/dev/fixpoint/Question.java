package dev.fixpoint;

import java.util.List;

/**
 * The next thing to ask.
 *
 * @param fact the key of the fact that the answer gives
 * @param text the question
 * @param how how a person finds it out
 * @param minutes what finding out costs, in minutes
 * @param choices the possible answers; empty if any value of the type will do
 * @param orAs other facts by which the question may be answered
 * @param type the type of the answer, such as {@code ip-ranges}
 */
public record Question(
    String fact,
    String text,
    String how,
    int minutes,
    List<Choice> choices,
    List<String> orAs,
    String type) {
  public Question {
    choices = List.copyOf(choices);
    orAs = List.copyOf(orAs);
  }

  /**
   * A possible answer.
   *
   * @param value the value to hand in
   * @param title its name for a reader
   */
  public record Choice(String value, String title) {}
}
