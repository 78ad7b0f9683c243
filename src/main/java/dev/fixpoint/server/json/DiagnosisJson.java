package dev.fixpoint.server.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fixpoint.Diagnosis;
import dev.fixpoint.Question;
import dev.fixpoint.Verdict;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as JSON. A span is {@code [from, to]} in UTF-16 code units of the text that was
 * handed in, as JavaScript and Java count.
 */
public record DiagnosisJson(
    List<VerdictJson> verdicts,
    @Nullable QuestionJson question,
    List<FactJson> facts,
    List<ArticleReferenceJson> articles,
    List<String> advice,
    List<RedactedJson> redactions,
    String redactedText,
    List<String> notices,
    String knowledge) {

  /** The JSON of a diagnosis. */
  public static DiagnosisJson of(Diagnosis diagnosis, Vocabulary vocabulary) {
    return new DiagnosisJson(
        diagnosis.verdicts().stream().map(VerdictJson::of).toList(),
        diagnosis.question() == null ? null : QuestionJson.of(diagnosis.question()),
        diagnosis.facts().stream().map(fact -> FactJson.of(fact, vocabulary)).toList(),
        diagnosis.articles().stream()
            .map(each -> new ArticleReferenceJson(each.id(), each.title()))
            .toList(),
        diagnosis.advice(),
        diagnosis.redactions().stream()
            .map(
                each ->
                    new RedactedJson(each.kind(), each.token(), each.line(), range(each.span())))
            .toList(),
        diagnosis.redactedText(),
        diagnosis.notices(),
        diagnosis.knowledge());
  }

  /** One verdict. Its probability is rounded to four decimals. */
  public record VerdictJson(
      String cause,
      String status,
      BigDecimal probability,
      String title,
      String article,
      List<String> because,
      List<EvidenceJson> evidence,
      List<String> missing) {
    static VerdictJson of(Verdict verdict) {
      return new VerdictJson(
          verdict.cause(),
          verdict.status().word(),
          BigDecimal.valueOf(verdict.probability())
              .setScale(4, RoundingMode.HALF_EVEN)
              .stripTrailingZeros(),
          verdict.title(),
          verdict.article(),
          verdict.because(),
          verdict.evidence().stream().map(EvidenceJson::of).toList(),
          verdict.missing());
    }
  }

  /** One reason; {@code truth} is true, false or unknown. */
  public record EvidenceJson(
      String sentence, String truth, @Nullable String fact, List<List<Integer>> spans) {
    static EvidenceJson of(Verdict.Evidence evidence) {
      return new EvidenceJson(
          evidence.sentence(),
          evidence.truth().name().toLowerCase(Locale.ROOT),
          evidence.fact(),
          evidence.spans().stream().map(DiagnosisJson::range).toList());
    }
  }

  /** The next question. */
  public record QuestionJson(
      String fact,
      String text,
      String how,
      int minutes,
      String type,
      List<ChoiceJson> choices,
      List<String> orAs) {
    static QuestionJson of(Question question) {
      return new QuestionJson(
          question.fact(),
          question.text(),
          question.how(),
          question.minutes(),
          question.type(),
          question.choices().stream()
              .map(choice -> new ChoiceJson(choice.value(), choice.title()))
              .toList(),
          question.orAs());
    }
  }

  /** A possible answer to a question, or a possible value of a fact. */
  public record ChoiceJson(String value, String title) {}

  /** A fact and where it came from; rule, because and from are there for a deduced one only. */
  public record FactJson(
      String fact,
      Object value,
      String origin,
      @Nullable List<Integer> span,
      String title,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rule,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String because,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> from) {
    static FactJson of(Fact fact, Vocabulary vocabulary) {
      Origin.@Nullable Deduced deduced =
          fact.origin() instanceof Origin.Deduced origin ? origin : null;
      return new FactJson(
          fact.key(),
          fact.value().plain(),
          fact.origin().word(),
          fact.origin() instanceof Origin.Read read ? range(read.span()) : null,
          vocabulary.definition(fact.key()).map(each -> each.title()).orElse(fact.key()),
          deduced == null ? null : deduced.rule(),
          deduced == null ? null : deduced.because(),
          deduced == null ? null : deduced.premises().stream().map(Fact::key).toList());
    }
  }

  /** An article that the answer rests on. */
  public record ArticleReferenceJson(String id, String title) {}

  /** A secret or personal datum in the text. */
  public record RedactedJson(String kind, String token, int line, List<Integer> span) {}

  private static List<Integer> range(Span span) {
    return List.of(span.from(), span.to());
  }
}
