package dev.fixpoint.inference;

import dev.fixpoint.inference.Conclusion.Judgement;
import dev.fixpoint.inference.Conclusion.Standing;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the conclusion out of what the rules left on the table: one judgement for each cause, in
 * order.
 */
final class Concluding {
  /** Another article's suspicion less likely than this is left out where there is a better one. */
  private static final double NEGLIGIBLE = 0.001;

  /** A suspicion less likely than this is no answer, be it the best there is. */
  private static final double NO_ANSWER = 0.05;

  private final Knowledge knowledge;
  private final Findings found;
  private final Weighing weighing;
  private final Reasons reasons;
  private final Missing missing;

  Concluding(Knowledge knowledge, Findings found) {
    this.knowledge = knowledge;
    this.found = found;
    this.weighing = new Weighing(found);
    this.reasons = new Reasons(knowledge.vocabulary(), found);
    this.missing = new Missing(knowledge.vocabulary(), found);
  }

  Conclusion conclude() {
    Collection<Hypothesis> chosen = onePerCause();
    List<Judgement> judgements = new ArrayList<>();
    for (Hypothesis hypothesis : chosen) {
      judgements.add(judge(hypothesis, chosen));
    }
    judgements.sort(
        Comparator.comparing(Judgement::standing)
            .thenComparingDouble(this::order)
            .thenComparing(judgement -> judgement.hypothesis().article())
            .thenComparingInt(judgement -> judgement.hypothesis().position()));
    List<Judgement> worth = worthTelling(judgements);
    return new Conclusion(
        worth, new NextQuestion(knowledge.vocabulary()).after(worth), facts(), exhausted());
  }

  /** Confirmed causes of one article keep the page's order: they are true together. */
  private double order(Judgement judgement) {
    return switch (judgement.standing()) {
      case CONFIRMED -> -articleWeight(judgement.hypothesis().article());
      case SUSPECTED -> -judgement.probability();
      case RULED_OUT -> 0;
    };
  }

  private double articleWeight(String article) {
    double best = 0;
    for (Hypothesis hypothesis : found.confirmed()) {
      if (hypothesis.article().equals(article)) {
        best = Math.max(best, weighing.weight(hypothesis));
      }
    }
    return best;
  }

  private static List<Judgement> worthTelling(List<Judgement> judgements) {
    List<Judgement> worth = new ArrayList<>();
    boolean isAnswer =
        judgements.stream()
            .anyMatch(
                each -> each.standing() != Standing.SUSPECTED || each.probability() >= NO_ANSWER);
    if (!isAnswer) {
      return worth;
    }
    for (Judgement judgement : judgements) {
      if (worth.isEmpty()
          || judgement.standing() != Standing.SUSPECTED
          || judgement.hypothesis().article().equals(worth.getFirst().hypothesis().article())
          || judgement.probability() >= NEGLIGIBLE) {
        worth.add(judgement);
      }
    }
    return worth;
  }

  /** Where a cause came to the table through several articles, the hypothesis that says most. */
  private Collection<Hypothesis> onePerCause() {
    Map<String, Hypothesis> chosen = new LinkedHashMap<>();
    for (Hypothesis hypothesis : found.hypotheses()) {
      if (!found.overshadowed().contains(hypothesis)) {
        chosen.merge(hypothesis.causeId(), hypothesis, this::stronger);
      }
    }
    return chosen.values();
  }

  private Hypothesis stronger(Hypothesis one, Hypothesis other) {
    int byStanding = Integer.compare(rank(one), rank(other));
    if (byStanding != 0) {
      return byStanding > 0 ? one : other;
    }
    return weighing.weight(one) >= weighing.weight(other) ? one : other;
  }

  private int rank(Hypothesis hypothesis) {
    return switch (standing(hypothesis)) {
      case CONFIRMED -> 3;
      case RULED_OUT -> 2;
      case SUSPECTED -> 1;
    };
  }

  private Standing standing(Hypothesis hypothesis) {
    if (found.isRuledOut(hypothesis)) {
      return Standing.RULED_OUT;
    }
    return found.confirmed().contains(hypothesis) ? Standing.CONFIRMED : Standing.SUSPECTED;
  }

  private Judgement judge(Hypothesis hypothesis, Collection<Hypothesis> chosen) {
    Standing standing = standing(hypothesis);
    double probability =
        standing == Standing.RULED_OUT ? 0 : weighing.probability(share(hypothesis, chosen));
    List<String> unknown = standing == Standing.RULED_OUT ? List.of() : missing.of(hypothesis);
    return new Judgement(hypothesis, standing, probability, reasons.of(hypothesis), unknown);
  }

  private double share(Hypothesis hypothesis, Collection<Hypothesis> chosen) {
    double all = weighing.none();
    boolean confirmed = found.confirmed().contains(hypothesis);
    for (Hypothesis other : chosen) {
      boolean trueTogether =
          confirmed
              && other.article().equals(hypothesis.article())
              && found.confirmed().contains(other)
              && !other.equals(hypothesis);
      if (!found.isRuledOut(other) && !trueTogether) {
        all += weighing.weight(other);
      }
    }
    return weighing.weight(hypothesis) / all;
  }

  /** One fact for each key: the one with the best origin. */
  private List<Fact> facts() {
    Map<String, Fact> best = new LinkedHashMap<>();
    for (Fact fact : found.facts()) {
      best.merge(
          fact.key(),
          fact,
          (before, other) -> other.origin().rank() > before.origin().rank() ? other : before);
    }
    return List.copyOf(best.values());
  }

  private List<String> exhausted() {
    Set<String> articles = new LinkedHashSet<>();
    for (Hypothesis hypothesis : found.hypotheses()) {
      articles.add(hypothesis.article());
    }
    for (Hypothesis hypothesis : found.hypotheses()) {
      if (!hypothesis.isLast() && !found.isRuledOut(hypothesis)) {
        articles.remove(hypothesis.article());
      }
    }
    return List.copyOf(articles);
  }
}
