package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a text is about: sending mail, another system, or too little to tell. Signs of both are
 * weighed, because a mail log quotes databases and a database's log speaks of senders. An error
 * that all products share is judged by the company it keeps.
 */
final class Subject implements Format {
  static final String KEY = "text.about";

  private static final Signs MAIL = Signs.of("mail.txt");
  private static final Signs OTHER = Signs.of("other-systems.txt");

  /** A sign that one side alone shows. */
  private static final int SURE = 3;

  /** A sign that decides, unless the other side shows two. */
  private static final int DECISIVE = 5;

  /** A sign that decides among many of mail's own words: a mail server's log has little else. */
  private static final int OVERWHELMING = 10;

  /** Names of other systems are dropped in many a mail log: they never outweigh a sure sign. */
  private static final int MOST_NAMES = 2;

  /** Below these, a text is a phrase. */
  private static final int FEW_CHARACTERS = 60;

  private static final int FEW_WORDS = 8;

  /** What has no blanks may be as long as this and a phrase still. */
  private static final int MOST_CHARACTERS = 150;

  @Override
  public void read(Pasted text, Findings findings) {
    Side mail = mail(text);
    Side other = other(text);
    for (Peer peer : Peer.of(text)) {
      if (peer.kind() == Peer.Kind.MAIL) {
        mail.addPeer(peer);
      } else if (peer.kind() == Peer.Kind.OTHER) {
        other.addPeer(peer);
      }
    }
    if (other.weight() > mail.weight() || other.saidWeight() > mail.ownWeight()) {
      String about = other.weight() >= SURE ? "other" : "likely-other";
      findings.add(KEY, about, other.first(), Trust.LIKELY);
    } else if (mail.ownWeight() < SURE && SharedErrors.isInOthersCompany(text)) {
      findings.add(KEY, "likely-other", new Span(0, 0), Trust.LIKELY);
    } else if (mail.weight() >= SURE) {
      String about = mail.ownWeight() >= SURE ? "mail" : "shared";
      findings.add(KEY, about, mail.first(), Trust.LIKELY);
    } else {
      findings.add(KEY, isPhrase(text.text()) ? "bare" : "unclear", new Span(0, 0), Trust.LIKELY);
    }
  }

  private static Side mail(Pasted text) {
    Side side = new Side(text);
    for (Signs.Seen seen : MAIL.seenIn(text.views())) {
      switch (seen.sign().section()) {
        case "sure" -> side.add(seen, SURE);
        case "named" -> side.addNamed(seen, SURE, SURE);
        default -> side.addWord(seen);
      }
    }
    for (Signs.Seen seen : text.providers()) {
      if (!SharedErrors.isMails(seen)) {
        side.addShared(seen);
      } else if (seen.sign().kind().equals("name")) {
        side.addNamed(seen, SURE, SURE);
      } else {
        side.add(seen, SURE);
      }
    }
    return side;
  }

  private static Side other(Pasted text) {
    Side side = new Side(text);
    for (Signs.Seen seen : OTHER.seenIn(text.views())) {
      switch (seen.sign().kind()) {
        case "!!" -> side.add(seen, OVERWHELMING);
        case "!" -> side.add(seen, DECISIVE);
        case "?" -> side.addNamed(seen, 1, MOST_NAMES);
        default -> side.add(seen, SURE);
      }
    }
    return side;
  }

  private static boolean isPhrase(String text) {
    String bare = text.strip();
    return bare.length() < FEW_CHARACTERS
        || (bare.length() < MOST_CHARACTERS
            && bare.split("\\s+", FEW_WORDS + 1).length < FEW_WORDS);
  }

  /** What speaks for one side, and where the first of it stands. */
  private static final class Side {
    private final Pasted text;
    private int sure;
    private int named;
    private int words;
    private boolean shared;
    private boolean peer;
    private @Nullable Span first;

    Side(Pasted text) {
      this.text = text;
    }

    void add(Signs.Seen seen, int weight) {
      sure += weight;
      found(text.span(seen.match()));
    }

    void addNamed(Signs.Seen seen, int weight, int most) {
      named = Math.min(named + weight, most);
      found(text.span(seen.match()));
    }

    /** What is not mail's alone counts as a name does. */
    void addShared(Signs.Seen seen) {
      shared = true;
      found(text.span(seen.match()));
    }

    void addWord(Signs.Seen seen) {
      words = Math.min(words + 1, SURE);
      found(text.span(seen.match()));
    }

    /** Hosts count once: a log repeats them. */
    void addPeer(Peer found) {
      peer = true;
      found(found.span());
    }

    int weight() {
      return sure + Math.max(named, shared ? SURE : 0) + words + (peer ? SURE : 0);
    }

    /** The weight without hosts: a sign-in names the host that it leads back to. */
    int saidWeight() {
      return sure + named + words;
    }

    /** The weight without what other products show as well. */
    int ownWeight() {
      return sure + named + words + (peer ? SURE : 0);
    }

    Span first() {
      return first == null ? new Span(0, 0) : first;
    }

    private void found(Span span) {
      if (first == null) {
        first = span;
      }
    }
  }
}
