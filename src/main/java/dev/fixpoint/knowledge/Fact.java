package dev.fixpoint.knowledge;

import java.util.List;
import java.util.Locale;

/**
 * A key of the vocabulary with a value, and where it came from. The questions it answers are those
 * that deductions in {@code rules/} ask.
 *
 * @param key a key of the vocabulary, such as {@code http.status}
 * @param value the value, of the key's type
 * @param origin where it came from
 */
public record Fact(String key, FactValue value, Origin origin) {

  /**
   * Key and value in one word, by which the engine finds a fact at once: {@code http.status=401}.
   */
  public String term() {
    return key + "=" + lower();
  }

  /** The value as text; of a list, its items with commas between them. */
  public String text() {
    return value.text();
  }

  /** The value as a number, or not-a-number where it is none. */
  public double number() {
    return value instanceof FactValue.Numeric numeric ? numeric.number().doubleValue() : Double.NaN;
  }

  /** The items of a list; of any other value, the value itself. */
  public List<String> items() {
    return value instanceof FactValue.Items list ? list.items() : List.of(value.text());
  }

  /** Whether the value is this text, whatever the case of its letters. */
  public boolean is(String wanted) {
    return value.is(wanted);
  }

  /** Whether the value is one of these texts. */
  public boolean isOneOf(String... wanted) {
    for (String each : wanted) {
      if (value.is(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list holds this item, whatever the case of its letters. */
  public boolean has(String wanted) {
    return value instanceof FactValue.Items list ? list.has(wanted) : value.is(wanted);
  }

  /** Whether the text holds this part, whatever the case of its letters. */
  public boolean hasPart(String part) {
    return lower().contains(part.toLowerCase(Locale.ROOT));
  }

  /** Whether the text begins so, whatever the case of its letters. */
  public boolean begins(String start) {
    return lower().startsWith(start.toLowerCase(Locale.ROOT));
  }

  /** Whether the text ends so, whatever the case of its letters. */
  public boolean ends(String end) {
    return lower().endsWith(end.toLowerCase(Locale.ROOT));
  }

  /** Whether a yes-or-no fact is yes. */
  public boolean isYes() {
    return value instanceof FactValue.YesNo answer && answer.yes();
  }

  /** Whether a yes-or-no fact is no. */
  public boolean isNo() {
    return value instanceof FactValue.YesNo answer && !answer.yes();
  }

  /** Whether a list is known to hold nothing. */
  public boolean isEmpty() {
    return value instanceof FactValue.Items list && list.items().isEmpty();
  }

  /** Whether somebody or the text says it, in contrast to a deduction. */
  public boolean isGiven() {
    return !(origin instanceof Origin.Deduced);
  }

  private String lower() {
    return value.text().toLowerCase(Locale.ROOT);
  }
}
