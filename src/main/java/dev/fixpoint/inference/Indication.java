package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Strength;
import java.util.List;

/**
 * The text part of a signature was found, or it has none and the first of its facts holds. Whether
 * it shows the symptom depends on its other facts.
 *
 * @param article the article it belongs to
 * @param cause the cause it points at; empty if it shows the article's symptom as a whole
 * @param signature the signature
 * @param spans where it was found
 */
public record Indication(String article, String cause, Signature signature, List<Span> spans) {
  public Indication {
    spans = List.copyOf(spans);
  }

  /** The signature's id, under which its conditions are checked. */
  public String subject() {
    return signature.id();
  }

  /** How much the signature proves. */
  public Strength strength() {
    return signature.strength();
  }

  /** Whether it says no more than others say too. */
  public boolean isHint() {
    return strength() == Strength.HINT;
  }

  /** Whether facts have to be checked. */
  public boolean isConditional() {
    return !signature.facts().isEmpty();
  }

  /** Whether the signature looks at the text. */
  public boolean isTextual() {
    return signature.readsText();
  }

  /** The conditions on facts that the signature makes. */
  Checks checks() {
    return Checks.of(subject(), signature.facts());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Indication that && that.subject().equals(subject());
  }

  @Override
  public int hashCode() {
    return subject().hashCode();
  }
}
