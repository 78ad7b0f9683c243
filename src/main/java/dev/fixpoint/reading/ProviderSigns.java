package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.Set;
import java.util.regex.Pattern;

/** Hosts, greetings, keys, words and names by which a provider shows itself. */
final class ProviderSigns implements Format {
  /**
   * Those that also receive: in a bounce their name is the receiver's, unless a host of theirs
   * sent.
   */
  private static final Set<String> MAILBOXES =
      Set.of("gmail", "icloud", "microsoft", "qq", "yahoo", "zoho");

  private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]{1,63}\\.){2,6}[a-z]{2,12}");

  @Override
  public void read(Pasted text, Findings findings) {
    boolean bounce =
        Speaker.isReceiver(text) && text.providers().stream().noneMatch(ProviderSigns::isOwn);
    for (Signs.Seen seen : text.providers()) {
      if (bounce && MAILBOXES.contains(seen.sign().section())) {
        continue;
      }
      Span span = text.span(seen.match());
      findings.add("provider", seen.sign().section(), span, trust(seen.sign().kind()));
      String words = seen.match().words();
      if (seen.sign().kind().equals("smtp") && HOST.matcher(words).matches()) {
        findings.add("smtp.host", words, span, Trust.LIKELY);
      }
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
      case "says", "shared" -> Trust.SHAPE;
      default -> Trust.NAME;
    };
  }
}
