package dev.fixpoint.authoring;

import dev.fixpoint.authoring.MutationResult.Fate;
import dev.fixpoint.inference.Evidence;
import dev.fixpoint.inference.Rehearsal;
import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Source;
import dev.fixpoint.knowledge.Strength;
import dev.fixpoint.knowledge.Truth;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What only shows when an article's examples, and the words of its signatures, are tried against
 * all that is known.
 */
final class TrialChecks {
  private final Knowledge knowledge;
  private final TextReader reader;
  private @Nullable Rehearsal rehearsal;

  TrialChecks(Knowledge knowledge, TextReader reader) {
    this.knowledge = knowledge;
    this.reader = reader;
  }

  void check(Findings findings) {
    checkConditions(findings);
    if (knowledge.packs().size() > 1) {
      checkShadows(findings);
    }
  }

  /** Building the rules takes a second, which an article without anything to try need not wait. */
  private Rehearsal rehearsal() {
    Rehearsal built = rehearsal;
    if (built == null) {
      built = Rehearsal.of(knowledge);
      rehearsal = built;
    }
    return built;
  }

  private void checkConditions(Findings findings) {
    Article article = findings.article();
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < article.causes().size(); i++) {
      Cause cause = article.causes().get(i);
      // A cause from elsewhere is shown in its home.
      if (cause.home().equals(article.id()) && !cause.when().isEmpty()) {
        own.add(i);
      }
    }
    if (own.isEmpty()) {
      return;
    }
    Set<List<Object>> shown = trueIn(article);
    for (int i : own) {
      Cause cause = article.causes().get(i);
      for (int j = 0; j < cause.when().size(); j++) {
        Condition condition = cause.when().get(j);
        if (!shown.contains(List.of(Mutant.subject(article, cause), condition))) {
          findings.warn(
              "condition-never-true",
              "No example of the article makes \"%s %s\" true."
                  .formatted(condition.fact(), condition.test().inWords()),
              "Add an example with facts that make it true, and \"expect: {first: %s, status: confirmed}\"."
                  .formatted(cause.id()),
              "causes",
              i,
              "when",
              j);
        }
      }
    }
  }

  /** Subject and condition of all that is true in an example. */
  private Set<List<Object>> trueIn(Article article) {
    Set<List<Object>> shown = new HashSet<>();
    for (Example example : article.examples()) {
      try {
        Posed posed = Posed.of(knowledge, reader, example.text(), example.facts(), example.tried());
        posed
            .play(rehearsal(), new Change.None())
            .evidence()
            .forEach(
                (subject, evidence) -> {
                  for (Evidence each : evidence) {
                    if (each.truth() == Truth.TRUE) {
                      shown.add(List.of(subject, each.condition()));
                    }
                  }
                });
      } catch (FactRefused told) {
        // the run of the examples tells it
      }
    }
    return shown;
  }

  private void checkShadows(Findings findings) {
    Article article = findings.article();
    for (Signatures.Placed placed : Signatures.of(article)) {
      if (placed.signature().strength() == Strength.HINT) {
        continue;
      }
      OwnTrial trial = OwnTrial.of(knowledge, rehearsal(), reader, article, placed);
      if (trial.verdict() == Fate.SHADOWED && isOfAnotherPack(findings, trial.winner())) {
        findings.warn(
            "signature-shadowed",
            "Its words lead to %s of the pack \"%s\" first, even where the provider is known."
                .formatted(trial.winner(), packOf(trial.winner())),
            "Take more of the error's words, add a fact, or write it as proof if it names the"
                + " cause.",
            placed.path().toArray());
      }
    }
  }

  private boolean isOfAnotherPack(Findings findings, String winner) {
    return !winner.isEmpty() && !packOf(winner).equals(findings.source().pack());
  }

  private String packOf(String article) {
    return knowledge.source(article).map(Source::pack).orElse("");
  }
}
