package dev.fixpoint.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Runs an expression by backtracking, which takes less than half of RE2's time on wide alternatives
 * and bounded gaps, but has no bound of its own. So it is given so many steps for a text, and
 * whoever asks turns to RE2 where they do not suffice.
 */
final class Backtracking {
  /** Steps for each unit of the text. */
  private static final int STEPS_PER_UNIT = 400;

  private static final int LEAST_STEPS = 50_000;

  private final Pattern pattern;

  private Backtracking(Pattern pattern) {
    this.pattern = pattern;
  }

  /** What came of a search. */
  sealed interface Outcome {
    /** The first match. */
    record Found(int from, int to) implements Outcome {}

    /** There is no match. */
    record None() implements Outcome {}

    /** The steps did not suffice to tell. */
    record Unknown() implements Outcome {}
  }

  /**
   * The same expression, for texts in lower case, or null if it means something else to RE2 than to
   * Java.
   */
  static @Nullable Backtracking of(String expression) {
    if (!meansTheSame(expression)) {
      return null;
    }
    try {
      return new Backtracking(
          Pattern.compile(lower(expression), Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
    } catch (PatternSyntaxException onlyInRe2) {
      return null;
    }
  }

  /** With letters beyond ASCII in lower case, as they are in the text: the flag leaves them out. */
  private static String lower(String expression) {
    StringBuilder lower = new StringBuilder(expression.length());
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      lower.append(c < 0x80 ? c : Character.toLowerCase(c));
    }
    return lower.toString();
  }

  /**
   * Where the two differ: the end of the text, named classes and groups, brackets and ampersands
   * within a class.
   */
  private static boolean meansTheSame(String expression) {
    boolean inClass = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        if (i + 1 < expression.length() && "pPQEAzZCxcR".indexOf(expression.charAt(i + 1)) >= 0) {
          return false;
        }
        i++;
      } else if (inClass) {
        if (c == '[' || c == '&') {
          return false;
        }
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
        if (expression.startsWith("^]", i + 1) || expression.startsWith("]", i + 1)) {
          return false;
        }
      } else if (c == '$') {
        return false;
      } else if (c == '(' && expression.startsWith("?", i + 1)) {
        if (!expression.startsWith("?:", i + 1)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Looks for the first match. */
  Outcome find(String text) {
    Steps steps = new Steps(text, Math.max(LEAST_STEPS, (long) STEPS_PER_UNIT * text.length()));
    try {
      Matcher matcher = pattern.matcher(steps);
      return matcher.find()
          ? new Outcome.Found(matcher.start(), matcher.end())
          : new Outcome.None();
    } catch (OutOfSteps | StackOverflowError tooMany) {
      return new Outcome.Unknown();
    }
  }

  /** Thrown out of the matcher, which offers no other way to stop it. */
  private static final class OutOfSteps extends RuntimeException {
    private static final long serialVersionUID = 1;

    private OutOfSteps() {
      super(null, null, false, false);
    }
  }

  /** A text that counts how often it is looked at. */
  private static final class Steps implements CharSequence {
    private final String text;
    private long left;

    Steps(String text, long most) {
      this.text = text;
      this.left = most;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new OutOfSteps();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
