package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Nearest;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether each cause can come out, can be told from its neighbours, and is shown by examples. */
final class CauseChecks {
  private static final int EXAMPLES_PER_CAUSE = 2;

  private CauseChecks() {}

  static void check(Findings findings) {
    Article article = findings.article();
    for (int i = 0; i < article.causes().size(); i++) {
      checkExamples(findings, article.causes().get(i), i);
      checkConditions(findings, article.causes().get(i), i);
    }
    checkTellingApart(findings);
    for (int i = 0; i < article.examples().size(); i++) {
      checkNames(findings, article.examples().get(i).expect(), i);
    }
    if (article.examples().stream().noneMatch(CauseChecks::isNearMiss)) {
      findings.warn(
          "no-near-miss",
          "No example is a near miss, so a greedy signature is never noticed.",
          "Add a text of a neighbour with \"expect: {never: ...}\" or \"expect: {none: yes}\".",
          "examples");
    }
  }

  private static void checkExamples(Findings findings, Cause cause, int position) {
    Article article = findings.article();
    long leading =
        article.examples().stream()
            .filter(example -> cause.id().equals(example.expect().first()))
            .count();
    if (cause.home().equals(article.id()) && leading < EXAMPLES_PER_CAUSE) {
      findings.warn(
          "too-few-examples",
          "%d of the article's examples lead to %s; each cause has at least %d."
              .formatted(leading, cause.id(), EXAMPLES_PER_CAUSE),
          "Add an example with \"expect: {first: " + cause.id() + "}\".",
          "causes",
          position);
    }
  }

  /** An example that expects a cause nobody writes can never come out. */
  private static void checkNames(Findings findings, Example.Expectation expect, int position) {
    if (expect.first() != null) {
      checkName(findings, expect.first(), position, "first");
    }
    expect.ruledOut().forEach(cause -> checkName(findings, cause, position, "ruled-out"));
    expect.never().forEach(cause -> checkName(findings, cause, position, "never"));
  }

  private static void checkName(Findings findings, String cause, int position, String field) {
    if (findings.knowledge().cause(cause).isPresent()) {
      return;
    }
    Optional<String> near =
        Nearest.to(cause, findings.knowledge().causes().stream().map(Cause::id).toList());
    findings.warn(
        findings.outline().place("examples", position, "expect", field),
        "unknown-cause",
        "The example expects \"" + cause + "\", but no article writes that cause.",
        near.map(id -> "Nearest: " + id + ".").orElse("Name a cause of this article."),
        near.map(id -> new Problem.Replacement(cause, id)).orElse(null));
  }

  private static boolean isNearMiss(Example example) {
    return example.expect().none() || !example.expect().never().isEmpty();
  }

  private static void checkConditions(Findings findings, Cause cause, int position) {
    List<Condition> when = cause.when();
    for (int i = 0; i < when.size(); i++) {
      Condition condition = when.get(i);
      for (int j = 0; j < i; j++) {
        if (Clash.between(condition, when.get(j))) {
          findings.warn(
              "unreachable-condition",
              "This can never be true together with \"%s %s\" above, so the cause is never"
                      .formatted(when.get(j).fact(), when.get(j).test().inWords())
                  + " confirmed.",
              "Keep the one that is meant, or make two causes.",
              "causes",
              position,
              "when",
              i);
        }
      }
      if (clashesWithEverySignature(findings.article(), cause, condition)) {
        findings.warn(
            "unreachable-condition",
            "Every signature that leads here wants another value of %s, so the cause is always"
                    .formatted(condition.fact())
                + " ruled out.",
            "Change the condition, or add a signature that allows it.",
            "causes",
            position,
            "when",
            i);
      }
      checkAskable(findings, condition, "causes", position, "when", i);
    }
  }

  private static boolean clashesWithEverySignature(
      Article article, Cause cause, Condition condition) {
    List<Signature> leading = new ArrayList<>(article.symptom());
    leading.addAll(cause.signs());
    return !leading.isEmpty()
        && leading.stream()
            .allMatch(
                signature ->
                    signature.facts().stream().anyMatch(fact -> Clash.between(fact, condition)));
  }

  private static void checkAskable(Findings findings, Condition condition, Object... path) {
    Optional<FactDefinition> definition =
        findings.knowledge().vocabulary().definition(condition.fact());
    boolean isDeadEnd =
        definition
            .map(
                fact ->
                    !fact.canBeAsked()
                        && fact.from().isEmpty()
                        && fact.askedAs().isEmpty()
                        && condition.test().operator() != FactTest.Operator.ABSENT)
            .orElse(false);
    if (isDeadEnd) {
      findings.hint(
          "unaskable-fact",
          "Nobody can be asked for %s; the condition stays unknown unless the text holds it."
              .formatted(condition.fact()),
          "Give the fact a \"question\", or \"from\" with the facts it follows from.",
          path);
    }
  }

  /**
   * Two causes with the same conditions and signs: of equal likelihood they come side by side, in
   * an order that says nothing; else one of them is never first.
   */
  private static void checkTellingApart(Findings findings) {
    List<Cause> causes = findings.article().causes();
    for (int i = 1; i < causes.size(); i++) {
      for (int j = i - 1; j >= 0; j--) {
        if (marks(causes.get(i)).equals(marks(causes.get(j)))) {
          tellSameMarks(findings, i, j);
          break;
        }
      }
    }
  }

  private static void tellSameMarks(Findings findings, int later, int earlier) {
    List<Cause> causes = findings.article().causes();
    Cause one = causes.get(earlier);
    Cause other = causes.get(later);
    if (one.likelihood() == other.likelihood()) {
      findings.warn(
          "causes-tie",
          "%s and %s always come side by side: no condition, sign or likelihood tells them apart."
              .formatted(one.id(), other.id()),
          "Give one of them a condition under \"when\", signs, or another likelihood.",
          "causes",
          later);
    } else {
      boolean isLaterLess = one.likelihood().compareTo(other.likelihood()) < 0;
      findings.hint(
          "cause-never-first",
          "Nothing but its likelihood tells %s from %s, which always comes before it."
              .formatted(isLaterLess ? other.id() : one.id(), isLaterLess ? one.id() : other.id()),
          "Give it a condition under \"when\", or signs.",
          "causes",
          isLaterLess ? later : earlier);
    }
  }

  /** By what a cause can be told from its neighbours while nobody has tried a remedy. */
  private static List<Object> marks(Cause cause) {
    return List.of(
        cause.last(),
        Set.copyOf(cause.when().stream().map(each -> each.fact() + each.test()).toList()),
        Set.copyOf(
            cause.signs().stream()
                .map(
                    sign ->
                        List.of(
                            sign.says(),
                            sign.matches(),
                            sign.without(),
                            sign.facts(),
                            sign.strength()))
                .toList()));
  }
}
