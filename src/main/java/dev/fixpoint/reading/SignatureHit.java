package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.List;

/**
 * A signature whose text part was found; its facts are judged by the rules.
 *
 * @param signature the signature's id
 * @param spans where its literals and expressions were found, in order
 */
public record SignatureHit(String signature, List<Span> spans) {
  public SignatureHit {
    spans = List.copyOf(spans);
  }

  /** The same, found in a text that was unpacked from this stretch of the one handed in. */
  SignatureHit within(Span frame) {
    return new SignatureHit(signature, List.of(frame));
  }
}
