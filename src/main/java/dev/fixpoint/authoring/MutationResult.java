package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.knowledge.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    /** No example breaks, but lint refuses the content. */
    LINT,
    /** No example breaks, but the words of a signature, by themselves, need it. */
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

  /** Why a mutant may live; what the trial of its words tells by itself. */
  public enum Why {
    /** Its signature is not needed. */
    BROADER_SIGNATURE(
        "Wordings that a broader signature takes as well",
        "Another signature of the article takes these words with no less weight; they are kept as a"
            + " wording that is documented."),
    /** Its words keep away what nobody knows. */
    SAYS_TOO_LITTLE(
        "Words without which the rest says too little",
        "Without the part the rest would lead here. By itself the rest leads to no known error, on"
            + " purpose."),
    /** Its exclusion keeps away what nobody knows. */
    SAYS_TOO_MUCH(
        "Exclusions of texts that nobody documents",
        "With the excluded words in it, a text is about something else, and leads to no known"
            + " error, on purpose. No example and no signature of another article says both."),
    /** Its fact keeps away what nobody knows. */
    NOT_THEN(
        "Facts without which the words say too little",
        "Where the fact is not so, the words lead to no known error, on purpose."),
    /** What its part keeps away comes by another signature. */
    SAME_ANSWER(
        "Parts that another signature does without",
        "What the part keeps away leads to the same article anyway, by another of its signatures."),
    /** What its part keeps away does not come. */
    KEPT_AWAY_ANYWAY(
        "Parts that help where more is said",
        "What the part keeps away does not lead here without it either: by itself it weighs too"
            + " little, or a neighbour takes it. In a text that says more, the part may decide."),
    /** Its premise is not needed for a verdict. */
    SHOWS_IN_FACTS(
        "Premises whose lack shows in the facts alone",
        "Bent, the deduction concludes in an example what is not so. No verdict of that example"
            + " asks for the fact, and examples cannot say what must not be concluded."),
    /** Its premise is not needed for a fact. */
    CONCLUDED_ANYWAY(
        "Premises that no example lacks",
        "In every example that the bent deduction takes part in, what it concludes was given,"
            + " follows by another deduction, or stays as it is.");

    private final String title;
    private final String sentence;

    Why(String title, String sentence) {
      this.title = title;
      this.sentence = sentence;
    }

    /** What is kept. */
    public String title() {
      return title;
    }

    /** The reason. */
    public String sentence() {
      return sentence;
    }
  }

  /**
   * A mutant that lives.
   *
   * @param kind what was done
   * @param mutant its name, which stays the same while lines move
   * @param of the signature that was bent, in words; empty if it was no signature
   * @param place where the part stands
   * @param fate shadowed or survived
   * @param why why it may live; null if somebody has to say so
   * @param remark what was tried
   */
  public record Left(
      Kind kind,
      String mutant,
      String of,
      Problem.Place place,
      Fate fate,
      @Nullable Why why,
      String remark) {}

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
      add(new Left(mutant.kind(), mutant.name(), "", mutant.place(), fate, null, remark));
    }

    void add(Left tried) {
      counts
          .computeIfAbsent(tried.kind(), kind -> new EnumMap<>(Fate.class))
          .merge(tried.fate(), 1, Integer::sum);
      if (tried.fate() == Fate.SHADOWED || tried.fate() == Fate.SURVIVED) {
        left.add(tried);
      }
    }

    MutationResult result() {
      Map<Kind, Map<Fate, Integer>> copied = new LinkedHashMap<>();
      counts.forEach((kind, fates) -> copied.put(kind, Map.copyOf(fates)));
      return new MutationResult(copied, left);
    }
  }
}
