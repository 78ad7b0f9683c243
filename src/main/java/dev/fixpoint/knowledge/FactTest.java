package dev.fixpoint.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A test on the value of a fact, as an article writes it behind the fact's key.
 *
 * @param operator what is asked
 * @param operands what it is compared with, in the form of the fact's type
 */
public record FactTest(Operator operator, List<FactValue> operands) {
  public FactTest {
    operands = List.copyOf(operands);
  }

  /** What a test can ask; the words are those of the article format. */
  public enum Operator {
    /** The fact is one of these values. */
    IS("is", "is"),
    /** The fact is none of these values. */
    NOT("not", "is not"),
    /** The list holds all of these. */
    HAS("has", "holds"),
    /** The list holds none of these. */
    LACKS("lacks", "lacks"),
    /** The number is this or more. */
    AT_LEAST("at-least", "is at least"),
    /** The number is this or less. */
    AT_MOST("at-most", "is at most"),
    /** The number is more than this. */
    MORE_THAN("more-than", "is more than"),
    /** The number is less than this. */
    LESS_THAN("less-than", "is less than"),
    /** The text begins with one of these. */
    BEGINS("begins", "begins with"),
    /** The text ends with one of these. */
    ENDS("ends", "ends with"),
    /** The text holds one of these. */
    CONTAINS("contains", "contains"),
    /** The list holds nothing. */
    EMPTY("empty", "is empty:"),
    /** Nobody has said; only in signatures. */
    ABSENT("absent", "is not known");

    private final String word;
    private final String sentence;

    Operator(String word, String sentence) {
      this.word = word;
      this.sentence = sentence;
    }

    /** Its name in an article. */
    public String word() {
      return word;
    }

    /** What it says between a fact's title and a value: "is at least". */
    String inWords() {
      return sentence;
    }

    /** Whether facts of this type can be asked this. */
    public boolean fits(FactType type) {
      return switch (this) {
        case IS, NOT -> !type.isList();
        case HAS, LACKS, EMPTY -> type.isList();
        case AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN -> type == FactType.NUMBER;
        case BEGINS, ENDS, CONTAINS ->
            type == FactType.TEXT
                || type == FactType.HOST
                || type == FactType.CODE
                || type == FactType.DOMAIN
                || type == FactType.EMAIL
                || type == FactType.IP;
        case ABSENT -> true;
      };
    }
  }

  /** Whether a known value passes. */
  public boolean holds(FactValue value) {
    return switch (operator) {
      case IS -> operands.stream().anyMatch(operand -> same(value, operand));
      case NOT -> operands.stream().noneMatch(operand -> same(value, operand));
      case HAS -> operands.stream().allMatch(operand -> has(value, operand));
      case LACKS -> operands.stream().noneMatch(operand -> has(value, operand));
      case AT_LEAST -> compare(value) >= 0;
      case AT_MOST -> compare(value) <= 0;
      case MORE_THAN -> compare(value) > 0;
      case LESS_THAN -> compare(value) < 0;
      case BEGINS -> operands.stream().anyMatch(operand -> lower(value).startsWith(lower(operand)));
      case ENDS -> operands.stream().anyMatch(operand -> lower(value).endsWith(lower(operand)));
      case CONTAINS -> operands.stream().anyMatch(operand -> lower(value).contains(lower(operand)));
      case EMPTY -> isEmpty(value) == wantsEmpty();
      case ABSENT -> false;
    };
  }

  /** The test in words, to stand behind the fact's title: "lacks send-http". */
  public String inWords() {
    if (operator == Operator.ABSENT) {
      return operator.sentence;
    }
    return operator.sentence
        + " "
        + String.join(" or ", operands.stream().map(FactValue::text).toList());
  }

  private static boolean same(FactValue value, FactValue operand) {
    return (value instanceof FactValue.Numeric a && operand instanceof FactValue.Numeric b)
        ? a.number().compareTo(b.number()) == 0
        : value.is(operand.text());
  }

  private static boolean has(FactValue value, FactValue operand) {
    return value instanceof FactValue.Items list
        ? list.has(operand.text())
        : value.is(operand.text());
  }

  private int compare(FactValue value) {
    BigDecimal a = value instanceof FactValue.Numeric left ? left.number() : BigDecimal.ZERO;
    BigDecimal b =
        operands.getFirst() instanceof FactValue.Numeric right ? right.number() : BigDecimal.ZERO;
    return a.compareTo(b);
  }

  private static boolean isEmpty(FactValue value) {
    return value instanceof FactValue.Items list && list.items().isEmpty();
  }

  private boolean wantsEmpty() {
    return operands.getFirst() instanceof FactValue.YesNo answer && answer.yes();
  }

  private static String lower(FactValue value) {
    return value.text().toLowerCase(Locale.ROOT);
  }
}
