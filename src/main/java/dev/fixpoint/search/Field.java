package dev.fixpoint.search;

import java.util.Locale;

/** The parts of an article that are searched. */
enum Field {
  TITLE(Knob.TITLE, false),
  ID(Knob.ID, false),
  PEOPLE_SAY(Knob.PEOPLE_SAY, false),
  ERROR(Knob.ERROR, false),
  EXAMPLE(Knob.EXAMPLE, true),
  CAUSE(Knob.CAUSE, false),
  REASON(Knob.REASON, true),
  MEANING(Knob.MEANING, true),
  STEP(Knob.STEP, true),
  NOTE(Knob.NOTE, true);

  private final Knob weight;
  private final boolean isLong;

  Field(Knob weight, boolean isLong) {
    this.weight = weight;
    this.isLong = isLong;
  }

  /** Its word in answers. */
  String place() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether words that follow each other count as phrases, as they do in what a person reads and
   * repeats.
   */
  boolean isPhrased() {
    return this != STEP && this != NOTE && this != REASON;
  }

  /** How much one word counts in a field of this length, where such fields usually have another. */
  float weight(Tuning tuning, int length, float usualLength) {
    float share = tuning.of(isLong ? Knob.LONG_LENGTH : Knob.SHORT_LENGTH);
    return tuning.of(weight) / (1 - share + share * length / usualLength);
  }
}
