package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import java.util.List;

/**
 * What was read from a text.
 *
 * @param facts the facts, one value each, with the span it was read from
 * @param hits the signatures whose text part was found, in the order of their ids
 * @param redactions the secrets and personal data in the text, in the order of their places
 * @param rivals values that other places of the text give for a fact, and that were not believed:
 *     two providers, say
 * @param template the form that all texts of this error share; groups errors that nobody knows yet
 * @param notices what a person should know of the reading, as sentences: that the text was cut off,
 *     or is no text
 */
public record Reading(
    List<Fact> facts,
    List<SignatureHit> hits,
    List<Redaction> redactions,
    List<Fact> rivals,
    String template,
    List<String> notices) {
  public Reading {
    facts = List.copyOf(facts);
    hits = List.copyOf(hits);
    redactions = List.copyOf(redactions);
    rivals = List.copyOf(rivals);
    notices = List.copyOf(notices);
  }

  /** A reading of facts, signatures and redactions alone. */
  public Reading(List<Fact> facts, List<SignatureHit> hits, List<Redaction> redactions) {
    this(facts, hits, redactions, List.of(), "", List.of());
  }

  /** What is read from no text at all. */
  public static Reading nothing() {
    return new Reading(List.of(), List.of(), List.of());
  }
}
