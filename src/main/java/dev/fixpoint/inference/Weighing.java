package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Likelihood;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Strength;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what the rules concluded into probabilities.
 *
 * <p>A hypothesis weighs as much as the strongest signature that leads to it, times how likely its
 * cause is among those of the article, times what its conditions add. A probability is a weight's
 * share of all weights and of the weight of "none of these", which is never nothing and larger
 * where only hints speak. The constants were chosen so that the shares agree with the share of
 * right answers on recorded cases; {@link Calibration} holds what is left.
 */
final class Weighing {
  private static final Map<Strength, Double> STRENGTH =
      Map.of(Strength.HINT, 1.0, Strength.SIGN, 12.0, Strength.PROOF, 150.0);
  private static final Map<Likelihood, Double> LIKELIHOOD =
      Map.of(Likelihood.COMMON, 6.0, Likelihood.OCCASIONAL, 2.0, Likelihood.RARE, 0.6);

  /**
   * What is left of a signature's weight while one of its facts is unknown: mostly the provider, of
   * whom there are about twenty. A proof that waits for its provider proves nothing yet, and weighs
   * as much as a sign that waits.
   */
  private static final double UNCERTAIN = 0.02;

  /** So many letters of the text double the weight of the signature that covers them. */
  private static final double LETTERS = 60;

  private static final int MOST_LETTERS = 120;

  /** What each fact that a signature asked for adds to its weight. */
  private static final double PER_FACT = 0.5;

  /** A provider's own article against one of a family, at equal strength. */
  private static final double OWN_PROVIDER = 1.5;

  /** In the place of a prior, for a cause that the text itself names. */
  private static final double NAMED = 6;

  private static final double TRUE_CONDITION = 3;
  private static final double CONFIRMED = 40;

  /** Each place further down the page, among causes of equal likelihood. */
  private static final double PER_PLACE = 0.9;

  private static final double NONE = 3;

  /**
   * The power to which weights are raised before they are shared out. With 1 the best cause was
   * right far more often than its share said.
   */
  private static final double SHARPNESS = 2.5;

  /** No text is ever certain: the best there is was right in so many of a hundred. */
  private static final double SURE = 0.98;

  /** The same, where neither the text nor anybody says that this is about mail. */
  private static final double UNTOLD = 0.9;

  private final Findings found;
  private final Map<Hypothesis, Double> weights = new HashMap<>();
  private double none = NONE;

  Weighing(Findings found) {
    this.found = found;
    double best = 0;
    for (Hypothesis hypothesis : found.hypotheses()) {
      double symptom = symptomWeight(hypothesis);
      best = Math.max(best, symptom);
      weights.put(hypothesis, sharpened(symptom * causeWeight(hypothesis)));
    }
    none = sharpened(NONE * Math.sqrt(Math.max(1, best)));
  }

  private static double sharpened(double weight) {
    return Math.pow(weight, SHARPNESS);
  }

  /** The probability for a share of all weights, to three decimals. */
  double probability(double share) {
    double most = found.settings().contains(Setting.MAIL) ? SURE : UNTOLD;
    return Math.round(share * most * 1000) / 1000.0;
  }

  /** The weight of a hypothesis that is not ruled out. */
  double weight(Hypothesis hypothesis) {
    return weights.getOrDefault(hypothesis, 0.0);
  }

  /** The weight of "none of these". */
  double none() {
    return none;
  }

  private double symptomWeight(Hypothesis hypothesis) {
    double best = 0;
    for (Symptom symptom : found.symptoms()) {
      if (symptom.article().equals(hypothesis.article())
          && (symptom.cause().isEmpty()
              || hypothesis.isLast()
              || symptom.cause().equals(hypothesis.causeId()))) {
        best = Math.max(best, weight(symptom));
      }
    }
    return best;
  }

  /** How much a symptom weighs. */
  static double weight(Symptom symptom) {
    Indication indication = symptom.indication();
    double letters = 1 + Math.min(letters(indication.spans()), MOST_LETTERS) / LETTERS;
    if (!symptom.certain()) {
      return Math.min(strength(indication.strength()), strength(Strength.SIGN))
          * letters
          * UNCERTAIN;
    }
    return strength(indication.strength())
        * letters
        * (1 + PER_FACT * indication.signature().facts().size())
        * (isFamily(symptom.article()) ? 1 : OWN_PROVIDER);
  }

  private static double strength(Strength strength) {
    return STRENGTH.getOrDefault(strength, 1.0);
  }

  private static int letters(List<Span> spans) {
    int letters = 0;
    for (Span span : spans) {
      letters += span.length();
    }
    return letters;
  }

  private static boolean isFamily(String article) {
    return article.startsWith("smtp/")
        || article.startsWith("http/")
        || article.startsWith("php/")
        || article.startsWith("wordpress/");
  }

  /** How likely the cause is among those of its article, before anything else is known. */
  private static double prior(Hypothesis hypothesis) {
    return LIKELIHOOD.getOrDefault(hypothesis.cause().likelihood(), 1.0)
        * Math.pow(PER_PLACE, hypothesis.position());
  }

  /** Whether the text names this cause: how often it occurs counts for nothing then. */
  private boolean isNamed(Hypothesis hypothesis) {
    for (Symptom symptom : found.symptoms()) {
      if (symptom.isProof()
          && symptom.cause().equals(hypothesis.causeId())
          && symptom.article().equals(hypothesis.article())) {
        return true;
      }
    }
    return false;
  }

  private double causeWeight(Hypothesis hypothesis) {
    double weight = isNamed(hypothesis) ? NAMED : prior(hypothesis);
    List<Condition> when = hypothesis.cause().when();
    if (!when.isEmpty()) {
      for (Evidence evidence : found.evidenceFor(hypothesis.subject())) {
        weight *= evidence.isTrue() ? TRUE_CONDITION : 1;
      }
    }
    return found.confirmed().contains(hypothesis) ? weight * CONFIRMED : weight;
  }
}
