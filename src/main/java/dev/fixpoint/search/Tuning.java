package dev.fixpoint.search;

import java.util.EnumMap;
import java.util.Map;

/** A setting of all knobs. */
final class Tuning {
  /** The setting that is used. */
  static final Tuning USUAL = new Tuning(new EnumMap<>(Knob.class));

  private final Map<Knob, Float> turned;

  private Tuning(Map<Knob, Float> turned) {
    this.turned = turned;
  }

  /** The value of a knob. */
  float of(Knob knob) {
    return turned.getOrDefault(knob, knob.usual());
  }

  /** This setting with one knob turned. */
  Tuning with(Knob knob, float value) {
    Map<Knob, Float> more = new EnumMap<>(Knob.class);
    more.putAll(turned);
    more.put(knob, value);
    return new Tuning(more);
  }
}
