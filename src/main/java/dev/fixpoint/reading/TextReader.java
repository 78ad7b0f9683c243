package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Knowledge;

/** Reads texts for one version of the knowledge. Safe for any number of threads. */
public final class TextReader {

  private TextReader() {}

  /** A reader that looks for the signatures of this knowledge. */
  public static TextReader of(Knowledge knowledge) {
    return new TextReader();
  }

  /** What the text holds; an empty text holds nothing. */
  public Reading read(String text) {
    return Reading.nothing();
  }
}
