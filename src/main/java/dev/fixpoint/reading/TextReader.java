package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.List;

/** Reads texts for one version of the knowledge. Safe for any number of threads. */
public final class TextReader {
  /** In this order; the last ones look at what the others found. */
  private static final List<Format> FORMATS =
      List.of(
          new PluginEnvelope(),
          new ProviderSigns(),
          RuleTable.of("http-answers.txt"),
          RuleTable.of("smtp-replies.txt"),
          RuleTable.of("network-errors.txt"),
          RuleTable.of("error-bodies.txt"),
          RuleTable.of("own-address.txt"),
          new Speaker(),
          new Subject());

  private final Vocabulary vocabulary;
  private final SignatureMatcher signatures;

  private TextReader(Vocabulary vocabulary, SignatureMatcher signatures) {
    this.vocabulary = vocabulary;
    this.signatures = signatures;
  }

  /** A reader that looks for the signatures of this knowledge. */
  public static TextReader of(Knowledge knowledge) {
    return new TextReader(knowledge.vocabulary(), SignatureMatcher.of(knowledge));
  }

  /** What the text holds; an empty text holds nothing. */
  public Reading read(String text) {
    if (text.isBlank()) {
      return Reading.nothing();
    }
    Pasted pasted = Pasted.of(text);
    Findings findings = new Findings(vocabulary);
    FORMATS.forEach(format -> format.read(pasted, findings));
    return new Reading(findings.facts(), signatures.hits(pasted.views()), List.of());
  }
}
