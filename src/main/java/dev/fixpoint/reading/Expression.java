package dev.fixpoint.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression over folded text, compiled when it is first needed. It is tried only around
 * the literals that it requires: a match may reach {@link #REACH} units from one, which no error's
 * words do.
 */
final class Expression {
  /** How far a match may reach from a literal that it requires. */
  static final int REACH = 1_000;

  /** Neighbouring literals are tried together, up to this many units. */
  private static final int LONGEST_WINDOW = 1 << 16;

  private final String written;
  private final Engine engine;
  private final List<Set<String>> required;
  private final Set<String> announcing;
  private final boolean anchored;
  private volatile @Nullable Finder compiled;

  /** What runs an expression. */
  enum Engine {
    /** Linear in the text whatever the expression: for those that come from articles. */
    RE2,
    /** Quicker, and safe where every repetition is bounded: for our own. */
    JAVA
  }

  /**
   * How much of one text all expressions together look at. Where it is spent, an expression is
   * tried around the first of its literals only: a mebibyte in which everything stands is read in
   * seconds all the same.
   */
  static final class Budget {
    private static final long UNITS = 1L << 23;

    private long left = UNITS;

    boolean spend(int units) {
      left -= units;
      return !isSpent();
    }

    boolean isSpent() {
      return left <= 0;
    }
  }

  /** Finds the first match in a text: its bounds, or null. */
  private interface Finder {
    int @Nullable [] find(String text);
  }

  Expression(String written, Engine engine) {
    this.written = written;
    this.engine = engine;
    this.required = RequiredLiterals.all(written);
    this.announcing = RequiredLiterals.of(written);
    this.anchored =
        written.contains("^")
            || written.contains("$")
            || written.contains("\\A")
            || written.contains("\\z");
  }

  /** One of these stands in every text that it matches; empty if that cannot be told. */
  Set<String> announcing() {
    return announcing;
  }

  /** The first match around the first literals; null if there is none. */
  Literal.@Nullable Place find(FoldedText folded, Budget budget) {
    String text = folded.text();
    if (!RequiredLiterals.stand(required, text)) {
      return null;
    }
    if (announcing.isEmpty() || anchored || text.length() <= 2 * REACH) {
      return within(text, 0, text.length());
    }
    Literal.Place first = null;
    for (String literal : announcing) {
      Literal.Place place = around(literal, text, budget);
      if (place != null && (first == null || place.from() < first.from())) {
        first = place;
      }
    }
    return first;
  }

  private Literal.@Nullable Place around(String literal, String text, Budget budget) {
    int at = text.indexOf(literal);
    while (at >= 0) {
      int from = Math.max(0, at - REACH);
      int last = at;
      int next = text.indexOf(literal, at + 1);
      while (next >= 0 && next - last <= REACH && next - from < LONGEST_WINDOW) {
        last = next;
        next = text.indexOf(literal, last + 1);
      }
      int to = Math.min(text.length(), last + literal.length() + REACH);
      boolean spent = !budget.spend(to - from);
      Literal.Place place =
          within(text, from, spent ? Math.min(to, at + literal.length() + REACH) : to);
      if (place != null || spent) {
        return place;
      }
      at = next;
    }
    return null;
  }

  private Literal.@Nullable Place within(String text, int from, int to) {
    int[] bounds = finder().find(text.substring(from, to));
    return bounds == null ? null : new Literal.Place(from + bounds[0], from + bounds[1]);
  }

  private Finder finder() {
    Finder finder = compiled;
    if (finder == null) {
      finder = engine == Engine.RE2 ? re2(written) : java(written);
      compiled = finder;
    }
    return finder;
  }

  private static Finder re2(String written) {
    // The text is folded, and so are the quotes that an author may have copied from a page.
    String plain = Typography.plainAll(written);
    Backtracking quick = Backtracking.of(plain);
    var pattern =
        com.google.re2j.Pattern.compile(
            plain, com.google.re2j.Pattern.CASE_INSENSITIVE | com.google.re2j.Pattern.DOTALL);
    return text -> {
      Backtracking.Outcome outcome =
          quick == null ? new Backtracking.Outcome.Unknown() : quick.find(text);
      return switch (outcome) {
        case Backtracking.Outcome.Found(int from, int to) -> new int[] {from, to};
        case Backtracking.Outcome.None none -> null;
        case Backtracking.Outcome.Unknown unknown -> {
          var matcher = pattern.matcher(text);
          yield matcher.find() ? new int[] {matcher.start(), matcher.end()} : null;
        }
      };
    };
  }

  private static Finder java(String written) {
    var pattern =
        java.util.regex.Pattern.compile(
            written, java.util.regex.Pattern.DOTALL | java.util.regex.Pattern.CASE_INSENSITIVE);
    return text -> {
      var matcher = pattern.matcher(text);
      return matcher.find() ? new int[] {matcher.start(), matcher.end()} : null;
    };
  }
}
