package dev.fixpoint.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What must stand in a text for a regular expression to match: one of a set of literals. Knows the
 * common constructs of RE2; of any other it says that it requires nothing, which is always true.
 */
final class RequiredLiterals {
  /** A set of alternatives larger than this costs more than it saves. */
  private static final int MOST_ALTERNATIVES = 80;

  private final String expression;
  private int i;

  private RequiredLiterals(String expression) {
    this.expression = expression;
  }

  /**
   * One of these stands, in lower case, in every text that the expression matches; empty if nothing
   * is required.
   */
  static Set<String> of(String expression) {
    return best(all(expression));
  }

  /**
   * Of each of these sets one literal stands in every text that the expression matches; empty if
   * nothing is required.
   */
  static List<Set<String>> all(String expression) {
    if (expression.contains("\\Q") || expression.contains("(?x") || expression.contains("\\x")) {
      return List.of();
    }
    RequiredLiterals parser = new RequiredLiterals(expression);
    List<Set<String>> required = parser.alternatives();
    return parser.i < expression.length() ? List.of() : List.copyOf(required);
  }

  /** Whether a text, in lower case, holds what is required. */
  static boolean stand(List<Set<String>> required, String text) {
    for (Set<String> literals : required) {
      if (!stands(literals, text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean stands(Set<String> literals, String text) {
    for (String literal : literals) {
      if (text.contains(literal)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> best(List<Set<String>> candidates) {
    Set<String> best = Set.of();
    for (Set<String> candidate : candidates) {
      if (shortest(candidate) > shortest(best)) {
        best = candidate;
      }
    }
    return best;
  }

  /** The length of the shortest literal of which one is required; 0 if none is. */
  static int shortest(Set<String> required) {
    return required.stream().mapToInt(String::length).min().orElse(0);
  }

  private List<Set<String>> alternatives() {
    List<Set<String>> first = sequence();
    if (!next('|')) {
      return first;
    }
    // Of several branches only one has to be there: what one needs, the others need not.
    Set<String> all = new LinkedHashSet<>(best(first));
    boolean open = all.isEmpty();
    do {
      Set<String> branch = best(sequence());
      open |= branch.isEmpty();
      all.addAll(branch);
    } while (next('|'));
    return open || all.size() > MOST_ALTERNATIVES ? List.of() : List.of(all);
  }

  private boolean next(char c) {
    if (i < expression.length() && expression.charAt(i) == c) {
      i++;
      return true;
    }
    return false;
  }

  private List<Set<String>> sequence() {
    List<Set<String>> candidates = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    while (i < expression.length() && expression.charAt(i) != '|' && expression.charAt(i) != ')') {
      char c = expression.charAt(i++);
      List<Set<String>> group = List.of();
      int literal = -1;
      switch (c) {
        case '(' -> group = group();
        case '[' -> skipClass();
        case '\\' -> literal = escape();
        case '.', '^', '$' -> {}
        default -> literal = c;
      }
      Quantifier quantifier = quantifier();
      if (literal < 0) {
        end(run, candidates);
        if (!quantifier.optional && !group.isEmpty()) {
          candidates.addAll(group);
        }
      } else if (quantifier == Quantifier.ONE) {
        run.append(Character.toLowerCase((char) literal));
      } else {
        if (!quantifier.optional) {
          run.append(Character.toLowerCase((char) literal));
        }
        end(run, candidates);
        if (!quantifier.optional) {
          run.append(Character.toLowerCase((char) literal));
        }
      }
    }
    end(run, candidates);
    return candidates;
  }

  private static void end(StringBuilder run, List<Set<String>> candidates) {
    String literal = run.toString();
    if (!literal.isEmpty()) {
      candidates.add(Set.of(literal));
    }
    run.setLength(0);
  }

  private List<Set<String>> group() {
    if (expression.startsWith("?=", i)
        || expression.startsWith("?!", i)
        || expression.startsWith("?<=", i)
        || expression.startsWith("?<!", i)) {
      // What must or must not stand around it says nothing here.
      i += expression.charAt(i + 1) == '<' ? 3 : 2;
      alternatives();
      next(')');
      return List.of();
    }
    if (expression.startsWith("?:", i)) {
      i += 2;
    } else if (expression.startsWith("?P<", i) || expression.startsWith("?<", i)) {
      int close = expression.indexOf('>', i);
      i = close < 0 ? expression.length() : close + 1;
    } else if (expression.startsWith("?", i)) {
      // Flags such as (?i) or (?i:...).
      while (i < expression.length()
          && expression.charAt(i) != ':'
          && expression.charAt(i) != ')') {
        i++;
      }
      if (next(')')) {
        return List.of();
      }
      next(':');
    }
    List<Set<String>> required = alternatives();
    next(')');
    return required;
  }

  private void skipClass() {
    next('^');
    next(']');
    while (i < expression.length() && expression.charAt(i) != ']') {
      if (expression.startsWith("[:", i) && expression.indexOf(":]", i) > 0) {
        i = expression.indexOf(":]", i) + 2;
      } else {
        i += expression.charAt(i) == '\\' ? 2 : 1;
      }
    }
    i = Math.min(i + 1, expression.length());
  }

  /** The literal that a backslash stands for; negative for a class or an assertion. */
  private int escape() {
    if (i >= expression.length()) {
      return -1;
    }
    char c = expression.charAt(i++);
    if (c == 'p' || c == 'P') {
      if (next('{')) {
        int close = expression.indexOf('}', i);
        i = close < 0 ? expression.length() : close + 1;
      } else {
        i++;
      }
      return -1;
    }
    return Character.isLetterOrDigit(c) ? -1 : c;
  }

  private Quantifier quantifier() {
    Quantifier found = Quantifier.ONE;
    if (i < expression.length()) {
      char c = expression.charAt(i);
      if (c == '?' || c == '*') {
        i++;
        found = Quantifier.MAYBE;
      } else if (c == '+') {
        i++;
        found = Quantifier.MANY;
      } else if (c == '{'
          && i + 1 < expression.length()
          && Character.isDigit(expression.charAt(i + 1))) {
        int close = expression.indexOf('}', i);
        found = expression.charAt(i + 1) == '0' ? Quantifier.MAYBE : Quantifier.MANY;
        i = close < 0 ? expression.length() : close + 1;
      }
      if (found != Quantifier.ONE) {
        next('?');
      }
    }
    return found;
  }

  private enum Quantifier {
    ONE(false),
    MANY(false),
    MAYBE(true);

    private final boolean optional;

    Quantifier(boolean optional) {
      this.optional = optional;
    }
  }
}
