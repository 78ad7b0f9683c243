package dev.fixpoint.packs;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.reading.SignatureScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The articles in which two versions differ: changed, new, or gone. */
final class Movers {
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> articles = new HashMap<>();
  private final SignatureScanner scanner;

  Movers(Knowledge before, Knowledge after) {
    List<Signature> signatures = new ArrayList<>();
    before.articles().forEach(article -> add(article, after, signatures));
    after.articles().forEach(article -> add(article, before, signatures));
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

  /** Those of which the text shows a signature, as it was or as it is, by id. */
  List<String> shownIn(String text) {
    return scanner.scan(text).stream()
        .map(hit -> articles.getOrDefault(hit.signature(), ""))
        .distinct()
        .sorted()
        .toList();
  }
}
