package dev.fixpoint.search;

/**
 * The figures of the ranking that can be turned, with the values that the relevance queries led to
 * (docs/search.md).
 */
enum Knob {
  // How much a word counts in each field.
  TITLE(5),
  ID(2.7),
  PEOPLE_SAY(4),
  ERROR(5),
  EXAMPLE(2),
  CAUSE(4),
  REASON(1),
  MEANING(2),
  STEP(1),
  NOTE(1),
  // How much a field that is longer than usual is held against it, from 0 to 1.
  SHORT_LENGTH(0.4),
  LONG_LENGTH(0.3),
  /** How soon more of the same word tells nothing more. */
  SATURATION(3),
  /** What a part of a code counts beside the whole, in an article. */
  INDEXED_PART(0.5),
  /** What a cause that is written elsewhere counts, so that its home comes first. */
  BORROWED(0.35),
  // What may stand for a word of the query, against the word itself.
  SYNONYM(0.45),
  PART_OF_KNOWN(0.15),
  PART_OF_UNKNOWN(0.7),
  ONE_EDIT(0.85),
  TWO_EDITS(0.65),
  JOINED(0.4),
  PROVIDER_NAME(0.3),
  /** What two words that follow each other count, against one word. */
  PAIR(0.5),
  /** What a literal of a signature that stands in the query counts, against its words. */
  SAID(0.25),
  /**
   * What it counts that an article is about the provider that was named, against a word that one
   * article in e has.
   */
  NAMED_PROVIDER(2),
  // What is left of the score of an article of ...
  FAMILY_WHERE_A_PROVIDER_IS_NAMED(0.75),
  ANOTHER_PROVIDER(0.45),
  PROVIDER_WHERE_NONE_IS_NAMED(0.95),
  /** How much the best cause counts beside the article as a whole. */
  BEST_CAUSE(0.5);

  private final float usual;

  Knob(double usual) {
    this.usual = (float) usual;
  }

  float usual() {
    return usual;
  }
}
