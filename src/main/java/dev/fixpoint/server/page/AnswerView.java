package dev.fixpoint.server.page;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Question;
import dev.fixpoint.Verdict;
import dev.fixpoint.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as the page shows it.
 *
 * @param leads the verdicts to show with their remedies: all that are confirmed, or else the first
 * @param others further suspected causes
 * @param secrets what should be taken out of the text before it is shared: "2 × ip"
 * @param redacted the text with tokens in their places; empty if there are none
 */
record AnswerView(
    List<VerdictView> leads,
    List<VerdictView> others,
    List<VerdictView> ruledOut,
    @Nullable Question question,
    List<AnswerField> fields,
    List<List<Run>> advice,
    List<EvidenceText.Stretch> text,
    List<FactView> facts,
    List<String> secrets,
    String redacted) {
  private static final double TIE = 0.005;

  static AnswerView of(Diagnosis diagnosis, String text, Fixpoint fixpoint) {
    List<VerdictView> leads = new ArrayList<>();
    List<VerdictView> others = new ArrayList<>();
    List<VerdictView> ruledOut = new ArrayList<>();
    for (Verdict verdict : diagnosis.verdicts()) {
      VerdictView view = VerdictView.of(verdict, isTie(verdict, diagnosis), fixpoint);
      if (!verdict.isOpen()) {
        ruledOut.add(view);
      } else if (leads.isEmpty() || verdict.status() == Status.CONFIRMED) {
        leads.add(view);
      } else {
        others.add(view);
      }
    }
    Question question = diagnosis.question();
    return new AnswerView(
        leads,
        others,
        ruledOut,
        question,
        question == null ? List.of() : AnswerField.of(question, fixpoint),
        RemedyView.runs(diagnosis.advice()),
        EvidenceText.of(text, diagnosis),
        FactView.of(diagnosis.facts(), text, fixpoint.knowledge().vocabulary()),
        secrets(diagnosis),
        redacted(diagnosis, text));
  }

  private static boolean isTie(Verdict verdict, Diagnosis diagnosis) {
    return verdict.status() == Status.SUSPECTED
        && diagnosis.verdicts().stream()
            .filter(other -> other.status() == Status.SUSPECTED && other != verdict)
            .anyMatch(
                other ->
                    Math.abs(other.probability() - verdict.probability()) < TIE
                        && verdict.probability() > 2 * TIE);
  }

  private static List<String> secrets(Diagnosis diagnosis) {
    Map<String, Integer> kinds = new TreeMap<>();
    diagnosis.redactions().forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
    return kinds.entrySet().stream()
        .map(each -> each.getValue() + " × " + each.getKey())
        .toList();
  }

  private static String redacted(Diagnosis diagnosis, String text) {
    if (diagnosis.redactions().isEmpty()) {
      return "";
    }
    StringBuilder redacted = new StringBuilder();
    int end = 0;
    for (Diagnosis.Redacted each : diagnosis.redactions()) {
      if (each.span().from() >= end) {
        redacted.append(text, end, each.span().from()).append(each.token());
        end = each.span().to();
      }
    }
    return redacted.append(text, end, text.length()).toString();
  }
}
