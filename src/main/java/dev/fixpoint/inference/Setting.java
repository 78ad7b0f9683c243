package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Strength;
import java.util.List;

/** What the observation is about, as far as it matters for believing a signature. */
public enum Setting {
  /** The sending of mail, or a phrase too short to tell. */
  MAIL,
  /**
   * An error that all products share, such as a sign-in at Google, pasted alone. Whoever asks here
   * mostly asks for mail, and it is believed; but it is never sure.
   */
  SHARED,
  /**
   * Nothing tells, but an SMTP server's reply is quoted. A text that names its cause is believed.
   */
  REPLY,
  /**
   * Nothing tells. Only a text that names its cause is believed, and what mail servers say is not:
   * "account does not exist" or "certificate has expired" is anybody's.
   */
  UNCLEAR,
  /**
   * The text is another system's, but somebody named the provider: one may have pasted the wrong
   * lines, or a failure of the provider's other products. Only words that are the provider's alone
   * are believed.
   */
  OTHER;

  private static final String MAIL_SERVERS = "smtp/";
  private static final List<String> FAMILIES = List.of(MAIL_SERVERS, "http/", "php/", "wordpress/");

  /** Whether a signature that was found, and whose facts all hold, is believed in this setting. */
  public boolean believes(Indication found) {
    return switch (this) {
      case MAIL, SHARED -> true;
      case REPLY -> found.strength() == Strength.PROOF;
      case UNCLEAR ->
          found.strength() == Strength.PROOF && !found.article().startsWith(MAIL_SERVERS);
      case OTHER ->
          found.strength() == Strength.PROOF
              && FAMILIES.stream().noneMatch(found.article()::startsWith);
    };
  }

  /**
   * Whether this is taken to be about mail, so that a signature with an unknown fact is worth a
   * question.
   */
  public boolean isMail() {
    return this == MAIL || this == SHARED;
  }
}
