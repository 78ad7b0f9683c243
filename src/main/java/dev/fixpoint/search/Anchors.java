package dev.fixpoint.search;

/**
 * The places on an article's page that a link can lead to: what stands in {@code id="..."} there.
 */
public final class Anchors {
  /** The head of the page. */
  public static final String TOP = "top";

  /** How the error shows itself. */
  public static final String SYMPTOM = "symptom";

  /** What it means. */
  public static final String MEANING = "meaning";

  /** What to do when every cause is ruled out. */
  public static final String OTHERWISE = "otherwise";

  /** The remarks. */
  public static final String NOTES = "notes";

  private Anchors() {}

  /** The place of a cause: {@code cause-elasticemail-key-lacks-permission}. */
  public static String cause(String cause) {
    return "cause-" + cause.replace('/', '-');
  }

  /** The place of a step of a cause's remedy, counted from 1. */
  public static String step(String cause, int step) {
    return cause(cause) + "-step-" + step;
  }
}
