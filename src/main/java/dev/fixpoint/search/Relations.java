package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which articles belong together. */
final class Relations {
  private final Knowledge knowledge;
  private final Map<String, Set<String>> namedBy = new HashMap<>();
  private final Map<String, Set<String>> withCause = new HashMap<>();

  Relations(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Article article : knowledge.articles()) {
      for (String other : article.related()) {
        namedBy.computeIfAbsent(other, any -> new LinkedHashSet<>()).add(article.id());
      }
      for (Cause cause : article.causes()) {
        withCause.computeIfAbsent(cause.id(), any -> new LinkedHashSet<>()).add(article.id());
      }
    }
  }

  /**
   * The related articles: those that the author named, those that name this one, those with a cause
   * in common, and then those that read alike.
   */
  List<Related> of(Article article, List<String> alike, int most) {
    Map<String, Related.Reason> found = new LinkedHashMap<>();
    article.related().forEach(id -> found.putIfAbsent(id, Related.Reason.NAMED));
    namedBy
        .getOrDefault(article.id(), Set.of())
        .forEach(id -> found.putIfAbsent(id, Related.Reason.NAMED));
    for (Cause cause : article.causes()) {
      withCause
          .getOrDefault(cause.id(), Set.of())
          .forEach(id -> found.putIfAbsent(id, Related.Reason.SHARED_CAUSE));
    }
    alike.forEach(id -> found.putIfAbsent(id, Related.Reason.ALIKE));
    found.remove(article.id());
    List<Related> related = new ArrayList<>();
    found.forEach(
        (id, reason) ->
            knowledge
                .article(id)
                .ifPresent(other -> related.add(new Related(id, other.title(), reason))));
    return related.subList(0, Math.min(most, related.size()));
  }
}
