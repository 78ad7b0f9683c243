package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;

/**
 * Whose words a text holds: the sending provider's, the receiver's server's, the program's own, or
 * the network's.
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
    Trust trust = findings.trust("provider");
    if (trust == null || trust.compareTo(Trust.BANNER) < 0) {
      WORDS.read(text, findings, "receiver");
    }
    if (findings.has("smtp.code") || findings.has("http.status") || findings.has("error.message")) {
      String code = findings.text("smtp.code");
      boolean login = code.startsWith("53") || "auth".equals(findings.text("smtp.stage"));
      if (login || (findings.has("provider") && !findings.has("smtp.code"))) {
        provider(findings, login ? "smtp.code" : "provider");
      }
      return;
    }
    WORDS.read(text, findings, "network");
    WORDS.read(text, findings, "client");
  }

  private static void provider(Findings findings, String because) {
    Fact fact = findings.best(because);
    if (fact != null && fact.origin() instanceof Origin.Read read) {
      findings.add(KEY, "provider", read.span(), Trust.LIKELY);
    }
  }
}
