package dev.fixpoint;

import dev.fixpoint.inference.Conclusion;
import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.inference.Reasoner;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.reading.Reading;
import dev.fixpoint.reading.SignatureHit;
import dev.fixpoint.reading.TextReader;
import dev.fixpoint.search.ArticleIndex;
import dev.fixpoint.search.SearchQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One version of the knowledge, ready to answer. Reader and rules are built side by side; the
 * index, which no diagnosis needs, is built when the first search asks for it or somebody sees it
 * coming.
 */
final class Edition implements AutoCloseable {
  private final Knowledge knowledge;
  private final TextReader reader;
  private final Reasoner reasoner;
  private final OwnRules own;
  private final Later<ArticleIndex> index;

  private Edition(
      Knowledge knowledge,
      TextReader reader,
      Reasoner reasoner,
      OwnRules own,
      Later<ArticleIndex> index) {
    this.knowledge = knowledge;
    this.reader = reader;
    this.reasoner = reasoner;
    this.own = own;
    this.index = index;
  }

  static Edition of(Knowledge knowledge, OwnRules own) {
    return of(
        knowledge, own, () -> TextReader.of(knowledge), Later.of(() -> ArticleIndex.of(knowledge)));
  }

  /**
   * The edition for other knowledge. It is ready to search, too, when this returns, if this one was
   * searched.
   */
  Edition next(Knowledge other) {
    Supplier<TextReader> follower = () -> reader.next(other);
    if (!index.hasBegun()) {
      return of(other, own, follower, Later.of(() -> ArticleIndex.of(other)));
    }
    Later<ArticleIndex> next = Later.of(() -> index.get().next(other));
    next.begin();
    Edition edition = of(other, own, follower, next);
    next.get();
    return edition;
  }

  private static Edition of(
      Knowledge knowledge, OwnRules own, Supplier<TextReader> making, Later<ArticleIndex> index) {
    CompletableFuture<TextReader> reader = CompletableFuture.supplyAsync(making);
    Reasoner reasoner = Reasoner.of(knowledge, own);
    return new Edition(knowledge, reader.join(), reasoner, own, index);
  }

  Knowledge knowledge() {
    return knowledge;
  }

  TextReader reader() {
    return reader;
  }

  ArticleIndex index() {
    return index.get();
  }

  /** Begins to build what searches need. */
  void prepareSearch() {
    index.begin();
  }

  Finding find(SearchQuery query) {
    List<Verdict> verdicts =
        query.words().isBlank()
            ? List.of()
            : diagnose(Observation.ofText(query.words())).verdicts();
    return new Fusion(knowledge, index()).of(query, verdicts);
  }

  Diagnosis diagnose(Observation observation) {
    List<Fact> facts = new ArrayList<>();
    observation
        .facts()
        .forEach(
            (key, value) -> facts.add(knowledge.vocabulary().fact(key, value, new Origin.Given())));
    observation.tried().forEach(this::checkCause);
    Reading reading = reader.read(observation.text());
    Map<String, Fact> read = new HashMap<>();
    reading.facts().forEach(fact -> read.putIfAbsent(fact.key(), fact));
    facts.addAll(read.values());
    Map<String, List<Span>> hits = new HashMap<>();
    for (SignatureHit hit : reading.hits()) {
      hits.put(hit.signature(), hit.spans());
    }
    Conclusion conclusion = reasoner.conclude(facts, hits, observation.tried());
    return new Answer(knowledge, observation.text(), reading).of(conclusion);
  }

  private void checkCause(String cause) {
    if (knowledge.cause(cause).isEmpty()) {
      throw new UnknownCause(cause, knowledge);
    }
  }

  @Override
  public void close() {
    index.ifBegun(ArticleIndex::close);
  }
}
