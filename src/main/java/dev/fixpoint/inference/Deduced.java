package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactValue;
import dev.fixpoint.knowledge.Origin;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.RuleContext;

/** What a deduction in {@code rules/deductions} concludes. */
public final class Deduced {
  private Deduced() {}

  /**
   * A fact concluded by the rule that is firing. Its reason is the rule's {@code @because} text, in
   * which {@code {fact.key}} stands for the value of that premise.
   *
   * @param rule the engine's {@code drools}, which knows the rule
   * @param key a key of the vocabulary
   * @param value a string, number, boolean or collection of strings
   * @param premises the facts it was concluded from
   */
  public static Fact fact(Object rule, String key, Object value, Fact... premises) {
    Rule firing = ((RuleContext) rule).getRule();
    Object because = firing.getMetaData().get("because");
    String text = because == null ? firing.getName() : unquoted(because.toString());
    for (Fact premise : premises) {
      text = text.replace("{" + premise.key() + "}", premise.text());
    }
    return new Fact(
        key, value(value), new Origin.Deduced(firing.getName(), text, List.of(premises)));
  }

  /** The executable model keeps the quotes that the text has in DRL. */
  private static String unquoted(String text) {
    boolean isQuoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return isQuoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
  }

  private static FactValue value(Object raw) {
    return switch (raw) {
      case Boolean yes -> new FactValue.YesNo(yes);
      case Number number -> new FactValue.Numeric(new BigDecimal(number.toString()));
      case Collection<?> items ->
          new FactValue.Items(items.stream().map(Object::toString).toList());
      default -> new FactValue.Text(raw.toString());
    };
  }
}
