package dev.fixpoint.server.page;

import dev.fixpoint.knowledge.Remedy;
import java.util.List;

/** A remedy as the page shows it. */
record RemedyView(
    String person,
    String minutes,
    List<List<Run>> steps,
    List<Run> check,
    String alternativeTitle,
    List<List<Run>> alternativeSteps,
    List<Run> warning,
    List<Run> escalate) {

  static RemedyView of(Remedy remedy) {
    Remedy.Alternative alternative = remedy.alternative();
    return new RemedyView(
        remedy.who().person(),
        remedy.minutes() == 1 ? "about a minute" : "about " + remedy.minutes() + " minutes",
        runs(remedy.steps()),
        Run.ofArticle(remedy.check()),
        alternative == null ? "" : alternative.title(),
        alternative == null ? List.of() : runs(alternative.steps()),
        Run.ofArticle(alternative == null ? "" : alternative.warning()),
        Run.ofArticle(remedy.escalate()));
  }

  static List<List<Run>> runs(List<String> words) {
    return words.stream().map(Run::ofArticle).toList();
  }
}
