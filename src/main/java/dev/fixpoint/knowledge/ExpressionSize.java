package dev.fixpoint.knowledge;

/**
 * How many steps an expression comes to when its counted repetitions are written out, which is what
 * the matcher does. Known before it is compiled: {@code ((a{1000}){1000}){1000}} has 24 characters
 * and a thousand million steps.
 */
final class ExpressionSize {
  private static final long MOST = Long.MAX_VALUE >> 20;

  private final String expression;
  private int at;

  private ExpressionSize(String expression) {
    this.expression = expression;
  }

  static long of(String expression) {
    ExpressionSize size = new ExpressionSize(expression);
    long sum = 0;
    // A bracket too many ends a group that never began; the compiler will say so.
    while (size.at < expression.length()) {
      sum = capped(sum + size.group());
      size.at++;
    }
    return sum;
  }

  /** The steps up to the end of the group that the position is in. */
  private long group() {
    long sum = 0;
    while (at < expression.length() && expression.charAt(at) != ')') {
      sum = capped(sum + repeated(atom()));
    }
    return sum;
  }

  private long atom() {
    return switch (expression.charAt(at++)) {
      case '(' -> {
        long inner = group();
        at++;
        yield inner + 2;
      }
      case '[' -> {
        skipClass();
        yield 1;
      }
      case '\\' -> escaped();
      default -> 1;
    };
  }

  private long escaped() {
    if (expression.startsWith("Q", at)) {
      int end = expression.indexOf("\\E", at);
      int length = (end < 0 ? expression.length() : end) - at;
      at = end < 0 ? expression.length() : end + 2;
      return length;
    }
    at++;
    return 1;
  }

  private void skipClass() {
    // A bracket right at the beginning, or behind the caret, stands for itself.
    if (expression.startsWith("^", at)) {
      at++;
    }
    if (expression.startsWith("]", at)) {
      at++;
    }
    while (at < expression.length() && expression.charAt(at) != ']') {
      int named = expression.startsWith("[:", at) ? expression.indexOf(":]", at) : -1;
      if (named >= 0) {
        at = named + 2;
      } else {
        at += expression.charAt(at) == '\\' ? 2 : 1;
      }
    }
    at++;
  }

  private long repeated(long once) {
    long steps = once;
    while (at < expression.length()) {
      char next = expression.charAt(at);
      if (next == '*' || next == '+' || next == '?') {
        steps++;
        at++;
      } else if (next == '{') {
        int end = expression.indexOf('}', at);
        long times = end < 0 ? -1 : times(expression.substring(at + 1, end));
        if (times < 0) {
          return steps;
        }
        steps = capped(steps * Math.max(1, times) + times);
        at = end + 1;
      } else {
        return steps;
      }
    }
    return steps;
  }

  /** How often a counted repetition writes its part out; -1 if it is none. */
  private static long times(String count) {
    if (!count.matches("\\d{1,9}(,\\d{0,9})?")) {
      return -1;
    }
    long most = 0;
    for (String number : count.split(",")) {
      most = Math.max(most, Long.parseLong(number));
    }
    return most;
  }

  private static long capped(long steps) {
    return Math.min(steps, MOST);
  }
}
