package dev.fixpoint.knowledge;

/**
 * A stretch of the text that was handed in, in UTF-16 code units.
 *
 * @param from first unit, counted from 0
 * @param to the unit behind the last one
 */
public record Span(int from, int to) implements Comparable<Span> {
  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "A span runs forward from 0, not from " + from + " to " + to);
    }
  }

  /** The number of units it covers. */
  public int length() {
    return to - from;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(from, other.from);
    return byStart != 0 ? byStart : Integer.compare(to, other.to);
  }
}
