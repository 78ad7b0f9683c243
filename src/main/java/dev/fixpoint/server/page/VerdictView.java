package dev.fixpoint.server.page;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.Verdict;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.search.Anchors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as the page shows it.
 *
 * @param percent the probability in words: {@code 69 %}, {@code under 1 %}
 * @param bar the probability as the width of a bar, from 0 to 100
 * @param because the strongest reasons
 * @param moreBecause the other reasons
 * @param missing the titles of the facts that are unknown
 * @param link where its remedy stands on the article's page
 * @param isTie whether another suspected cause is just as likely
 */
record VerdictView(
    String cause,
    String status,
    String statusLabel,
    String percent,
    int bar,
    String title,
    List<List<Run>> because,
    List<List<Run>> moreBecause,
    List<String> missing,
    String articleTitle,
    String link,
    @Nullable RemedyView remedy,
    boolean isTie) {

  /** So many reasons are shown at once; they come with the strongest first. */
  private static final int SHOWN = 4;

  static VerdictView of(Verdict verdict, boolean isTie, Fixpoint fixpoint) {
    Optional<Cause> cause =
        fixpoint
            .article(verdict.article())
            .flatMap(article -> article.cause(verdict.cause()))
            .or(() -> fixpoint.knowledge().cause(verdict.cause()));
    return new VerdictView(
        verdict.cause(),
        verdict.status().word(),
        label(verdict.status()),
        percent(verdict),
        (int) Math.round(verdict.probability() * 100),
        verdict.title(),
        RemedyView.runs(verdict.because().stream().limit(SHOWN).toList()),
        RemedyView.runs(verdict.because().stream().skip(SHOWN).toList()),
        verdict.missing().stream().map(key -> title(key, fixpoint)).distinct().toList(),
        fixpoint.article(verdict.article()).map(each -> each.title()).orElse(verdict.article()),
        "/articles/" + verdict.article() + "#" + Anchors.cause(verdict.cause()),
        cause.map(each -> RemedyView.of(each.remedy())).orElse(null),
        isTie);
  }

  /** Whether it is more likely that something else is the cause, by far. */
  boolean isWeak() {
    return status.equals("suspected") && bar < 25;
  }

  private static String title(String key, Fixpoint fixpoint) {
    return fixpoint.knowledge().vocabulary().definition(key).map(FactDefinition::title).orElse(key);
  }

  private static String label(Verdict.Status status) {
    return switch (status) {
      case CONFIRMED -> "Confirmed";
      case SUSPECTED -> "Suspected";
      case RULED_OUT -> "Ruled out";
    };
  }

  private static String percent(Verdict verdict) {
    long rounded = Math.round(verdict.probability() * 100);
    if (rounded == 0) {
      return "under 1 %";
    }
    return rounded == 100 ? "over 99 %" : rounded + " %";
  }
}
