package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known in a test, in the words of the design; the engine, the rules and the articles are
 * the real ones.
 */
final class Situation {
  private static final Knowledge BUILT_IN =
      new KnowledgeLoader().load(List.of(PackReader.builtIn()));
  private static final Reasoner REASONER = Reasoner.of(BUILT_IN);

  private final Knowledge knowledge;
  private final Reasoner reasoner;
  private final List<Fact> facts = new ArrayList<>();
  private final Map<String, List<Span>> hits = new LinkedHashMap<>();
  private final List<String> tried = new ArrayList<>();

  private Situation(Knowledge knowledge, Reasoner reasoner) {
    this.knowledge = knowledge;
    this.reasoner = reasoner;
  }

  /** The built-in knowledge, and nothing known yet. */
  static Situation builtIn() {
    return new Situation(BUILT_IN, REASONER);
  }

  /** Knowledge of these files only. */
  static Situation of(Map<String, String> files) {
    Knowledge knowledge = new KnowledgeLoader().load(List.of(new Pack("test", "", files)));
    if (!knowledge.refused().isEmpty()) {
      throw new IllegalArgumentException(knowledge.refused().toString());
    }
    return new Situation(knowledge, Reasoner.of(knowledge));
  }

  /** The first signature of this article was found in a text of 14 letters. */
  Situation shows(String article) {
    return signature(article + "#1");
  }

  Situation signature(String id) {
    hits.put(id, List.of(new Span(0, 14)));
    return this;
  }

  Situation given(String key, Object value) {
    facts.add(knowledge.vocabulary().fact(key, value, new Origin.Given()));
    return this;
  }

  Situation tried(String cause) {
    tried.add(cause);
    return this;
  }

  Fact fact(String key, Object value) {
    return knowledge.vocabulary().fact(key, value, new Origin.Given());
  }

  Conclusion concluded() {
    return reasoner.conclude(facts, hits, tried);
  }

  Reasoning started() {
    return reasoner.start(facts, hits, tried);
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  Reasoner reasoner() {
    return reasoner;
  }

  Map<String, List<Span>> hits() {
    return hits;
  }
}
