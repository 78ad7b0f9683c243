package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.List;

/**
 * What a text is about: sending mail, another system, or too little to tell. Signs of both are
 * weighed, because a mail log quotes databases and a database's log speaks of senders.
 */
final class Subject implements Format {
  private static final String KEY = "text.about";
  private static final Signs MAIL = Signs.of("mail.txt");
  private static final Signs OTHER = Signs.of("other-systems.txt");

  /** What a sign weighs that nobody else shows, against one of those that several do. */
  private static final int SURE = 3;

  /** Below these, a text is a phrase. */
  private static final int FEW_CHARACTERS = 60;

  private static final int FEW_WORDS = 8;

  @Override
  public void read(Pasted text, Findings findings) {
    List<Signs.Seen> mail = MAIL.seenIn(text.views());
    List<Signs.Seen> other = OTHER.seenIn(text.views());
    int forMail = text.providers().size() * SURE;
    for (Signs.Seen seen : mail) {
      forMail += seen.sign().section().equals("sure") ? SURE : 1;
    }
    int forOther = 0;
    for (Signs.Seen seen : other) {
      forOther += seen.sign().kind().equals("?") ? 1 : SURE;
    }
    if (forOther >= SURE && forOther > forMail) {
      findings.add(KEY, "other", text.span(other.getFirst().match()), Trust.LIKELY);
    } else if (forMail >= SURE) {
      findings.add(KEY, "mail", firstSpan(text, mail), Trust.LIKELY);
    } else {
      findings.add(KEY, isPhrase(text.text()) ? "bare" : "unclear", new Span(0, 0), Trust.LIKELY);
    }
  }

  private static Span firstSpan(Pasted text, List<Signs.Seen> mail) {
    Signs.Seen first = mail.isEmpty() ? text.providers().getFirst() : mail.getFirst();
    return text.span(first.match());
  }

  private static boolean isPhrase(String text) {
    String bare = text.strip();
    return bare.length() < FEW_CHARACTERS || bare.split("\\s+", FEW_WORDS + 1).length < FEW_WORDS;
  }
}
