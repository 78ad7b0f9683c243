package dev.fixpoint.reading;

/**
 * A text in the two forms that patterns are looked for in.
 *
 * @param folded as it stands
 * @param joined with its lines run together; the same object where that changes nothing
 */
record Views(FoldedText folded, FoldedText joined) {

  static Views of(PlainText plain) {
    FoldedText folded = FoldedText.of(plain);
    FoldedText joined = JoinedText.of(folded);
    folded.spaceCodes();
    return new Views(folded, joined);
  }

  static Views of(String text) {
    FoldedText simple = FoldedText.ofSimpleLine(text);
    return simple == null ? of(PlainText.of(text)) : new Views(simple, simple);
  }
}
