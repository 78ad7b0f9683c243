package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an error is about, told from the ids of its causes: they state what is wrong in a few fixed
 * words. The first kind whose words an id holds is taken.
 */
public enum Kind {
  /** The account at the provider: not yet usable, or stopped. */
  ACCOUNT(
      "Account",
      "account suspended sending-paused not-activated disabled-by pending-approval sandbox trial"
          + " testing outgoing-blocked tenant-sending unusual-activity account-may-not"
          + " restricted-spam mail-service-not-enabled review"),
  /** An allowance that is used up, or too much at once. */
  LIMIT(
      "Limit",
      "quota credits limit limited rate throttled exceeded too-many sending-rate"
          + " temporarily-restricted"),
  /** Keys, passwords, tokens and sign-ins. */
  LOGIN(
      "Login",
      "api-key invalid-key credentials password token auth authenticated unauthenticated secret"
          + " login oauth username authorization-code access-key signature-mismatch client-invalid"
          + " redirect-uri app-not consent security-defaults conditional-access not-apikey"
          + " web-login"),
  /** The recipient's address, mailbox or wish. */
  RECIPIENT(
      "Recipient",
      "recipient mailbox-full moved null-mx suppressed inactive greylisted sender-blocked-by"
          + " system-full"),
  /** Known, but not allowed to do this. */
  PERMISSION(
      "Permission",
      "lacks permission scope denied restricted key-restricted not-authorized not-allowlisted"
          + " not-enabled delegation policy-blocked send-as relay connector not-permitted not-owned"
          + " from-address-mismatch sender-mismatch"),
  /** Reputation, blocklists and the proofs that a sender is genuine. */
  REPUTATION(
      "Reputation",
      "blocklisted reputation spam dmarc spf dkim reverse-dns helo policy-rejected mail-loop"
          + " sending-ip"),
  /** The From address or its domain. */
  SENDER("Sender", "sender from domain identity signature"),
  /** The message itself. */
  CONTENT(
      "Content",
      "message attachment body line content virus parameter invalid-request payload template"
          + " config-set syntax invalid-address"),
  /** The way to the server: names, ports, certificates. */
  CONNECTION(
      "Connection",
      "connection connect dns tls ssl cert starttls port timeout refused reset intercepts firewall"
          + " transport"),
  /** What is set on the site or the server. */
  SETTINGS(
      "Settings",
      "region request-expired channel local-mail-server url endpoint setup configured host plugin"
          + " php mail-function function extension blocked-by-site bug"),
  /** Somebody else's fault that passes. */
  OUTAGE("Outage", "outage temporary failure queue"),
  /** Anything else. */
  OTHER("Other", "");

  private static final int MOST = 3;

  private final String title;

  /** Each between the hyphens of an id. A copy that cannot change; its type does not say so. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> words;

  Kind(String title, String words) {
    this.title = title;
    this.words =
        Arrays.stream(words.split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> '-' + word + '-')
            .toList();
  }

  /** Its word in queries and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name for a reader. */
  public String title() {
    return title;
  }

  /** The kind of this word, or nothing. */
  public static Optional<Kind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** What a cause is about. */
  public static Kind of(Cause cause) {
    String slug = '-' + cause.id().substring(cause.id().indexOf('/') + 1) + '-';
    for (Kind kind : values()) {
      for (String word : kind.words) {
        if (slug.contains(word)) {
          return kind;
        }
      }
    }
    return OTHER;
  }

  /** What an article is about: the kinds of its first causes. */
  public static Set<Kind> of(Article article) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    article.causes().stream().limit(MOST).forEach(cause -> kinds.add(of(cause)));
    return kinds;
  }
}
