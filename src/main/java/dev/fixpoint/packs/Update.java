package dev.fixpoint.packs;

import dev.fixpoint.knowledge.Knowledge;
import java.time.Instant;
import java.util.List;

/**
 * What came of looking at the packs once more.
 *
 * @param outcome what came of it
 * @param at when the packs were looked at
 * @param version the version of the knowledge that answers now
 * @param refused why the new version was not taken; empty if it was
 * @param failure the fault that kept the new version from being built; empty if there was none
 */
public record Update(
    Outcome outcome, Instant at, String version, List<Knowledge.Refused> refused, String failure) {

  /** What can come of it. */
  public enum Outcome {
    /** A new version answers. */
    CHANGED,
    /** Nothing changed. */
    UNCHANGED,
    /**
     * The new version has mistakes, or fails examples, that the present one has not; the present
     * one stays.
     */
    REFUSED,
    /** The new version could not be built; the present one stays. */
    FAILED;

    /** Its word in messages. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Update {
    refused = List.copyOf(refused);
  }

  /** Whether what lies on the disk is not what answers. */
  public boolean isBehind() {
    return outcome == Outcome.REFUSED || outcome == Outcome.FAILED;
  }

  /** Why the new version was not taken, one line for each mistake. */
  public List<String> reasons() {
    return outcome == Outcome.FAILED
        ? List.of(failure)
        : refused.stream()
            .flatMap(file -> file.problems().stream())
            .map(problem -> problem.inOneLine())
            .toList();
  }
}
