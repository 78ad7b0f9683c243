package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.FactValue;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signature as an observation of its own: its words and nothing else, with the facts that it asks
 * for, from the provider of its article, in a text about mail.
 *
 * @param text its literals, and texts that its expressions match, one a line
 * @param facts facts that make its conditions true
 */
record OwnWords(String text, Map<String, Object> facts) {
  private static final String PROVIDER = "provider";
  private static final String ABOUT = "text.about";
  private static final String FILLER = "x";

  /** Its words from the provider of its article. */
  static OwnWords of(Knowledge knowledge, Article article, Signature signature) {
    return of(knowledge, article.provider(), signature);
  }

  /** Its words, and nobody says from whom. */
  static OwnWords ofAnybody(Knowledge knowledge, Signature signature) {
    return of(knowledge, "", signature);
  }

  static boolean asksForProvider(Condition condition) {
    return condition.fact().equals(PROVIDER);
  }

  private static OwnWords of(Knowledge knowledge, String provider, Signature signature) {
    List<String> lines = new ArrayList<>();
    signature.says().forEach(literal -> lines.add(literal.replace("*", " " + FILLER + " ")));
    signature.matches().forEach(expression -> lines.add(Specimen.of(expression) + " " + FILLER));
    Map<String, Object> facts = new LinkedHashMap<>();
    if (isChoice(knowledge, PROVIDER, provider)) {
      facts.put(PROVIDER, provider);
    }
    if (signature.readsText() && isChoice(knowledge, ABOUT, "mail")) {
      facts.put(ABOUT, "mail");
    }
    for (Condition condition : signature.facts()) {
      Object value = fulfilling(knowledge, condition);
      if (value != null) {
        facts.put(condition.fact(), value);
      } else {
        facts.remove(condition.fact());
      }
    }
    return new OwnWords(String.join("\n", lines), facts);
  }

  private static boolean isChoice(Knowledge knowledge, String key, String value) {
    return knowledge.vocabulary().definition(key).stream()
        .flatMap(definition -> definition.values().stream())
        .anyMatch(choice -> choice.value().equals(value));
  }

  /** A value that makes the condition true; null where no value does. */
  private static @Nullable Object fulfilling(Knowledge knowledge, Condition condition) {
    FactTest test = condition.test();
    return switch (test.operator()) {
      case IS, BEGINS, ENDS, CONTAINS, AT_LEAST, AT_MOST -> test.operands().getFirst().plain();
      case HAS -> test.operands().stream().map(FactValue::text).toList();
      case LACKS -> List.of(FILLER);
      case MORE_THAN -> next(test.operands().getFirst(), BigDecimal.ONE);
      case LESS_THAN -> next(test.operands().getFirst(), BigDecimal.ONE.negate());
      case EMPTY -> test.operands().getFirst().is("yes") ? List.of() : List.of(FILLER);
      case NOT -> another(knowledge, condition);
      case ABSENT -> null;
    };
  }

  private static Object next(FactValue value, BigDecimal step) {
    return value instanceof FactValue.Numeric number ? number.number().add(step) : value.plain();
  }

  private static @Nullable Object another(Knowledge knowledge, Condition condition) {
    Optional<FactDefinition> definition = knowledge.vocabulary().definition(condition.fact());
    List<FactValue> candidates = new ArrayList<>();
    definition.ifPresent(
        fact ->
            fact.values().forEach(choice -> candidates.add(new FactValue.Text(choice.value()))));
    candidates.add(new FactValue.YesNo(true));
    candidates.add(new FactValue.YesNo(false));
    candidates.add(new FactValue.Numeric(BigDecimal.ONE));
    candidates.add(new FactValue.Text(FILLER));
    return candidates.stream()
        .filter(condition.test()::holds)
        .filter(value -> definition.flatMap(fact -> fact.read(value.plain())).isPresent())
        .map(FactValue::plain)
        .findFirst()
        .orElse(null);
  }
}
