package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads texts for one version of the knowledge. Safe for any number of threads. */
public final class TextReader {
  /** In this order; the later ones look at what the earlier ones found. */
  private static final List<Format> FORMATS =
      List.of(
          new PluginEnvelope(),
          new ProviderSigns(),
          RuleTable.of("http-answers.txt"),
          new SmtpDialogue(),
          RuleTable.of("smtp-replies.txt"),
          RuleTable.of("network-errors.txt"),
          RuleTable.of("mail-settings.txt"),
          RuleTable.of("connection-failures.txt"),
          RuleTable.of("refusals.txt"),
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
  private final KnownSignatures signatures;
  private final Limits limits;

  private TextReader(Vocabulary vocabulary, KnownSignatures signatures, Limits limits) {
    this.vocabulary = vocabulary;
    this.signatures = signatures;
    this.limits = limits;
  }

  /** A reader that looks for the signatures of this knowledge. */
  public static TextReader of(Knowledge knowledge) {
    return of(knowledge, Limits.DEFAULT);
  }

  /** A reader that looks for the signatures of this knowledge, and for others besides. */
  public static TextReader of(Knowledge knowledge, Collection<Signature> others) {
    return new TextReader(
        knowledge.vocabulary(), KnownSignatures.of(knowledge, others), Limits.DEFAULT);
  }

  /** A reader that reads no more of a text than this. */
  public static TextReader of(Knowledge knowledge, Limits limits) {
    return new TextReader(knowledge.vocabulary(), KnownSignatures.of(knowledge), limits);
  }

  /**
   * The reader for another version of the knowledge, which reads as one that is made anew does. It
   * is ready the sooner the fewer signatures have changed.
   */
  public TextReader next(Knowledge knowledge) {
    return new TextReader(knowledge.vocabulary(), signatures.next(knowledge), limits);
  }

  /** What the text holds; an empty text holds nothing. Never fails, whatever the text is. */
  public Reading read(String text) {
    List<String> notices = new ArrayList<>();
    String within = limits.cut(text, notices);
    if (within.isBlank()) {
      return new Reading(List.of(), List.of(), List.of(), List.of(), "", notices);
    }
    Pasted pasted = Pasted.of(within);
    List<InnerText> encoded = MailParts.of(within);
    Findings findings = new Findings(vocabulary);
    Map<String, SignatureHit> hits = new TreeMap<>();
    signatures.hits(pasted.views()).forEach(hit -> hits.put(hit.signature(), hit));
    HtmlWords.read(within, findings);
    FORMATS.forEach(format -> format.read(pasted, findings));
    for (InnerText inner : unpacked(within, encoded)) {
      Pasted unpacked = Pasted.of(inner);
      Findings further = new Findings(vocabulary);
      FORMATS.forEach(format -> format.read(unpacked, further));
      findings.addMissing(further);
      signatures
          .hits(unpacked.views())
          .forEach(hit -> hits.putIfAbsent(hit.signature(), hit.within(inner.frame())));
    }
    List<Redaction> redactions = Redactor.redactions(pasted.plain(), within, encoded);
    return new Reading(
        findings.facts(),
        List.copyOf(hits.values()),
        redactions,
        findings.rivals("provider"),
        Template.of(PlainText.of(RedactedText.of(within, redactions).text())),
        notices);
  }

  private static List<InnerText> unpacked(String text, List<InnerText> encoded) {
    List<InnerText> inner = new ArrayList<>(HtmlWords.of(text));
    for (InnerText part : encoded) {
      inner.add(part);
      HtmlWords.of(part.text())
          .forEach(words -> inner.add(new InnerText(words.text(), part.frame())));
    }
    return inner;
  }
}
