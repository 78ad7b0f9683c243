package dev.fixpoint.inference;

import dev.fixpoint.inference.Conclusion.Judgement;
import dev.fixpoint.inference.Conclusion.Standing;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the question whose answer tells most for what it costs: the binary entropy of the
 * suspicion that hangs on the fact, divided by the minutes that finding it out takes. Where it is
 * open whether the symptom shows at all, what tells that comes first.
 */
final class NextQuestion {
  private final Vocabulary vocabulary;

  NextQuestion(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The key to ask for, or null if the cause is confirmed or no question would tell. */
  @Nullable String after(List<Judgement> judgements) {
    if (judgements.isEmpty() || judgements.getFirst().standing() != Standing.SUSPECTED) {
      return null;
    }
    Judgement first = judgements.getFirst();
    if (!first.missing().isEmpty() && first.missing().getFirst().equals("provider")) {
      return "provider";
    }
    Map<String, Double> suspicion = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      if (judgement.standing() == Standing.SUSPECTED) {
        askFirst(judgement.missing())
            .ifPresent(key -> suspicion.merge(key, judgement.probability(), Double::sum));
      }
    }
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> each : suspicion.entrySet()) {
      double worth = entropy(each.getValue()) / (1 + minutes(each.getKey()));
      if (worth > most + 1e-9) {
        most = worth;
        best = each.getKey();
      }
    }
    return best;
  }

  /** Of what a hypothesis misses, the first that a person can be asked. */
  private Optional<String> askFirst(List<String> missing) {
    return missing.stream()
        .filter(key -> vocabulary.definition(key).filter(FactDefinition::canBeAsked).isPresent())
        .findFirst();
  }

  private int minutes(String key) {
    return vocabulary.definition(key).map(FactDefinition::minutes).orElse(5);
  }

  private static double entropy(double probability) {
    double p = Math.max(1e-6, Math.min(1 - 1e-6, probability));
    return -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
  }
}
