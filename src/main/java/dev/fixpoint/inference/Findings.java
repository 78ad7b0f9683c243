package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;

/**
 * What the rules left on the table, in an order that does not depend on the order in which they
 * fired.
 *
 * @param facts everything that is known, by key
 * @param symptoms the symptoms, by the id of their signature
 * @param hypotheses the hypotheses, by article and place
 * @param evidence the evidence by subject, in the order of the conditions
 * @param confirmed the hypotheses that are confirmed
 * @param byTrial the hypotheses that are ruled out because their remedy was tried in vain
 * @param byCondition the hypotheses that are ruled out by a condition
 * @param overshadowed the hypotheses that give way
 * @param settings what the observation is about
 */
record Findings(
    List<Fact> facts,
    List<Symptom> symptoms,
    List<Hypothesis> hypotheses,
    Map<String, List<Evidence>> evidence,
    Set<Hypothesis> confirmed,
    Set<Hypothesis> byTrial,
    Set<Hypothesis> byCondition,
    Set<Hypothesis> overshadowed,
    Set<Setting> settings) {

  static Findings of(KieSession session) {
    Findings found =
        new Findings(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashMap<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            EnumSet.noneOf(Setting.class));
    session.getObjects().forEach(found::take);
    found.sort();
    return found;
  }

  private void take(Object object) {
    switch (object) {
      case Fact fact -> facts.add(fact);
      case Symptom symptom -> symptoms.add(symptom);
      case Hypothesis hypothesis -> hypotheses.add(hypothesis);
      case Assessment each -> evidence.put(each.subject(), each.evidence());
      case Confirmed each -> confirmed.add(each.hypothesis());
      case RuledOut each -> (each.byTrial() ? byTrial : byCondition).add(each.hypothesis());
      case Overshadowed each -> overshadowed.add(each.hypothesis());
      case Setting each -> settings.add(each);
      default -> {
        // what led to these
      }
    }
  }

  private void sort() {
    facts.sort(
        Comparator.comparing(Fact::key)
            .thenComparingInt(fact -> -fact.origin().rank())
            .thenComparing(Fact::text)
            .thenComparing(fact -> fact.origin().toString()));
    symptoms.sort(Comparator.comparing(symptom -> symptom.indication().subject()));
    hypotheses.sort(
        Comparator.comparing(Hypothesis::article).thenComparingInt(Hypothesis::position));
  }

  /** The evidence for a hypothesis or a signature, in the order of its conditions. */
  List<Evidence> evidenceFor(String subject) {
    return evidence.getOrDefault(subject, List.of());
  }

  boolean isRuledOut(Hypothesis hypothesis) {
    return byTrial.contains(hypothesis) || byCondition.contains(hypothesis);
  }
}
