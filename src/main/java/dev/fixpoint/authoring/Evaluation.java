package dev.fixpoint.authoring;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.Verdict;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How well recorded cases are diagnosed.
 *
 * @param cases the number of cases
 * @param known the number of cases whose cause is not {@code none}
 * @param top1 the share of the known ones whose first verdict is right
 * @param top3 the share of the known ones with a right verdict among the first three
 * @param none the number of cases whose cause is {@code none}
 * @param falseAlarms how many of those got a verdict that is not ruled out
 * @param calibrationError the expected calibration error of the first verdict's probability, over
 *     all cases that got a verdict, in ten equal bins
 * @param misses the cases that were not right at 1
 * @param bins the ten bins, the lowest probabilities first
 */
public record Evaluation(
    int cases,
    int known,
    double top1,
    double top3,
    int none,
    int falseAlarms,
    double calibrationError,
    List<Miss> misses,
    List<Bin> bins) {
  private static final int BINS = 10;
  private static final int TOP = 3;

  public Evaluation {
    misses = List.copyOf(misses);
    bins = List.copyOf(bins);
  }

  /**
   * A case that was not right at 1.
   *
   * @param id the case's id
   * @param expected the cause on record
   * @param got the first verdict's cause, or {@code none}
   * @param probability the first verdict's probability; 0 for none
   * @param article the article of the first verdict; empty for none
   * @param atThree whether a right verdict stands second or third
   */
  public record Miss(
      String id,
      String expected,
      String got,
      double probability,
      String article,
      boolean atThree) {}

  /**
   * The first verdicts with a probability in one tenth of the scale.
   *
   * @param count how many
   * @param probability their mean probability
   * @param right the share of them that is right
   */
  public record Bin(int count, double probability, double right) {}

  /**
   * Diagnoses every case.
   *
   * @param textOnly whether the facts are left out
   * @param warnings takes a sentence for each fact that is left out because the vocabulary refuses
   *     it
   */
  public static Evaluation of(
      Fixpoint fixpoint, List<RecordedCase> cases, boolean textOnly, Consumer<String> warnings) {
    Tally tally = new Tally();
    for (RecordedCase each : cases) {
      Map<String, Object> facts = textOnly ? Map.of() : accepted(fixpoint, each, warnings);
      tally.add(each, fixpoint.diagnose(new Observation(each.text(), facts, List.of())));
    }
    return tally.evaluation();
  }

  private static Map<String, Object> accepted(
      Fixpoint fixpoint, RecordedCase each, Consumer<String> warnings) {
    Map<String, Object> facts = new LinkedHashMap<>();
    each.facts()
        .forEach(
            (key, value) -> {
              try {
                facts.put(
                    key,
                    fixpoint
                        .knowledge()
                        .vocabulary()
                        .fact(key, value, new Origin.Given())
                        .value()
                        .plain());
              } catch (FactRefused refused) {
                warnings.accept(each.id() + ": left out: " + refused.getMessage());
              }
            });
    return facts;
  }

  private static final class Tally {
    private int known;
    private int none;
    private int right1;
    private int right3;
    private int falseAlarms;
    private final List<Miss> misses = new ArrayList<>();
    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] probability = new double[BINS];

    void add(RecordedCase each, Diagnosis diagnosis) {
      List<Verdict> open = diagnosis.verdicts().stream().filter(Verdict::isOpen).toList();
      boolean atOne = each.isNone() ? open.isEmpty() : isRight(each, open, 1);
      boolean atThree = !each.isNone() && isRight(each, open, TOP);
      if (each.isNone()) {
        none++;
        falseAlarms += atOne ? 0 : 1;
      } else {
        known++;
        right1 += atOne ? 1 : 0;
        right3 += atThree ? 1 : 0;
      }
      Optional<Verdict> first = open.stream().findFirst();
      first.ifPresent(verdict -> bin(verdict.probability(), atOne));
      if (!atOne) {
        misses.add(
            new Miss(
                each.id(),
                each.cause(),
                first.map(Verdict::cause).orElse(RecordedCase.NONE),
                first.map(Verdict::probability).orElse(0.0),
                first.map(Verdict::article).orElse(""),
                atThree));
      }
    }

    private static boolean isRight(RecordedCase each, List<Verdict> open, int among) {
      return open.stream().limit(among).anyMatch(verdict -> each.accepts(verdict.cause()));
    }

    private void bin(double first, boolean isRight) {
      int bin = Math.min(BINS - 1, (int) (first * BINS));
      count[bin]++;
      right[bin] += isRight ? 1 : 0;
      probability[bin] += first;
    }

    Evaluation evaluation() {
      List<Bin> bins = new ArrayList<>();
      int all = 0;
      double error = 0;
      for (int i = 0; i < BINS; i++) {
        bins.add(new Bin(count[i], share(probability[i], count[i]), share(right[i], count[i])));
        all += count[i];
        error += Math.abs(probability[i] - right[i]);
      }
      return new Evaluation(
          known + none,
          known,
          share(right1, known),
          share(right3, known),
          none,
          falseAlarms,
          share(error, all),
          misses,
          bins);
    }

    private static double share(double part, int of) {
      return of == 0 ? 0 : part / of;
    }
  }
}
