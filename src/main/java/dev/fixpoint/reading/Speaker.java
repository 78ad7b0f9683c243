package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;

/**
 * Whose words a text holds: the sending provider's, the receiver's server's, the program's own, or
 * the network's. The same code means other things from each of them.
 */
final class Speaker implements Format {
  private static final String KEY = "text.speaker";
  private static final RuleTable WORDS = RuleTable.of("speaker.txt");

  /** Whether the text is a bounce, or quotes the receiver's server. */
  static boolean isReceiver(Pasted text) {
    return WORDS.tells(text, "receiver");
  }

  @Override
  public void read(Pasted text, Findings findings) {
    boolean replied =
        findings.has("smtp.code") || findings.has("http.status") || findings.has("error.message");
    if (!atLeast(findings, Trust.BANNER) && isReceiver(text)) {
      boolean unreached = !findings.has("smtp.code") && WORDS.tells(text, "network");
      WORDS.read(text, findings, unreached ? "network" : "receiver");
    } else if (replied) {
      provider(findings);
    } else {
      WORDS.read(text, findings, "network");
      WORDS.read(text, findings, "client");
    }
  }

  private static boolean atLeast(Findings findings, Trust wanted) {
    Trust trust = findings.trust("provider");
    return trust != null && trust.compareTo(wanted) >= 0;
  }

  /**
   * A login is refused by the server one sends through; other replies are its own where its words
   * show that.
   */
  private static void provider(Findings findings) {
    if (!findings.has("smtp.code")) {
      note(findings, "provider");
    } else if (findings.text("smtp.code").startsWith("53")
        || findings.text("smtp.stage").equals("auth")) {
      note(findings, "smtp.code");
    } else if (atLeast(findings, Trust.SHAPE)) {
      note(findings, "provider");
    }
  }

  private static void note(Findings findings, String because) {
    Fact fact = findings.best(because);
    if (fact != null && fact.origin() instanceof Origin.Read read) {
      findings.add(KEY, "provider", read.span(), Trust.LIKELY);
    }
  }
}
