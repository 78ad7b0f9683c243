package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import dev.fixpoint.reading.Reading;
import dev.fixpoint.reading.SignatureHit;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds signatures that take texts which are not theirs. What a signature must not take is measured
 * against the example texts of all other articles, and against a collection of ordinary text that
 * tells of no sending error.
 */
final class GreedChecks {
  /** So many texts of others that a signature may share with them by accident. */
  private static final int SHARED_BY_ACCIDENT = 3;

  private final Map<String, List<Example>> foreign = new HashMap<>();
  private final Map<String, List<String>> ordinary = new HashMap<>();
  private final Map<String, Signature> signatures = new HashMap<>();
  private final Map<String, Article> owners = new HashMap<>();

  /** Reads all texts once. */
  GreedChecks(Knowledge knowledge) {
    TextReader reader = TextReader.of(knowledge);
    for (Article article : knowledge.articles()) {
      for (Signatures.Placed placed : Signatures.of(article)) {
        signatures.put(placed.signature().id(), placed.signature());
        owners.put(placed.signature().id(), article);
      }
    }
    for (Article article : knowledge.articles()) {
      article.examples().forEach(example -> read(knowledge, reader, example));
    }
    for (String text : OrdinaryText.all()) {
      for (SignatureHit hit : reader.read(text).hits()) {
        ordinary.computeIfAbsent(hit.signature(), id -> new ArrayList<>()).add(text);
      }
    }
  }

  private void read(Knowledge knowledge, TextReader reader, Example example) {
    String first = example.expect().first();
    if (first == null || example.text().isEmpty()) {
      return;
    }
    Reading reading = reader.read(example.text());
    Map<String, Fact> facts = new HashMap<>();
    reading.facts().forEach(fact -> facts.put(fact.key(), fact));
    example
        .facts()
        .forEach(
            (key, value) -> {
              try {
                facts.put(key, knowledge.vocabulary().fact(key, value, new Origin.Given()));
              } catch (FactRefused told) {
                // the run of the examples tells it
              }
            });
    for (SignatureHit hit : reading.hits()) {
      Article owner = owners.get(hit.signature());
      Signature signature = signatures.get(hit.signature());
      if (owner != null
          && signature != null
          && owner.cause(first).isEmpty()
          && mayHold(signature, facts)) {
        foreign.computeIfAbsent(hit.signature(), id -> new ArrayList<>()).add(example);
      }
    }
  }

  private static boolean mayHold(Signature signature, Map<String, Fact> facts) {
    for (Condition condition : signature.facts()) {
      Fact fact = facts.get(condition.fact());
      if (fact != null && !condition.test().holds(fact.value())) {
        return false;
      }
    }
    return true;
  }

  void check(Findings findings) {
    for (Signatures.Placed placed : Signatures.of(findings.article())) {
      Signature signature = placed.signature();
      List<Example> taken = foreign.getOrDefault(signature.id(), List.of());
      if (signature.strength() == Strength.PROOF && !taken.isEmpty()) {
        findings.warn(
            "proof-elsewhere",
            "This is written as proof, but it also stands in an example of another cause: %s."
                .formatted(places(taken)),
            "Take more of the error's words, or write it as sign or hint.",
            placed.path().toArray());
      } else if (signature.strength() == Strength.SIGN && taken.size() > SHARED_BY_ACCIDENT) {
        findings.warn(
            "signature-too-common",
            "It stands in %d examples of other causes: %s.".formatted(taken.size(), places(taken)),
            "Add words or a fact, exclude the neighbour with \"without\", or write it as hint.",
            placed.path().toArray());
      }
      List<String> texts = ordinary.getOrDefault(signature.id(), List.of());
      if (signature.strength() != Strength.HINT
          && signature.facts().isEmpty()
          && !texts.isEmpty()) {
        findings.warn(
            "signature-in-ordinary-text",
            "It stands in text that tells of no sending error: “%s”."
                .formatted(OrdinaryText.begin(texts.getFirst())),
            "Take more of the error's words, or add a fact that must hold.",
            placed.path().toArray());
      }
    }
  }

  private static String places(List<Example> examples) {
    TreeSet<String> places = new TreeSet<>();
    examples.forEach(example -> places.add(example.file() + ":" + example.line()));
    List<String> first = places.stream().limit(SHARED_BY_ACCIDENT).toList();
    return String.join(", ", first) + (places.size() > first.size() ? ", ..." : "");
  }
}
