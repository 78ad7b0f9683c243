package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions that are on the table and want their facts.
 *
 * @param subject what they are conditions of: a signature's id, or a hypothesis
 * @param conditions the conditions, in the order of the article
 * @param keys the keys of the facts that they ask for
 */
public record Checks(String subject, List<Condition> conditions, Set<String> keys) {
  public Checks {
    conditions = List.copyOf(conditions);
    keys = Set.copyOf(keys);
  }

  static Checks of(String subject, List<Condition> conditions) {
    return new Checks(
        subject, conditions, conditions.stream().map(Condition::fact).collect(Collectors.toSet()));
  }

  /** Whether one of the conditions asks for this fact. */
  public boolean askFor(String key) {
    return keys.contains(key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checks that && that.subject.equals(subject);
  }

  @Override
  public int hashCode() {
    return subject.hashCode();
  }
}
