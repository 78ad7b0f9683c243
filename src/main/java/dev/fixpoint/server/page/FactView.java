package dev.fixpoint.server.page;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.List;

/**
 * A fact as the page shows it.
 *
 * @param origin the word for where it came from
 * @param particulars the line of the text, or the reason of a deduction; empty for a given one
 * @param isGiven whether the agent gave it, and can take it out
 * @param canChange whether the agent can give another value
 */
record FactView(
    String key,
    String title,
    String value,
    String origin,
    String particulars,
    boolean isGiven,
    boolean canChange) {

  /** Whether it follows from others, or is nothing that a person would be asked for. */
  boolean isMinor() {
    return !isGiven && !canChange;
  }

  /** Given ones first, then what was read, then what was deduced. */
  static List<FactView> of(List<Fact> facts, String text, Vocabulary vocabulary) {
    return facts.stream()
        .sorted(java.util.Comparator.comparingInt(fact -> -fact.origin().rank()))
        .map(fact -> of(fact, text, vocabulary))
        .toList();
  }

  private static FactView of(Fact fact, String text, Vocabulary vocabulary) {
    return new FactView(
        fact.key(),
        vocabulary.definition(fact.key()).map(FactDefinition::title).orElse(fact.key()),
        vocabulary
            .definition(fact.key())
            .map(definition -> definition.show(fact.value()))
            .orElseGet(fact::text),
        fact.origin().word(),
        particulars(fact.origin(), text),
        fact.origin() instanceof Origin.Given || fact.origin() instanceof Origin.Answered,
        !(fact.origin() instanceof Origin.Deduced)
            && vocabulary.definition(fact.key()).filter(FactDefinition::canBeAsked).isPresent());
  }

  private static String particulars(Origin origin, String text) {
    return switch (origin) {
      case Origin.Given given -> "";
      case Origin.Answered answered -> "";
      case Origin.Read read ->
          "line "
              + (1 + text.chars().limit(read.span().from()).filter(each -> each == '\n').count());
      case Origin.Deduced deduced -> deduced.because();
    };
  }
}
