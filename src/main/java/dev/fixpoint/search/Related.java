package dev.fixpoint.search;

import java.util.Locale;

/**
 * An article that a reader of another one may want.
 *
 * @param article its id
 * @param title its title
 * @param reason why it is named
 */
public record Related(String article, String title, Reason reason) {

  /** Why an article is related. */
  public enum Reason {
    /** The author named it. */
    NAMED,
    /** It has a cause in common. */
    SHARED_CAUSE,
    /** It reads alike. */
    ALIKE;

    /** Its word in answers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
