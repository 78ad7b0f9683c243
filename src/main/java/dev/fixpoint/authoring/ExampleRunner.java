package dev.fixpoint.authoring;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.Verdict;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs the examples of articles against all that is known. */
public final class ExampleRunner {
  private final Fixpoint fixpoint;

  /** A runner of examples of this knowledge. */
  public ExampleRunner(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  /**
   * Runs every example, in the order of the articles' ids.
   *
   * @param chosen which files' examples are run
   */
  public List<ExampleOutcome> run(Predicate<String> chosen) {
    List<ExampleOutcome> outcomes = new ArrayList<>();
    for (Article article : fixpoint.knowledge().articles()) {
      for (Example example : article.examples()) {
        if (chosen.test(example.file())) {
          outcomes.add(run(article, example));
        }
      }
    }
    return outcomes;
  }

  /** Runs one example. */
  public ExampleOutcome run(Article article, Example example) {
    Diagnosis diagnosis;
    try {
      diagnosis =
          fixpoint.diagnose(new Observation(example.text(), example.facts(), example.tried()));
    } catch (IllegalArgumentException refused) {
      return new ExampleOutcome(
          article, example, List.of(String.valueOf(refused.getMessage())), null);
    }
    return new ExampleOutcome(article, example, complaints(example.expect(), diagnosis), diagnosis);
  }

  /** What was expected and did not come out. */
  static List<String> complaints(Example.Expectation expect, Diagnosis diagnosis) {
    List<String> complaints = new ArrayList<>();
    Optional<Verdict> first = diagnosis.first();
    String came = first.map(Verdict::cause).orElse("no known error");
    if (expect.first() != null && !expect.first().equals(came)) {
      complaints.add("expected first: %s, got %s".formatted(expect.first(), came));
    }
    String status = first.map(verdict -> verdict.status().word()).orElse("nothing");
    if (expect.status() != null && !expect.status().equals(status)) {
      complaints.add("expected status: %s, got %s".formatted(expect.status(), status));
    }
    String asked = diagnosis.question() == null ? "nothing" : diagnosis.question().fact();
    if (expect.asks() != null && !expect.asks().equals(asked)) {
      complaints.add("expected asks: %s, got %s".formatted(expect.asks(), asked));
    }
    for (String cause : expect.ruledOut()) {
      String stands =
          diagnosis.verdict(cause).map(verdict -> verdict.status().word()).orElse("no verdict");
      if (!stands.equals(Verdict.Status.RULED_OUT.word())) {
        complaints.add("expected ruled-out: %s, got %s".formatted(cause, stands));
      }
    }
    for (String cause : expect.never()) {
      boolean confirmed =
          diagnosis
              .verdict(cause)
              .filter(verdict -> verdict.status() == Verdict.Status.CONFIRMED)
              .isPresent();
      if (confirmed || cause.equals(came)) {
        complaints.add(
            "expected never: %s, but it is %s".formatted(cause, confirmed ? "confirmed" : "first"));
      }
    }
    if (expect.none() && first.isPresent()) {
      complaints.add("expected none: no known error, got %s".formatted(came));
    }
    return complaints;
  }
}
