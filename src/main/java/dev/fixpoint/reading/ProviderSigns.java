package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.Set;

/** Hosts, greetings, keys, words and names by which a provider shows itself. */
final class ProviderSigns implements Format {
  /**
   * Those that also receive: in a bounce their name is the receiver's, unless a host of theirs
   * sent.
   */
  private static final Set<String> MAILBOXES =
      Set.of("gmail", "icloud", "microsoft", "qq", "yahoo", "zoho");

  @Override
  public void read(Pasted text, Findings findings) {
    boolean bounce =
        Speaker.isReceiver(text) && text.providers().stream().noneMatch(ProviderSigns::isOwn);
    for (Signs.Seen seen : text.providers()) {
      if (bounce && MAILBOXES.contains(seen.sign().section())) {
        continue;
      }
      Span span = seen.match().span();
      findings.add("provider", seen.sign().section(), span, trust(seen.sign().kind()));
    }
  }

  private static boolean isOwn(Signs.Seen seen) {
    return trust(seen.sign().kind()).compareTo(Trust.BANNER) >= 0;
  }

  private static Trust trust(String kind) {
    return switch (kind) {
      case "api" -> Trust.HOST;
      case "smtp" -> Trust.BANNER;
      case "key" -> Trust.KEY;
      case "says" -> Trust.SHAPE;
      default -> Trust.NAME;
    };
  }
}
