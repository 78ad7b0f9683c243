package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads texts for one version of the knowledge. Safe for any number of threads. */
public final class TextReader {
  /** In this order; the last ones look at what the others found. */
  private static final List<Format> FORMATS =
      List.of(
          new PluginEnvelope(),
          new ProviderSigns(),
          RuleTable.of("http-answers.txt"),
          new SmtpDialogue(),
          RuleTable.of("smtp-replies.txt"),
          RuleTable.of("network-errors.txt"),
          new ErrorObjects(),
          RuleTable.of("error-bodies.txt"),
          RuleTable.of("own-address.txt"),
          new BounceFields(),
          RuleTable.of("addresses.txt"),
          RuleTable.of("clients.txt"),
          new AddressDomains(),
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
    HtmlWords.read(text, findings);
    FORMATS.forEach(format -> format.read(pasted, findings));
    Map<String, SignatureHit> hits = new TreeMap<>();
    signatures.hits(pasted.views()).forEach(hit -> hits.put(hit.signature(), hit));
    for (InnerText inner : inner(text)) {
      Pasted unpacked = Pasted.of(inner);
      Findings further = new Findings(vocabulary);
      FORMATS.forEach(format -> format.read(unpacked, further));
      findings.addMissing(further);
      signatures
          .hits(unpacked.views())
          .forEach(hit -> hits.putIfAbsent(hit.signature(), hit.within(inner.frame())));
    }
    return new Reading(findings.facts(), List.copyOf(hits.values()), List.of());
  }

  private static List<InnerText> inner(String text) {
    List<InnerText> inner = new ArrayList<>(HtmlWords.of(text));
    for (InnerText part : MailParts.of(text)) {
      inner.add(part);
      HtmlWords.of(part.text())
          .forEach(words -> inner.add(new InnerText(words.text(), part.frame())));
    }
    return inner;
  }
}
