package dev.fixpoint.knowledge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The steps that mend a cause.
 *
 * @param who who has to do it
 * @param minutes how long it takes the reader
 * @param steps one act each, in order
 * @param check how to see that it worked
 * @param alternative another way; null if there is none
 * @param escalate what to tell whom when it did not help; empty if nothing is said
 */
public record Remedy(
    Who who,
    int minutes,
    List<String> steps,
    String check,
    @Nullable Alternative alternative,
    String escalate) {
  public Remedy {
    steps = List.copyOf(steps);
  }

  /** Who can mend a cause. */
  public enum Who {
    /** The person who keeps the site's mail settings. */
    SENDER_SETTINGS("whoever keeps the site's mail settings"),
    /** The owner of the account at the provider. */
    PROVIDER_ACCOUNT("the owner of the account at the provider"),
    /** The hosting provider or the server's administrator. */
    HOSTING("the hosting provider or the server's administrator"),
    /** The recipient or his mail administrator. */
    RECIPIENT_SIDE("the recipient or his mail administrator"),
    /** Nobody but the provider, who is down. */
    PROVIDER_OUTAGE("the provider"),
    /** A developer. */
    CODE("a developer of the site or plugin");

    private final String person;

    Who(String person) {
      this.person = person;
    }

    /** Its word in an article: {@code provider-account}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The person, for a reader. */
    public String person() {
      return person;
    }
  }

  /**
   * Another way to the same end.
   *
   * @param title what it is
   * @param steps one act each, in order
   * @param warning what to mind; empty if there is nothing
   */
  public record Alternative(String title, List<String> steps, String warning) {
    public Alternative {
      steps = List.copyOf(steps);
    }
  }
}
