package dev.fixpoint.cli;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.Question;
import dev.fixpoint.Verdict;
import dev.fixpoint.cli.Paper.Ink;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A diagnosis for a person at a terminal: the verdicts, what to ask, what to do, what is known. */
final class DiagnosisText {
  private final Fixpoint fixpoint;
  private final Observation observation;
  private final Paper paper;

  DiagnosisText(Fixpoint fixpoint, Observation observation, Paper paper) {
    this.fixpoint = fixpoint;
    this.observation = observation;
    this.paper = paper;
  }

  void write(Diagnosis diagnosis) {
    if (diagnosis.verdicts().isEmpty()) {
      nothingKnown();
    }
    diagnosis.verdicts().forEach(this::verdict);
    diagnosis.advice().forEach(advice -> section("None of these is left.", advice));
    if (diagnosis.question() != null) {
      question(diagnosis.question());
    }
    diagnosis.first().ifPresent(this::remedy);
    known(diagnosis.facts());
    diagnosis.notices().forEach(notice -> paper.paragraph("", notice));
    secrets(diagnosis.redactions());
  }

  private void nothingKnown() {
    paper.paragraph("", Ink.STRONG.on("No known error shows in this."));
    paper.paragraph(
        "",
        "Hand in more of the log, the lines before and after the error above all, or say who sends"
            + " the mail: --fact provider=sendgrid. \"fixpoint search WORDS\" looks through all"
            + " articles.");
    paper.blank();
  }

  private void verdict(Verdict verdict) {
    String status =
        switch (verdict.status()) {
          case CONFIRMED -> Ink.GREEN.on("CONFIRMED") + "  ";
          case SUSPECTED -> Ink.YELLOW.on("SUSPECTED") + "  ";
          case RULED_OUT -> Ink.FAINT.on("RULED OUT") + "  ";
        };
    String percent =
        verdict.isOpen() ? "%3d %%  ".formatted(Math.round(verdict.probability() * 100)) : "";
    paper.paragraph(status + percent, Ink.STRONG.on(verdict.title()));
    paper.paragraph("  cause    ", verdict.cause());
    List<String> because = verdict.because();
    for (int i = 0; i < because.size(); i++) {
      paper.paragraph(i > 0 ? "           " : label(verdict), Paper.marked(because.get(i)));
    }
    if (verdict.isOpen() && !verdict.missing().isEmpty()) {
      paper.paragraph("  unknown  ", String.join(", ", verdict.missing()));
    }
    paper.blank();
  }

  private static String label(Verdict verdict) {
    return verdict.isOpen() ? "  why      " : "  why not  ";
  }

  private void section(String title, String words) {
    paper.paragraph("", Ink.STRONG.on(title));
    paper.paragraph("  ", Paper.marked(words));
    paper.blank();
  }

  private void question(Question question) {
    paper.paragraph("", Ink.STRONG.on("Next question: " + question.text()));
    if (!question.how().isBlank()) {
      paper.paragraph("  how      ", Paper.marked(question.how()));
    }
    String values =
        question.choices().isEmpty()
            ? question.type()
            : String.join("|", question.choices().stream().map(Question.Choice::value).toList());
    paper.paragraph("  answer   ", "--fact " + question.fact() + "=" + values);
    if (!question.orAs().isEmpty()) {
      paper.paragraph("  or       ", String.join(", ", question.orAs()));
    }
    paper.blank();
  }

  private void remedy(Verdict verdict) {
    Optional<Cause> cause =
        fixpoint
            .article(verdict.article())
            .flatMap(article -> article.cause(verdict.cause()))
            .or(() -> fixpoint.knowledge().cause(verdict.cause()));
    cause.ifPresent(
        known -> {
          paper.paragraph("", Ink.STRONG.on("What to do: " + known.title()));
          new ArticleText(paper).remedy(known.remedy());
          paper.paragraph("  no help? ", "Run it again with --tried " + known.id());
          paper.paragraph("  article  ", "fixpoint article " + verdict.article());
          paper.blank();
        });
  }

  private void known(List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    paper.paragraph("", Ink.STRONG.on("What is known"));
    for (Fact fact : facts) {
      paper.paragraph(
          "  ",
          Paper.plain(fact.key() + " = " + fact.text())
              + " "
              + Ink.FAINT.on(origin(fact.origin())));
    }
    paper.blank();
  }

  private String origin(Origin origin) {
    return switch (origin) {
      case Origin.Given given -> "(given)";
      case Origin.Answered answered -> "(answered)";
      case Origin.Read read -> "(read, line " + line(read.span().from()) + ")";
      case Origin.Deduced deduced -> "(deduced: " + deduced.because() + ")";
    };
  }

  private long line(int offset) {
    return 1 + observation.text().chars().limit(offset).filter(each -> each == '\n').count();
  }

  private void secrets(List<Diagnosis.Redacted> redactions) {
    Map<String, Integer> kinds = new TreeMap<>();
    redactions.forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
    if (!kinds.isEmpty()) {
      paper.paragraph(
          "",
          "Before you share the text, take these out: "
              + String.join(
                  ", ",
                  kinds.entrySet().stream()
                      .map(each -> each.getValue() + " × " + each.getKey())
                      .toList())
              + ".");
      paper.blank();
    }
  }
}
