package dev.fixpoint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that was handed in for one failure.
 *
 * @param text what was pasted; empty if nothing was
 * @param facts facts by key, each value a string, number, boolean or list
 * @param tried ids of causes whose remedy was tried and did not help
 */
public record Observation(String text, Map<String, Object> facts, List<String> tried) {
  public Observation {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    tried = List.copyOf(tried);
  }

  /** An observation of nothing but a text. */
  public static Observation ofText(String text) {
    return new Observation(text, Map.of(), List.of());
  }

  /** An observation of nothing but facts. */
  public static Observation ofFacts(Map<String, Object> facts) {
    return new Observation("", facts, List.of());
  }

  /**
   * The same with one more fact.
   *
   * @param value a string, number, boolean or list, of the type that the vocabulary gives the key
   */
  public Observation with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(key, value);
    return new Observation(text, more, tried);
  }

  /** The same, with the remedy of one more cause tried in vain. */
  public Observation tried(String cause) {
    List<String> more = new ArrayList<>(tried);
    more.add(cause);
    return new Observation(text, facts, more);
  }

  /** Whether nothing at all was handed in. */
  public boolean isEmpty() {
    return text.isBlank() && facts.isEmpty() && tried.isEmpty();
  }
}
