package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import java.util.List;

/**
 * What was read from a text.
 *
 * @param facts the facts, each with the span it was read from
 * @param hits the signatures whose text part was found, in the order of their ids
 * @param redactions the secrets and personal data in the text, in the order of their places
 */
public record Reading(List<Fact> facts, List<SignatureHit> hits, List<Redaction> redactions) {
  public Reading {
    facts = List.copyOf(facts);
    hits = List.copyOf(hits);
    redactions = List.copyOf(redactions);
  }

  /** What is read from no text at all. */
  public static Reading nothing() {
    return new Reading(List.of(), List.of(), List.of());
  }
}
