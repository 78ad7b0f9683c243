package dev.fixpoint.packs;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Truth;
import dev.fixpoint.knowledge.Vocabulary;
import dev.fixpoint.reading.SignatureHit;
import dev.fixpoint.reading.SignatureScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The articles in which two versions differ: changed, new, or gone. */
final class Movers {
  /** A text hardly ever names it as a signature does. */
  private static final String PROVIDER = "provider";

  private final Vocabulary vocabulary;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> articles = new HashMap<>();
  private final List<Signature> ofFacts;
  private final SignatureScanner scanner;

  Movers(Knowledge before, Knowledge after) {
    List<Signature> signatures = new ArrayList<>();
    before.articles().forEach(article -> add(article, after, signatures));
    after.articles().forEach(article -> add(article, before, signatures));
    this.vocabulary = after.vocabulary();
    this.ofFacts = signatures.stream().filter(signature -> !signature.readsText()).toList();
    this.scanner = SignatureScanner.of(signatures);
  }

  // A loader hands out the same article as long as nothing that it is made of has changed.
  @SuppressWarnings("ReferenceEquality")
  private void add(Article article, Knowledge other, List<Signature> signatures) {
    @Nullable Article there = other.article(article.id()).orElse(null);
    if (there != article) {
      ids.add(article.id());
      article.symptom().forEach(signature -> add(article, signature, signatures));
      for (Cause cause : article.causes()) {
        cause.signs().forEach(signature -> add(article, signature, signatures));
      }
    }
  }

  private void add(Article article, Signature signature, List<Signature> signatures) {
    articles.put(signature.id(), article.id());
    signatures.add(signature);
  }

  boolean have(Article article) {
    return ids.contains(article.id());
  }

  /** Those of which an example shows a signature, as it was or as it is, by id. */
  List<String> shownIn(Example example) {
    // Nearly always there is none, and all examples of all packs are asked.
    Set<String> shown = new TreeSet<>();
    for (SignatureHit hit : scanner.scan(example.text())) {
      shown.add(articles.getOrDefault(hit.signature(), ""));
    }
    for (Signature signature : ofFacts) {
      if (mayShow(example, signature)) {
        shown.add(articles.getOrDefault(signature.id(), ""));
      }
    }
    return List.copyOf(shown);
  }

  /**
   * Whether an example may fulfil what a signature asks of facts. The text is not read for it,
   * since that takes too long for all examples of all packs: a value that has to be there is looked
   * for as it is written.
   */
  private boolean mayShow(Example example, Signature signature) {
    return signature.facts().stream().allMatch(condition -> mayBeTrue(example, condition));
  }

  private boolean mayBeTrue(Example example, Condition condition) {
    @Nullable Object given = example.facts().get(condition.fact());
    if (given != null) {
      Fact fact = vocabulary.fact(condition.fact(), given, new Origin.Given());
      return condition.of(fact) == Truth.TRUE;
    }
    if (condition.fact().equals(PROVIDER) || condition.test().operator() != FactTest.Operator.IS) {
      return true;
    }
    return condition.test().operands().stream()
        .anyMatch(value -> example.text().contains(value.text()));
  }
}
