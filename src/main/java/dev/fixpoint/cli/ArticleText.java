package dev.fixpoint.cli;

import dev.fixpoint.cli.Paper.Ink;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Remedy;
import java.util.List;

/** An article, or one remedy of it, for a person at a terminal. */
final class ArticleText {
  private final Paper paper;

  ArticleText(Paper paper) {
    this.paper = paper;
  }

  void write(Article article) {
    paper.paragraph("", Ink.STRONG.on(article.title()));
    paper.paragraph("", Ink.FAINT.on(article.id()));
    paper.blank();
    paper.paragraph("", Paper.marked(article.meaning()));
    paper.blank();
    int number = 1;
    for (Cause cause : article.causes()) {
      cause(number, cause);
      number++;
    }
    section("When none of these is the cause", List.of(article.otherwise()));
    section("Notes", article.notes());
    section("Related", article.related());
    section("Sources", article.sources());
  }

  private void cause(int number, Cause cause) {
    paper.paragraph(
        "Cause " + number + ": ",
        Ink.STRONG.on(cause.title()) + " " + Ink.FAINT.on("(" + cause.likelihood().word() + ")"));
    paper.paragraph("  id       ", cause.id());
    if (!cause.why().isBlank()) {
      paper.paragraph("  why      ", Paper.marked(cause.why()));
    }
    remedy(cause.remedy());
    paper.blank();
  }

  /** Who, how long, the steps, how to check, another way, and whom to ask. */
  void remedy(Remedy remedy) {
    paper.paragraph("  who      ", remedy.who().person() + ", " + minutes(remedy.minutes()));
    steps(remedy.steps());
    if (!remedy.check().isBlank()) {
      paper.paragraph("  check    ", Paper.marked(remedy.check()));
    }
    Remedy.Alternative other = remedy.alternative();
    if (other != null) {
      paper.paragraph("  or       ", Ink.STRONG.on(other.title()));
      steps(other.steps());
      if (!other.warning().isBlank()) {
        paper.paragraph("  mind     ", Paper.marked(other.warning()));
      }
    }
    if (!remedy.escalate().isBlank()) {
      paper.paragraph("  else     ", Paper.marked(remedy.escalate()));
    }
  }

  private void steps(List<String> steps) {
    for (int i = 0; i < steps.size(); i++) {
      paper.paragraph("  %6d.  ".formatted(i + 1), Paper.marked(steps.get(i)));
    }
  }

  private static String minutes(int minutes) {
    return "about " + (minutes == 1 ? "a minute" : minutes + " minutes");
  }

  private void section(String title, List<String> lines) {
    List<String> told = lines.stream().filter(line -> !line.isBlank()).toList();
    if (told.isEmpty()) {
      return;
    }
    paper.paragraph("", Ink.STRONG.on(title));
    told.forEach(line -> paper.paragraph("  ", Paper.marked(line)));
    paper.blank();
  }
}
