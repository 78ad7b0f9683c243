package dev.fixpoint.reading;

/**
 * One kind of layout, and the facts that stand in it. Formats combine: each looks at the whole
 * text.
 */
interface Format {

  /** Notes what this layout says in the text; nothing where the text holds none of it. */
  void read(Pasted text, Findings findings);
}
