package dev.fixpoint;

import dev.fixpoint.inference.Conclusion;
import dev.fixpoint.inference.Reasoner;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.reading.Reading;
import dev.fixpoint.reading.SignatureHit;
import dev.fixpoint.reading.TextReader;
import dev.fixpoint.search.ArticleIndex;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the cause of an e-mail that was not sent, says why, and hands over the article that fixes
 * it.
 *
 * <pre>{@code
 * try (Fixpoint fixpoint = Fixpoint.open()) {
 *   Diagnosis diagnosis =
 *       fixpoint.diagnose(
 *           Observation.ofText("Mailer: Elastic Email\nAccess Denied")
 *               .with("key.access-level", "Plugin")
 *               .with("key.allowed-ips", List.of("203.0.113.0/24"))
 *               .with("server.ip", "198.51.100.9"));
 *   diagnosis.first().ifPresent(verdict -> System.out.println(verdict.title()));
 * }
 * }</pre>
 *
 * <p>Safe for any number of threads. Opening takes a moment, a diagnosis well under a millisecond:
 * keep one open for the life of the program, and close it in the end.
 */
public final class Fixpoint implements AutoCloseable {
  private final Knowledge knowledge;
  private final TextReader reader;
  private final Reasoner reasoner;
  private final ArticleIndex index;

  private Fixpoint(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.reader = TextReader.of(knowledge);
    this.reasoner = Reasoner.of(knowledge);
    this.index = ArticleIndex.of(knowledge);
  }

  /** Opens the knowledge that ships with Fixpoint. */
  public static Fixpoint open() {
    return open(List.of(PackReader.builtIn()));
  }

  /**
   * Opens these packs, the later ones layered over the earlier ones. Files with mistakes are left
   * out; {@link #knowledge()} lists them.
   */
  public static Fixpoint open(List<Pack> packs) {
    return open(new KnowledgeLoader().load(packs));
  }

  /** Opens knowledge that was loaded already. */
  public static Fixpoint open(Knowledge knowledge) {
    return new Fixpoint(knowledge);
  }

  /**
   * Diagnoses an observation.
   *
   * @throws FactRefused if a fact has a key that the vocabulary lacks or a value of another type
   * @throws IllegalArgumentException if a cause is named as tried that no article writes
   */
  public Diagnosis diagnose(Observation observation) {
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

  /** The articles that match these words, this code or this pasted error, best first. */
  public SearchResult search(String words) {
    return search(SearchQuery.of(words));
  }

  /** The articles that match, best first. */
  public SearchResult search(SearchQuery query) {
    return index.search(query);
  }

  /** The article of this id, such as {@code elasticemail/access-denied}, or nothing. */
  public Optional<Article> article(String id) {
    return knowledge.article(id);
  }

  /** What is known, its version, and what was refused. */
  public Knowledge knowledge() {
    return knowledge;
  }

  @Override
  public void close() {
    index.close();
  }
}
