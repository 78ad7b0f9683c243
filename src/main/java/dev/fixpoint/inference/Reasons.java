package dev.fixpoint.inference;

import dev.fixpoint.inference.Conclusion.Reason;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Truth;
import dev.fixpoint.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words the reasons for and against a hypothesis in sentences a customer could read. */
final class Reasons {
  private final Vocabulary vocabulary;
  private final Findings found;

  Reasons(Vocabulary vocabulary, Findings found) {
    this.vocabulary = vocabulary;
    this.found = found;
  }

  /** Against it first, then what its conditions say, then how its symptom shows. */
  List<Reason> of(Hypothesis hypothesis) {
    Set<Reason> reasons = new LinkedHashSet<>();
    if (found.byTrial().contains(hypothesis)) {
      reasons.add(
          new Reason(
              "Ruled out by trial: its remedy was tried, and the error is still there.",
              Truth.FALSE,
              null,
              List.of(),
              false));
    }
    List<Evidence> evidence = new ArrayList<>(found.evidenceFor(hypothesis.subject()));
    evidence.sort(
        Comparator.comparing((Evidence each) -> !each.isFalse())
            .thenComparing(Evidence::isUnknown));
    for (Evidence each : evidence) {
      reasons.add(condition(each));
    }
    if (hypothesis.isLast()) {
      reasons.add(
          new Reason(
              "All other causes of this error are ruled out.", Truth.TRUE, null, List.of(), false));
    }
    symptoms(hypothesis, reasons);
    return List.copyOf(reasons);
  }

  private void symptoms(Hypothesis hypothesis, Set<Reason> reasons) {
    List<Symptom> own =
        found.symptoms().stream()
            .filter(symptom -> symptom.article().equals(hypothesis.article()))
            .filter(
                symptom ->
                    symptom.cause().isEmpty() || symptom.cause().equals(hypothesis.causeId()))
            .sorted(Comparator.comparingDouble(symptom -> -Weighing.weight(symptom)))
            .toList();
    for (Symptom symptom : own) {
      Indication indication = symptom.indication();
      if (indication.isTextual()) {
        reasons.add(
            new Reason(
                indication.signature().says().isEmpty()
                    ? "The text has the form of this error."
                    : "The text says “"
                        + String.join("” and “", indication.signature().says())
                        + "”.",
                Truth.TRUE,
                null,
                indication.spans(),
                true));
      }
      for (Evidence each : found.evidenceFor(indication.subject())) {
        reasons.add(signatureFact(each));
      }
    }
  }

  private Reason signatureFact(Evidence evidence) {
    Fact fact = evidence.fact();
    String title = title(evidence.key());
    return fact == null
        ? open(evidence, title)
        : new Reason(
            title + ": " + show(fact) + ".", evidence.truth(), fact.key(), spans(fact), false);
  }

  private static Reason open(Evidence evidence, String title) {
    return new Reason(
        "Not known: " + lowerFirst(title) + ".",
        evidence.truth(),
        evidence.key(),
        List.of(),
        false);
  }

  private Reason condition(Evidence evidence) {
    Fact fact = evidence.fact();
    Condition condition = evidence.condition();
    String title = title(condition.fact());
    if (fact == null) {
      return open(evidence, title);
    }
    return new Reason(
        sentence(evidence, fact, title), evidence.truth(), fact.key(), spans(fact), false);
  }

  private String sentence(Evidence evidence, Fact fact, String title) {
    Condition condition = evidence.condition();
    String known =
        fact.origin() instanceof Origin.Deduced deduced
            ? deduced.because()
            : title + ": " + show(fact) + ".";
    if (evidence.isFalse()) {
      return fact.origin() instanceof Origin.Deduced
          ? known
          : known
              + " It would be the cause only if: "
              + lowerFirst(title)
              + " "
              + condition.test().inWords()
              + ".";
    }
    return condition.because().isEmpty() ? known : known + " " + condition.because();
  }

  private String title(String key) {
    return vocabulary.definition(key).map(FactDefinition::title).orElse(key);
  }

  private String show(Fact fact) {
    return vocabulary
        .definition(fact.key())
        .map(definition -> definition.show(fact.value()))
        .orElseGet(fact::text);
  }

  private static List<Span> spans(@Nullable Fact fact) {
    if (fact == null) {
      return List.of();
    }
    return switch (fact.origin()) {
      case Origin.Read read -> List.of(read.span());
      case Origin.Deduced deduced ->
          deduced.premises().stream().flatMap(premise -> spans(premise).stream()).toList();
      case Origin.Given given -> List.of();
      case Origin.Answered answered -> List.of();
    };
  }

  private static String lowerFirst(String title) {
    boolean isName = title.length() > 1 && Character.isUpperCase(title.charAt(1));
    return isName || title.isEmpty()
        ? title
        : Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
