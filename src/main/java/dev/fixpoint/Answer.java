package dev.fixpoint;

import dev.fixpoint.inference.Conclusion;
import dev.fixpoint.inference.Conclusion.Judgement;
import dev.fixpoint.inference.Conclusion.Reason;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Truth;
import dev.fixpoint.reading.Reading;
import dev.fixpoint.reading.RedactedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words the conclusion for those who asked. */
final class Answer {
  /** A quotation longer than this is cut: the span beside it says where the whole stands. */
  private static final int LONGEST_QUOTE = 120;

  private final Knowledge knowledge;
  private final String text;
  private final Reading reading;

  Answer(Knowledge knowledge, String text, Reading reading) {
    this.knowledge = knowledge;
    this.text = text;
    this.reading = reading;
  }

  Diagnosis of(Conclusion conclusion) {
    List<Verdict> verdicts = conclusion.judgements().stream().map(this::verdict).toList();
    Set<String> articles = new LinkedHashSet<>();
    verdicts.forEach(verdict -> articles.add(verdict.article()));
    return new Diagnosis(
        verdicts,
        question(conclusion.ask()),
        conclusion.facts(),
        articles.stream()
            .flatMap(id -> knowledge.article(id).stream())
            .map(Answer::reference)
            .toList(),
        advice(conclusion),
        reading.redactions().stream()
            .map(
                each -> new Diagnosis.Redacted(each.kind(), each.token(), each.line(), each.span()))
            .toList(),
        RedactedText.of(text, reading.redactions()).text(),
        reading.template(),
        notices(conclusion.facts()),
        knowledge.version());
  }

  /** What the reader has to say, and the values that other places of the text give. */
  private List<String> notices(List<Fact> known) {
    List<String> notices = new ArrayList<>(reading.notices());
    for (Fact rival : reading.rivals()) {
      for (Fact fact : known) {
        if (fact.key().equals(rival.key()) && !fact.value().equals(rival.value())) {
          FactDefinition definition = knowledge.vocabulary().definition(rival.key()).orElseThrow();
          notices.add(
              "The text also names "
                  + definition.show(rival.value())
                  + ", at a place that says less. If it is not "
                  + definition.show(fact.value())
                  + ", say so.");
        }
      }
    }
    return notices;
  }

  private static Diagnosis.ArticleReference reference(Article article) {
    return new Diagnosis.ArticleReference(article.id(), article.title());
  }

  private List<String> advice(Conclusion conclusion) {
    return conclusion.exhausted().stream()
        .flatMap(id -> knowledge.article(id).stream())
        .map(Article::otherwise)
        .filter(advice -> !advice.isEmpty())
        .toList();
  }

  private @Nullable Question question(@Nullable String key) {
    if (key == null) {
      return null;
    }
    FactDefinition definition = knowledge.vocabulary().definition(key).orElseThrow();
    return new Question(
        key,
        definition.question(),
        definition.how(),
        definition.minutes(),
        definition.values().stream()
            .map(choice -> new Question.Choice(choice.value(), choice.title()))
            .toList(),
        definition.askedAs(),
        definition.type().word());
  }

  private Verdict verdict(Judgement judgement) {
    List<Verdict.Evidence> evidence = new ArrayList<>();
    List<String> because = new ArrayList<>();
    for (Reason reason : judgement.reasons()) {
      Verdict.Evidence each =
          new Verdict.Evidence(sentence(reason), reason.truth(), reason.fact(), reason.spans());
      evidence.add(each);
      if (reason.truth() != Truth.UNKNOWN && !because.contains(each.sentence())) {
        because.add(each.sentence());
      }
    }
    return new Verdict(
        judgement.hypothesis().causeId(),
        status(judgement.standing()),
        judgement.probability(),
        judgement.hypothesis().cause().title(),
        judgement.hypothesis().article(),
        because,
        evidence,
        judgement.missing());
  }

  private static Verdict.Status status(Conclusion.Standing standing) {
    return switch (standing) {
      case CONFIRMED -> Verdict.Status.CONFIRMED;
      case SUSPECTED -> Verdict.Status.SUSPECTED;
      case RULED_OUT -> Verdict.Status.RULED_OUT;
    };
  }

  private String sentence(Reason reason) {
    if (!reason.isQuote() || reason.spans().isEmpty()) {
      return reason.sentence();
    }
    return "The text says “"
        + String.join("” and “", reason.spans().stream().map(this::quote).toList())
        + "”.";
  }

  private String quote(Span span) {
    String quoted =
        text.substring(Math.min(span.from(), text.length()), Math.min(span.to(), text.length()))
            .replaceAll("\\s+", " ")
            .strip();
    return quoted.length() <= LONGEST_QUOTE ? quoted : quoted.substring(0, LONGEST_QUOTE) + "…";
  }
}
