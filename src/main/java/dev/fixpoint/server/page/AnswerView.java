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
 * @param leads the verdicts to show with their remedies: all that are confirmed, or else the first;
 *     none if others are as likely as the first, or if it is hardly likely
 * @param others further suspected causes
 * @param secrets what should be taken out of the text before it is shared: "2 × ip"
 * @param redacted the text with tokens in their places
 * @param notices what to know of how the text was read
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
    List<FactView> minorFacts,
    List<String> secrets,
    String redacted,
    List<String> notices) {
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
    if (!leads.isEmpty() && (leads.getFirst().isTie() || leads.getFirst().isWeak())) {
      others.add(0, leads.removeFirst());
    }
    Question question = diagnosis.question();
    List<FactView> facts = FactView.of(diagnosis.facts(), text, fixpoint.knowledge().vocabulary());
    return new AnswerView(
        leads,
        others,
        ruledOut,
        question,
        question == null ? List.of() : AnswerField.of(question, fixpoint),
        RemedyView.runs(diagnosis.advice()),
        EvidenceText.of(text, diagnosis),
        facts.stream().filter(fact -> !fact.isMinor()).toList(),
        facts.stream().filter(FactView::isMinor).toList(),
        secrets(diagnosis),
        diagnosis.redactedText(),
        diagnosis.notices());
  }

  /** Whether something is suspected, but nothing so much that it should lead. */
  public boolean isOpen() {
    return leads.isEmpty() && !others.isEmpty();
  }

  /** Whether no error is known. */
  public boolean isNothing() {
    return leads.isEmpty() && others.isEmpty() && ruledOut.isEmpty();
  }

  /** Whether every known cause is ruled out. */
  public boolean isExhausted() {
    return leads.isEmpty() && others.isEmpty() && !ruledOut.isEmpty();
  }

  /** Whether a stretch of this kind is marked in the text. */
  public boolean marks(String css) {
    return text.stream().anyMatch(stretch -> stretch.css().equals(css));
  }

  /** The answer in a line. */
  public String headline() {
    if (!leads.isEmpty()) {
      return leads.getFirst().title();
    }
    if (isOpen()) {
      long tied = others.stream().filter(VerdictView::isTie).count();
      return others.getFirst().isTie()
          ? "This fits " + tied + " causes equally well"
          : "Probably none of the causes that are known";
    }
    return isExhausted() ? "Every known cause is ruled out" : "No known error shows in this";
  }

  private static boolean isTie(Verdict verdict, Diagnosis diagnosis) {
    return verdict.status() == Status.SUSPECTED
        && diagnosis.verdicts().stream()
            .filter(other -> other.status() == Status.SUSPECTED)
            .filter(other -> !other.cause().equals(verdict.cause()))
            .anyMatch(
                other ->
                    Math.abs(other.probability() - verdict.probability()) < TIE
                        && verdict.probability() > 2 * TIE);
  }

  private static List<String> secrets(Diagnosis diagnosis) {
    Map<String, Integer> kinds = new TreeMap<>();
    diagnosis.redactions().forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
    return kinds.entrySet().stream().map(each -> each.getValue() + " × " + each.getKey()).toList();
  }
}
