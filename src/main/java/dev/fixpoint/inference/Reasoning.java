package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Knowledge;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One observation being reasoned about. Facts can come and go; what was concluded from a fact that
 * is gone is gone, too. One thread at a time; close it in the end.
 */
public final class Reasoning implements AutoCloseable {
  private final Knowledge knowledge;
  private final KieSession session;
  private final Map<String, Known> known = new HashMap<>();

  /** A fact of somebody's in the session. */
  private record Known(Fact fact, FactHandle handle) {}

  Reasoning(Knowledge knowledge, KieSession session) {
    this.knowledge = knowledge;
    this.session = session;
  }

  /**
   * Adds a fact. A fact of the same key gives way, unless its origin is better: what a person says
   * counts more than what was read.
   */
  public void add(Fact fact) {
    @Nullable Known before = known.get(fact.key());
    if (before != null) {
      if (before.fact().origin().rank() > fact.origin().rank()) {
        return;
      }
      session.delete(before.handle());
    }
    known.put(fact.key(), new Known(fact, session.insert(fact)));
  }

  /**
   * Withdraws what somebody said of this key; it is unknown again unless it follows from other
   * facts.
   */
  public void withdraw(String key) {
    @Nullable Known before = known.remove(key);
    if (before != null) {
      session.delete(before.handle());
    }
  }

  /** Adds that the remedy of a cause was tried in vain. */
  public void addTried(String cause) {
    session.insert(new Tried(cause));
  }

  void add(Indication found) {
    session.insert(found);
    if (found.isConditional()) {
      session.insert(found.checks());
    }
  }

  /** What follows from everything added so far. */
  public Conclusion conclude() {
    session.fireAllRules();
    return new Concluding(knowledge, Findings.of(session)).conclude();
  }

  /**
   * What follows if some rules are left out.
   *
   * @param fires is asked of each rule that is about to fire, by its name
   */
  Findings conclude(Predicate<String> fires) {
    session.fireAllRules(match -> fires.test(match.getRule().getName()));
    return Findings.of(session);
  }

  @Override
  public void close() {
    session.dispose();
  }
}
