package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the facts that nobody has given and that would tell; a deduced fact is asked for by what it
 * follows from.
 */
final class Missing {
  private final Vocabulary vocabulary;
  private final Findings found;

  Missing(Vocabulary vocabulary, Findings found) {
    this.vocabulary = vocabulary;
    this.found = found;
  }

  /**
   * The keys in the order in which to ask: what tells whether the symptom shows, then the
   * conditions.
   */
  List<String> of(Hypothesis hypothesis) {
    Set<String> keys = new LinkedHashSet<>();
    if (!showsForCertain(hypothesis)) {
      for (Symptom symptom : found.symptoms()) {
        if (symptom.article().equals(hypothesis.article()) && !symptom.certain()) {
          addUnknown(found.evidenceFor(symptom.indication().subject()), keys);
        }
      }
    }
    addUnknown(found.evidenceFor(hypothesis.subject()), keys);
    return List.copyOf(keys);
  }

  private boolean showsForCertain(Hypothesis hypothesis) {
    return found.symptoms().stream()
        .anyMatch(symptom -> symptom.article().equals(hypothesis.article()) && symptom.certain());
  }

  private void addUnknown(List<Evidence> evidence, Set<String> keys) {
    for (Evidence each : evidence) {
      if (each.isUnknown()) {
        expand(each.key(), keys, 0);
      }
    }
  }

  private void expand(String key, Set<String> keys, int depth) {
    Optional<FactDefinition> definition = vocabulary.definition(key);
    if (isKnown(key) || definition.isEmpty() || depth > 4) {
      return;
    }
    if (definition.get().from().isEmpty()) {
      keys.add(key);
      return;
    }
    definition.get().from().forEach(premise -> expand(premise, keys, depth + 1));
    if (definition.get().canBeAsked()) {
      keys.add(key);
    }
  }

  private boolean isKnown(String key) {
    for (Fact fact : found.facts()) {
      if (fact.key().equals(key)) {
        return true;
      }
    }
    return false;
  }
}
