package dev.fixpoint.search;

import java.util.Locale;

/** The parts of an article that are searched. */
enum Field {
  TITLE(Knob.TITLE, false, 7),
  ID(Knob.ID, false, 7),
  PEOPLE_SAY(Knob.PEOPLE_SAY, false, 25),
  ERROR(Knob.ERROR, false, 87),
  EXAMPLE(Knob.EXAMPLE, true, 37),
  CAUSE(Knob.CAUSE, false, 14),
  REASON(Knob.REASON, true, 27),
  MEANING(Knob.MEANING, true, 37),
  STEP(Knob.STEP, true, 142),
  NOTE(Knob.NOTE, true, 31);

  private final Knob weight;
  private final boolean isLong;

  /**
   * How many words it has in the built-in articles, in the mean. Not measured anew for other
   * articles, so that an article weighs the same whatever stands beside it.
   */
  private final int usualLength;

  private final String place = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Field(Knob weight, boolean isLong, int usualLength) {
    this.weight = weight;
    this.isLong = isLong;
    this.usualLength = usualLength;
  }

  /** Its word in answers. */
  String place() {
    return place;
  }

  /**
   * Whether words that follow each other count as phrases, as they do in what a person reads and
   * repeats.
   */
  boolean isPhrased() {
    return this != STEP && this != NOTE && this != REASON;
  }

  /** How much one word counts in a field of this length. */
  float weight(Tuning tuning, int length) {
    float share = tuning.of(isLong ? Knob.LONG_LENGTH : Knob.SHORT_LENGTH);
    return tuning.of(weight) / (1 - share + share * length / usualLength);
  }
}
