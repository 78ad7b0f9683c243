package dev.fixpoint;

import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of one cause.
 *
 * @param cause the cause's id
 * @param status confirmed, suspected or ruled out
 * @param probability how likely it is the cause, from 0 to 1; 0 for one that is ruled out. Of many
 *     causes given 0.7, about 70 % are right
 * @param title what is wrong, in a line
 * @param article the id of the article through which it came to the table
 * @param because the reasons in sentences a customer could read, the strongest first
 * @param evidence the same with the facts and stretches of text behind it
 * @param missing keys of the facts that are unknown and would tell
 */
public record Verdict(
    String cause,
    Status status,
    double probability,
    String title,
    String article,
    List<String> because,
    List<Evidence> evidence,
    List<String> missing) {
  public Verdict {
    because = List.copyOf(because);
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
  }

  /** How sure a verdict is. */
  public enum Status {
    /** All conditions are true, or the text itself names the cause. */
    CONFIRMED("confirmed"),
    /** The symptom shows, or may show, and something is unknown. */
    SUSPECTED("suspected"),
    /** A condition is false, or the remedy was tried in vain. */
    RULED_OUT("ruled-out");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** Its word in answers. */
    public String word() {
      return word;
    }
  }

  /**
   * One reason for a verdict, or against it.
   *
   * @param sentence the reason
   * @param truth whether it speaks for the cause, against it, or is unknown
   * @param fact the key of the fact it rests on; null if it rests on the text or on a trial
   * @param spans where in the text it stands
   */
  public record Evidence(String sentence, Truth truth, @Nullable String fact, List<Span> spans) {
    public Evidence {
      spans = List.copyOf(spans);
    }
  }

  /** Whether the cause is still possible. */
  public boolean isOpen() {
    return status != Status.RULED_OUT;
  }
}
