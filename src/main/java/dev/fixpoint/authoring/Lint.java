package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Nearest;
import dev.fixpoint.knowledge.Outline;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds what is wrong with articles: what the loader refused, and what it let pass although a
 * reader or the rule engine will stumble over it.
 */
public final class Lint {
  private static final int EXAMPLES_PER_CAUSE = 2;

  /** A literal this short, without another word beside it, stands in texts about anything. */
  private static final int SHORT_LITERAL = 5;

  private final Knowledge knowledge;

  /** Lint for articles of this knowledge. */
  public Lint(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Every finding, by file and line.
   *
   * @param chosen which files are looked at, by their path within the content
   */
  public List<Problem> run(Predicate<String> chosen) {
    List<Problem> found = new ArrayList<>();
    for (Knowledge.Refused refused : knowledge.refused()) {
      if (chosen.test(refused.file())) {
        found.addAll(refused.problems());
      }
    }
    for (Article article : knowledge.articles()) {
      knowledge
          .source(article.id())
          .filter(source -> chosen.test(source.file()))
          .ifPresent(source -> found.addAll(new Checks(article, source).run()));
    }
    return found.stream().sorted().toList();
  }

  /** The checks of one article. */
  private final class Checks {
    private final Article article;
    private final Source source;
    private final Outline outline;
    private final List<Problem> found = new ArrayList<>();

    Checks(Article article, Source source) {
      this.article = article;
      this.source = source;
      this.outline = Outline.of(source);
    }

    List<Problem> run() {
      checkId();
      checkRelated();
      checkSources();
      checkSignatures();
      checkExamples();
      return found;
    }

    private void warn(String code, String message, String mend, Object... path) {
      found.add(outline.problem(Problem.Severity.WARNING, code, message, mend, path));
    }

    private void checkId() {
      if (!source.file().equals(article.id() + ".yaml")) {
        warn(
            "id-is-not-path",
            "The article \"" + article.id() + "\" lies in " + source.file() + ".",
            "Move it to " + article.id() + ".yaml, or change the id.",
            "id");
      }
    }

    private void checkRelated() {
      for (int i = 0; i < article.related().size(); i++) {
        String other = article.related().get(i);
        if (knowledge.article(other).isEmpty()) {
          List<String> ids = knowledge.articles().stream().map(Article::id).toList();
          warn(
              "dead-link",
              "No article is called \"" + other + "\".",
              Nearest.to(other, ids).map(near -> "Nearest: " + near + ".").orElse("Take it out."),
              "related",
              i);
        }
      }
    }

    private void checkSources() {
      if (article.sources().isEmpty()) {
        warn(
            "no-source",
            "Nothing tells where the article's facts come from.",
            "Add \"sources:\" with the provider's page.",
            "sources");
      }
    }

    private void checkSignatures() {
      checkSignatures(article.symptom(), "symptom");
      for (int i = 0; i < article.causes().size(); i++) {
        checkSignatures(article.causes().get(i).signs(), "causes", i, "signs");
      }
    }

    private void checkSignatures(List<Signature> signatures, Object... path) {
      for (int i = 0; i < signatures.size(); i++) {
        Signature signature = signatures.get(i);
        List<Object> steps = new ArrayList<>(List.of(path));
        steps.add(i);
        boolean lonely =
            signature.says().size() == 1
                && signature.matches().isEmpty()
                && signature.facts().isEmpty();
        if (lonely && signature.says().getFirst().length() < SHORT_LITERAL) {
          warn(
              "signature-too-short",
              "\"" + signature.says().getFirst() + "\" stands in texts about anything.",
              "Take more of the error's words, or add a fact that must hold.",
              steps.toArray());
        }
        if (!signature.readsText()
            && signature.facts().stream().allMatch(fact -> fact.fact().equals("provider"))) {
          warn(
              "signature-of-provider-only",
              "The signature holds for every observation of this provider.",
              "Add another fact, such as http.status, or words of the error.",
              steps.toArray());
        }
      }
    }

    private void checkExamples() {
      for (int i = 0; i < article.causes().size(); i++) {
        Cause cause = article.causes().get(i);
        long leading =
            article.examples().stream()
                .filter(example -> cause.id().equals(example.expect().first()))
                .count();
        if (cause.home().equals(article.id()) && leading < EXAMPLES_PER_CAUSE) {
          warn(
              "too-few-examples",
              "%d of the article's examples lead to %s; each cause has at least %d."
                  .formatted(leading, cause.id(), EXAMPLES_PER_CAUSE),
              "Add an example with \"expect: {first: " + cause.id() + "}\".",
              "causes",
              i);
        }
      }
      if (article.examples().stream().noneMatch(Checks::isNearMiss)) {
        warn(
            "no-near-miss",
            "No example is a near miss, so a greedy signature is never noticed.",
            "Add a text of a neighbour with \"expect: {never: ...}\" or \"expect: {none: yes}\".",
            "examples");
      }
    }

    private static boolean isNearMiss(Example example) {
      return example.expect().none() || !example.expect().never().isEmpty();
    }
  }
}
