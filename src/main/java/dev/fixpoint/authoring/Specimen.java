package dev.fixpoint.authoring;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * A text that a regular expression matches: the first branch of each alternative, and as few
 * repetitions as it allows. Knows the constructs that articles use; of others the text may be
 * wrong, so that whoever uses it looks whether it is found.
 */
final class Specimen {
  private static final int UNBOUNDED = -1;

  private final String expression;
  private int at;

  private Specimen(String expression) {
    this.expression = expression;
  }

  static String of(String expression) {
    return new Specimen(expression).alternatives();
  }

  private String alternatives() {
    String first = sequence();
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      sequence();
    }
    return first;
  }

  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < expression.length()
        && expression.charAt(at) != '|'
        && expression.charAt(at) != ')') {
      int start = at;
      String atom = atom();
      boolean isAnything = isAnything(expression.substring(start, at));
      int before = at;
      int least = least();
      boolean isWide = isWide(expression.substring(before, at));
      text.append(isAnything && isWide ? anything(least) : atom.repeat(least));
    }
    return text.toString();
  }

  private static String anything(int least) {
    return " " + "x".repeat(Math.max(1, least - 2)) + " ";
  }

  /** Whether a word with space around it fits into a repetition of this. */
  private static boolean isAnything(String atom) {
    return atom.equals(".")
        || atom.equals("[\\s\\S]")
        || (atom.startsWith("[^") && !atom.contains("s") && !atom.contains("x"));
  }

  private static boolean isWide(String repetition) {
    return !repetition.isEmpty()
        && !repetition.startsWith("?")
        && !repetition.matches("\\{\\d*,?[0-4]\\}");
  }

  private String atom() {
    char c = expression.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> classMember();
      case '\\' -> escape();
      case '.' -> "x";
      case '^', '$' -> "";
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (at < expression.length() && expression.charAt(at) == '?') {
      int colon = expression.indexOf(':', at);
      int end = expression.indexOf(')', at);
      at = colon >= 0 && colon < end ? colon + 1 : end;
    }
    String text = alternatives();
    if (at < expression.length()) {
      at++;
    }
    return text;
  }

  private String classMember() {
    int open = at - 1;
    boolean isNegated = at < expression.length() && expression.charAt(at) == '^';
    if (isNegated) {
      at++;
    }
    int start = at;
    int end = at + 1;
    while (end < expression.length() && expression.charAt(end) != ']') {
      end += expression.charAt(end) == '\\' ? 2 : 1;
    }
    at = start;
    String first = expression.charAt(at) == '\\' ? classEscape() : expression.substring(at, at + 1);
    at = end + 1;
    return isNegated
        ? outside(expression.substring(open, Math.min(at, expression.length())))
        : first;
  }

  /** A letter, a space, a digit or a sign that a negated class leaves. */
  private static String outside(String negatedClass) {
    for (String each : List.of("x", " ", "1", ".")) {
      if (Pattern.matches(negatedClass, each)) {
        return each;
      }
    }
    return "x";
  }

  private String classEscape() {
    at++;
    return escape();
  }

  private String escape() {
    char c = expression.charAt(at++);
    return switch (c) {
      case 'd' -> "1";
      case 'w' -> "x";
      case 's' -> " ";
      case 'S', 'D' -> "x";
      case 'W' -> " ";
      case 'b', 'B', 'A', 'z' -> "";
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'x' -> hexadecimal();
      default -> String.valueOf(c);
    };
  }

  private String hexadecimal() {
    boolean isBraced = expression.charAt(at) == '{';
    int end = isBraced ? expression.indexOf('}', at) : at + 2;
    String digits = expression.substring(isBraced ? at + 1 : at, end);
    at = isBraced ? end + 1 : end;
    return Character.toString(Integer.parseInt(digits, 16));
  }

  /** The fewest repetitions of what was just read. */
  private int least() {
    if (at >= expression.length()) {
      return 1;
    }
    int least =
        switch (expression.charAt(at)) {
          case '*', '?' -> 0;
          case '+' -> 1;
          case '{' -> count();
          default -> UNBOUNDED;
        };
    if (least == UNBOUNDED) {
      return 1;
    }
    at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
    if (at < expression.length() && expression.charAt(at) == '?') {
      at++;
    }
    return least;
  }

  private int count() {
    int end = at + 1;
    while (end < expression.length() && Character.isDigit(expression.charAt(end))) {
      end++;
    }
    return end == at + 1 ? UNBOUNDED : Integer.parseInt(expression.substring(at + 1, end));
  }
}
