package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import java.util.Collection;
import java.util.List;

/**
 * Looks for signatures and for nothing else: for logs of millions of lines, of which only some are
 * worth reading. Safe for any number of threads.
 */
public final class SignatureScanner {
  private final SignatureMatcher matcher;

  private SignatureScanner(SignatureMatcher matcher) {
    this.matcher = matcher;
  }

  /** A scanner for every signature of every article and cause. */
  public static SignatureScanner of(Knowledge knowledge) {
    return new SignatureScanner(SignatureMatcher.of(KnownSignatures.in(knowledge)));
  }

  /** A scanner for these signatures. */
  public static SignatureScanner of(Collection<Signature> signatures) {
    return new SignatureScanner(SignatureMatcher.of(signatures));
  }

  /** The signatures whose text part stands in the text, by id; their facts are not judged. */
  public List<SignatureHit> scan(String text) {
    return matcher.hits(Views.of(text));
  }
}
