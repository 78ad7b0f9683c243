package dev.fixpoint.authoring;

import dev.fixpoint.inference.Rehearsal;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.reading.Reading;
import dev.fixpoint.reading.SignatureHit;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An observation that was read once, to be concluded many times.
 *
 * @param facts what was given, and what was read
 * @param hits the signatures whose text part was found
 * @param tried causes whose remedy was tried in vain
 */
record Posed(List<Fact> facts, Map<String, List<Span>> hits, List<String> tried) {

  /**
   * Reads an observation.
   *
   * @throws dev.fixpoint.knowledge.FactRefused if the vocabulary refuses a fact
   */
  static Posed of(
      Knowledge knowledge,
      TextReader reader,
      String text,
      Map<String, Object> given,
      List<String> tried) {
    List<Fact> facts = new ArrayList<>();
    given.forEach(
        (key, value) -> facts.add(knowledge.vocabulary().fact(key, value, new Origin.Given())));
    Reading reading = reader.read(text);
    Map<String, Fact> read = new HashMap<>();
    reading.facts().forEach(fact -> read.putIfAbsent(fact.key(), fact));
    facts.addAll(read.values());
    Map<String, List<Span>> hits = new HashMap<>();
    for (SignatureHit hit : reading.hits()) {
      hits.put(hit.signature(), hit.spans());
    }
    return new Posed(facts, hits, tried);
  }

  /** What follows from it with this change. */
  Rehearsal.Outcome play(Rehearsal rehearsal, Rehearsal.Change change) {
    return rehearsal.play(facts, hits, tried, change);
  }
}
