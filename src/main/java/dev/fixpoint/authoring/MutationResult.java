package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.knowledge.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of the mutants.
 *
 * @param counts how many there were, by kind and fate
 * @param left those that no written example and no words of their own killed, by place
 */
public record MutationResult(Map<Kind, Map<Fate, Integer>> counts, List<Left> left) {
  public MutationResult {
    counts = Map.copyOf(counts);
    left = List.copyOf(left);
  }

  /** What can become of a mutant. */
  public enum Fate {
    /** A written example breaks. */
    KILLED,
    /** No example breaks, but the words of the signature, by themselves, need it. */
    OWN_WORDS,
    /** No example breaks, and its own words lead elsewhere, with it as without it. */
    SHADOWED,
    /** Nothing needs it. */
    SURVIVED;

    /** Its name in reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A mutant that lives.
   *
   * @param kind what was done
   * @param mutant its name, which stays the same while lines move
   * @param place where the part stands
   * @param fate shadowed or survived
   * @param remark what was tried
   */
  public record Left(Kind kind, String mutant, Problem.Place place, Fate fate, String remark) {}

  /** How many mutants of a kind met this fate. */
  public int count(Kind kind, Fate fate) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(fate, 0);
  }

  /** How many mutants met this fate. */
  public int count(Fate fate) {
    return counts.keySet().stream().mapToInt(kind -> count(kind, fate)).sum();
  }

  /** Counts while mutants are tried. */
  static final class Tally {
    private final Map<Kind, Map<Fate, Integer>> counts = new EnumMap<>(Kind.class);
    private final List<Left> left = new ArrayList<>();

    void add(Mutant mutant, Fate fate, String remark) {
      counts
          .computeIfAbsent(mutant.kind(), kind -> new EnumMap<>(Fate.class))
          .merge(fate, 1, Integer::sum);
      if (fate == Fate.SHADOWED || fate == Fate.SURVIVED) {
        left.add(new Left(mutant.kind(), mutant.name(), mutant.place(), fate, remark));
      }
    }

    MutationResult result() {
      Map<Kind, Map<Fate, Integer>> copied = new LinkedHashMap<>();
      counts.forEach((kind, fates) -> copied.put(kind, Map.copyOf(fates)));
      return new MutationResult(copied, left);
    }
  }
}
