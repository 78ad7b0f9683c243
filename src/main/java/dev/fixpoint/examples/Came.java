package dev.fixpoint.examples;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Verdict;
import dev.fixpoint.inference.Conclusion;
import dev.fixpoint.inference.Conclusion.Judgement;
import dev.fixpoint.inference.Conclusion.Standing;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out, as far as an example can ask for it.
 *
 * @param first the cause of the first verdict that is not ruled out; empty if there is none
 * @param status its status; empty if there is none
 * @param article its article; empty if there is none
 * @param probability its probability; 0 if there is none
 * @param asks the fact of the next question; empty if nothing is asked
 * @param statuses the status of each verdict, by cause
 * @param facts what is known in the end, deduced facts included
 */
public record Came(
    String first,
    String status,
    String article,
    double probability,
    String asks,
    Map<String, String> statuses,
    List<Fact> facts) {
  private static final String CONFIRMED = Verdict.Status.CONFIRMED.word();
  private static final String RULED_OUT = Verdict.Status.RULED_OUT.word();

  public Came {
    statuses = Map.copyOf(statuses);
    facts = List.copyOf(facts);
  }

  public static Came of(Diagnosis diagnosis) {
    Map<String, String> statuses = new LinkedHashMap<>();
    for (Verdict verdict : diagnosis.verdicts()) {
      statuses.putIfAbsent(verdict.cause(), verdict.status().word());
    }
    String asks = diagnosis.question() == null ? "" : diagnosis.question().fact();
    return diagnosis
        .first()
        .map(
            verdict ->
                new Came(
                    verdict.cause(),
                    verdict.status().word(),
                    verdict.article(),
                    verdict.probability(),
                    asks,
                    statuses,
                    diagnosis.facts()))
        .orElseGet(() -> new Came("", "", "", 0, asks, statuses, diagnosis.facts()));
  }

  public static Came of(Conclusion conclusion) {
    Map<String, String> statuses = new LinkedHashMap<>();
    for (Judgement judgement : conclusion.judgements()) {
      statuses.putIfAbsent(judgement.hypothesis().causeId(), word(judgement.standing()));
    }
    String asks = conclusion.ask() == null ? "" : conclusion.ask();
    return conclusion.judgements().stream()
        .filter(judgement -> judgement.standing() != Standing.RULED_OUT)
        .findFirst()
        .map(
            judgement ->
                new Came(
                    judgement.hypothesis().causeId(),
                    word(judgement.standing()),
                    judgement.hypothesis().article(),
                    judgement.probability(),
                    asks,
                    statuses,
                    conclusion.facts()))
        .orElseGet(() -> new Came("", "", "", 0, asks, statuses, conclusion.facts()));
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case CONFIRMED -> CONFIRMED;
      case SUSPECTED -> Verdict.Status.SUSPECTED.word();
      case RULED_OUT -> RULED_OUT;
    };
  }

  /** What was expected and did not come out; empty if all came out. */
  public List<String> complaints(Example.Expectation expect) {
    List<String> complaints = new ArrayList<>();
    String came = first.isEmpty() ? "no known error" : first;
    if (expect.first() != null && !expect.first().equals(came)) {
      complaints.add("expected first: %s, got %s".formatted(expect.first(), came));
    }
    if (expect.status() != null && !expect.status().equals(status)) {
      complaints.add("expected status: %s, got %s".formatted(expect.status(), orNothing(status)));
    }
    if (expect.asks() != null && !expect.asks().equals(asks)) {
      complaints.add("expected asks: %s, got %s".formatted(expect.asks(), orNothing(asks)));
    }
    for (String cause : expect.ruledOut()) {
      String stands = statuses.getOrDefault(cause, "no verdict");
      if (!stands.equals(RULED_OUT)) {
        complaints.add("expected ruled-out: %s, got %s".formatted(cause, stands));
      }
    }
    for (String cause : expect.never()) {
      boolean confirmed = CONFIRMED.equals(statuses.get(cause));
      if (confirmed || cause.equals(came)) {
        complaints.add(
            "expected never: %s, but it is %s".formatted(cause, confirmed ? "confirmed" : "first"));
      }
    }
    if (expect.none() && !first.isEmpty()) {
      complaints.add("expected none: no known error, got %s".formatted(came));
    }
    for (Condition condition : expect.deduces()) {
      String known = deduced(condition.fact());
      if (facts.stream().noneMatch(fact -> isDeduced(fact, condition))) {
        complaints.add(
            "expected deduces: %s %s, got %s"
                .formatted(condition.fact(), condition.test().inWords(), orNothing(known)));
      }
    }
    return complaints;
  }

  private static boolean isDeduced(Fact fact, Condition condition) {
    return fact.key().equals(condition.fact())
        && fact.origin() instanceof Origin.Deduced
        && condition.test().holds(fact.value());
  }

  private String deduced(String key) {
    return facts.stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::text)
        .findFirst()
        .orElse("");
  }

  private static String orNothing(String word) {
    return word.isEmpty() ? "nothing" : word;
  }
}
