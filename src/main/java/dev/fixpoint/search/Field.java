package dev.fixpoint.search;

import java.util.Locale;

/**
 * The parts of an article that are searched, with how much a word in them tells. The figures were
 * tuned on the relevance queries; docs/search.md says how.
 */
enum Field {
  TITLE(5, 0.4f),
  ID(2, 0.2f),
  PEOPLE_SAY(4, 0.5f),
  ERROR(5, 0.4f),
  EXAMPLE(2, 0.6f),
  CAUSE(4, 0.5f),
  REASON(1, 0.5f),
  MEANING(2, 0.5f),
  STEP(1, 0.7f),
  NOTE(1, 0.5f);

  private final float weight;
  private final float lengthShare;

  Field(float weight, float lengthShare) {
    this.weight = weight;
    this.lengthShare = lengthShare;
  }

  /**
   * Whether words that follow each other count as phrases, as they do in what a person reads and
   * repeats.
   */
  boolean isPhrased() {
    return this != STEP && this != NOTE && this != REASON;
  }

  /** Its word in answers. */
  String place() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much one word in this field counts. */
  float weight() {
    return weight;
  }

  /** How much a field that is longer than others of its kind is held against it, from 0 to 1. */
  float lengthShare() {
    return lengthShare;
  }
}
