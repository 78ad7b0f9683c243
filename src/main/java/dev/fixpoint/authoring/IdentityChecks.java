package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Nearest;
import dev.fixpoint.knowledge.Problem;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether an article is called as it lies, and leads to others that exist. */
final class IdentityChecks {
  private IdentityChecks() {}

  static void check(Findings findings) {
    checkId(findings);
    checkProvider(findings);
    checkRelated(findings);
    if (findings.article().sources().isEmpty()) {
      findings.warn(
          "no-source",
          "Nothing tells where the article's facts come from.",
          "Add \"sources:\" with the address of the provider's page.",
          "sources");
    }
  }

  private static void checkId(Findings findings) {
    String id = findings.article().id();
    String file = findings.source().path();
    if (file.equals(id + ".yaml")) {
      return;
    }
    boolean isPath = file.matches("[a-z0-9-]+/[a-z0-9][a-z0-9.-]*\\.yaml");
    String wanted = isPath ? file.substring(0, file.length() - ".yaml".length()) : id;
    findings.warn(
        findings.outline().place("id"),
        "id-is-not-path",
        "The article \"" + id + "\" lies in " + file + ".",
        "Move it to " + id + ".yaml" + (isPath ? ", or call it " + wanted + "." : "."),
        isPath ? new Problem.Replacement(id, wanted) : null);
  }

  private static void checkProvider(Findings findings) {
    String provider = findings.article().provider();
    boolean isKnown =
        Families.holds(provider)
            || findings
                .knowledge()
                .vocabulary()
                .definition("provider")
                .map(
                    definition ->
                        definition.values().isEmpty()
                            || definition.values().stream()
                                .anyMatch(choice -> choice.value().equals(provider)))
                .orElse(true);
    if (!isKnown) {
      findings.warn(
          "unknown-provider",
          "No provider is called \"" + provider + "\".",
          "Take a value of the fact provider, or one of "
              + String.join(", ", new TreeSet<>(Families.NAMES))
              + ".",
          "provider");
    }
  }

  private static void checkRelated(Findings findings) {
    Article article = findings.article();
    List<String> ids =
        findings.knowledge().articles().stream()
            .map(Article::id)
            .filter(id -> !id.equals(article.id()))
            .toList();
    for (int i = 0; i < article.related().size(); i++) {
      String other = article.related().get(i);
      if (other.equals(article.id())) {
        findings.warn("dead-link", "The article names itself.", "Take the line out.", "related", i);
      } else if (findings.knowledge().article(other).isEmpty()) {
        Optional<String> near = Nearest.to(other, ids);
        findings.warn(
            findings.outline().place("related", i),
            "dead-link",
            "No article is called \"" + other + "\".",
            near.map(id -> "Nearest: " + id + ".").orElse("Take the line out."),
            near.map(id -> new Problem.Replacement(other, id)).orElse(null));
      }
    }
  }
}
