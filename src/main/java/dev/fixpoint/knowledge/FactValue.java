package dev.fixpoint.knowledge;

import java.math.BigDecimal;
import java.util.List;

/** The value of a fact, in the one form that its type prescribes. */
public sealed interface FactValue {

  /** The value as a reader sees it. */
  String text();

  /** The value as JSON has it: a string, a number, a boolean or a list of strings. */
  Object plain();

  /** A word or a text; of a choice, the value's canonical spelling. */
  record Text(String text) implements FactValue {
    @Override
    public Object plain() {
      return text;
    }
  }

  /** A number. */
  record Numeric(BigDecimal number) implements FactValue {
    public Numeric {
      number = number.stripTrailingZeros();
    }

    static Numeric of(long number) {
      return new Numeric(BigDecimal.valueOf(number));
    }

    @Override
    public String text() {
      return number.toPlainString();
    }

    @Override
    public Object plain() {
      return number.scale() <= 0 && number.precision() - number.scale() <= 18
          ? (Object) number.longValueExact()
          : number;
    }
  }

  /** Yes or no. */
  record YesNo(boolean yes) implements FactValue {
    @Override
    public String text() {
      return yes ? "yes" : "no";
    }

    @Override
    public Object plain() {
      return yes;
    }
  }

  /** A list in the order it was handed in; an empty list is known to be empty. */
  record Items(List<String> items) implements FactValue {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return items.isEmpty() ? "empty" : String.join(", ", items);
    }

    @Override
    public Object plain() {
      return items;
    }

    boolean has(String wanted) {
      for (String item : items) {
        if (item.equalsIgnoreCase(wanted)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether the value is this text, whatever the case of its letters. */
  default boolean is(String wanted) {
    return text().equalsIgnoreCase(wanted);
  }
}
