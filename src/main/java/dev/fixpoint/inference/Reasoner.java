package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;

/**
 * Draws conclusions for one version of the knowledge. Safe for any number of threads; each
 * observation gets a session of its own.
 */
public final class Reasoner {
  private final Knowledge knowledge;
  private final KieBase rules;
  private final Map<String, Place> signatures = new HashMap<>();

  /** The article and cause that a signature belongs to. */
  private record Place(String article, String cause, Signature signature) {}

  Reasoner(Knowledge knowledge, KieBase rules) {
    this.knowledge = knowledge;
    this.rules = rules;
    for (Article article : knowledge.articles()) {
      article.symptom().forEach(each -> remember(article, "", each));
      for (Cause cause : article.causes()) {
        cause.signs().forEach(each -> remember(article, cause.id(), each));
      }
    }
  }

  private void remember(Article article, String cause, Signature signature) {
    signatures.put(signature.id(), new Place(article.id(), cause, signature));
  }

  /** Builds the rules of this knowledge, with deductions of an operator's own. */
  public static Reasoner of(Knowledge knowledge, OwnRules own) {
    return new Reasoner(knowledge, RuleBase.of(knowledge, own));
  }

  /** Builds the rules of this knowledge. */
  public static Reasoner of(Knowledge knowledge) {
    return new Reasoner(knowledge, RuleBase.of(knowledge));
  }

  /**
   * What follows from an observation.
   *
   * @param facts facts that were given or read; of several with one key the one with the best
   *     origin counts
   * @param hits ids of signatures whose text part was found, with the places
   * @param tried ids of causes whose remedy was tried in vain
   */
  public Conclusion conclude(
      Collection<Fact> facts, Map<String, List<Span>> hits, Collection<String> tried) {
    try (Reasoning reasoning = start(facts, hits, tried)) {
      return reasoning.conclude();
    }
  }

  /**
   * The same as a session that stays open, to which facts can be added and from which they can be
   * withdrawn.
   */
  public Reasoning start(
      Collection<Fact> facts, Map<String, List<Span>> hits, Collection<String> tried) {
    Reasoning reasoning = new Reasoning(knowledge, rules.newKieSession());
    facts.forEach(reasoning::add);
    hits.forEach(
        (id, spans) -> {
          Place place = signatures.get(id);
          if (place != null) {
            reasoning.add(new Indication(place.article(), place.cause(), place.signature(), spans));
          }
        });
    tried.forEach(reasoning::addTried);
    return reasoning;
  }

  /** Adds that a signature was found, in the place of the one that is known by its id. */
  void add(Reasoning reasoning, Signature signature, List<Span> spans) {
    Place place = signatures.get(signature.id());
    if (place != null) {
      reasoning.add(new Indication(place.article(), place.cause(), signature, spans));
    }
  }
}
