package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.FactTest.Operator;
import dev.fixpoint.knowledge.FactValue;
import java.math.BigDecimal;
import java.util.List;

/** Tells whether two conditions can never be true of one observation. Errs towards "they can". */
final class Clash {
  private Clash() {}

  static boolean between(Condition one, Condition other) {
    return one.fact().equals(other.fact())
        && (clash(one.test(), other.test()) || clash(other.test(), one.test()));
  }

  private static boolean clash(FactTest one, FactTest other) {
    return switch (one.operator()) {
      case IS -> other.operator() == Operator.ABSENT || noneHolds(one.operands(), other);
      case HAS ->
          (other.operator() == Operator.LACKS
                  && one.operands().stream().anyMatch(item -> holds(other.operands(), item)))
              || wantsEmpty(other);
      case AT_LEAST ->
          (other.operator() == Operator.AT_MOST && number(one).compareTo(number(other)) > 0)
              || (other.operator() == Operator.LESS_THAN
                  && number(one).compareTo(number(other)) >= 0);
      case MORE_THAN ->
          (other.operator() == Operator.AT_MOST || other.operator() == Operator.LESS_THAN)
              && number(one).compareTo(number(other)) >= 0;
      case EMPTY -> other.operator() == Operator.EMPTY && wantsEmpty(one) != wantsEmpty(other);
      case NOT, LACKS, AT_MOST, LESS_THAN, BEGINS, ENDS, CONTAINS, ABSENT -> false;
    };
  }

  private static boolean noneHolds(List<FactValue> values, FactTest test) {
    return values.stream().noneMatch(test::holds);
  }

  private static boolean holds(List<FactValue> items, FactValue wanted) {
    return items.stream().anyMatch(item -> item.is(wanted.text()));
  }

  private static boolean wantsEmpty(FactTest test) {
    return test.operator() == Operator.EMPTY
        && test.operands().getFirst() instanceof FactValue.YesNo answer
        && answer.yes();
  }

  private static BigDecimal number(FactTest test) {
    return test.operands().getFirst() instanceof FactValue.Numeric numeric
        ? numeric.number()
        : BigDecimal.ZERO;
  }
}
