package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an observation.
 *
 * @param judgements best first, ruled-out ones last
 * @param ask the key of the fact to ask for next; null if nothing more would tell
 * @param facts everything that is known, deduced facts included, by key
 * @param exhausted ids of articles whose own causes are all ruled out
 */
public record Conclusion(
    List<Judgement> judgements, @Nullable String ask, List<Fact> facts, List<String> exhausted) {
  public Conclusion {
    judgements = List.copyOf(judgements);
    facts = List.copyOf(facts);
    exhausted = List.copyOf(exhausted);
  }

  /** How a hypothesis was judged. */
  public enum Standing {
    /** All its conditions are true, or the text names it. */
    CONFIRMED,
    /** Something is unknown. */
    SUSPECTED,
    /** A condition is false, or its remedy was tried in vain. */
    RULED_OUT
  }

  /**
   * A hypothesis with its verdict.
   *
   * @param hypothesis the hypothesis
   * @param standing the verdict
   * @param probability from 0 to 1
   * @param reasons why, the strongest first
   * @param missing keys of unknown facts that would tell, in the order in which to ask
   */
  public record Judgement(
      Hypothesis hypothesis,
      Standing standing,
      double probability,
      List<Reason> reasons,
      List<String> missing) {
    public Judgement {
      reasons = List.copyOf(reasons);
      missing = List.copyOf(missing);
    }
  }

  /**
   * One reason.
   *
   * @param sentence the reason for a customer
   * @param truth whether it speaks for the cause, against it, or is open
   * @param fact the key of the fact behind it; null if there is none
   * @param spans where in the text it stands
   * @param isQuote whether it says no more than that the text holds these spans
   */
  public record Reason(
      String sentence, Truth truth, @Nullable String fact, List<Span> spans, boolean isQuote) {
    public Reason {
      spans = List.copyOf(spans);
    }
  }
}
