package dev.fixpoint.knowledge;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a file of a pack: where it is, what is wrong, and how to mend it.
 *
 * @param place the file, line and column
 * @param severity whether it keeps the file from being loaded
 * @param code a stable word for this kind of mistake, with a page of its own in docs/
 * @param message what is wrong
 * @param mend how to mend it
 * @param sourceLine the line as it stands in the file; empty if there is none
 * @param replacement what would mend it without a decision of the author's; null if only a person
 *     can mend it
 */
public record Problem(
    Place place,
    Severity severity,
    String code,
    String message,
    String mend,
    String sourceLine,
    @Nullable Replacement replacement)
    implements Comparable<Problem> {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** Whether a mistake keeps its file from being loaded. */
  public enum Severity {
    /** The file is refused. */
    ERROR,
    /** The file is loaded, but a reader or the rule engine will stumble over it. */
    WARNING,
    /** The file is good; it could be better. */
    HINT;

    /** Its word in messages. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A place in a file.
   *
   * @param file the file's name, relative to where the pack lies
   * @param line counted from 1
   * @param column counted from 1
   */
  public record Place(String file, int line, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byFile = file.compareTo(other.file);
      if (byFile != 0) {
        return byFile;
      }
      int byLine = Integer.compare(line, other.line);
      return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
      return file + ":" + line + ":" + column;
    }
  }

  /**
   * Words to be put in the place of others.
   *
   * @param found the words that stand at the problem's place
   * @param instead the words that should stand there
   */
  public record Replacement(String found, String instead) {}

  /** The mistake with its file under another name. */
  public Problem in(String file) {
    return new Problem(
        new Place(file, place.line(), place.column()),
        severity,
        code,
        message,
        mend,
        sourceLine,
        replacement);
  }

  /** The mistake in one line: place, severity, what is wrong, how to mend it. */
  public String inOneLine() {
    return place
        + ": "
        + severity.word()
        + ": "
        + message
        + (mend.isEmpty() ? "" : " " + mend)
        + " ["
        + code
        + "]";
  }

  /** The mistake with the line it stands on and a caret under the value. */
  public String withSource() {
    StringBuilder text =
        new StringBuilder()
            .append(place)
            .append(": ")
            .append(severity.word())
            .append(": ")
            .append(message)
            .append(" [")
            .append(code)
            .append("]\n");
    if (!sourceLine.isBlank()) {
      String number = "%5d | ".formatted(place.line());
      text.append(number).append(sourceLine).append('\n');
      text.append(" ".repeat(number.length() + Math.max(0, place.column() - 1))).append("^\n");
    }
    if (!mend.isEmpty()) {
      text.append("  ").append(mend).append('\n');
    }
    return text.toString();
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }
}
