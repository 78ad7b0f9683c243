package dev.fixpoint.authoring;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Source;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with articles: what the loader refused, and what it let pass although a
 * reader or the rule engine will stumble over it. Every code has a page in docs/lint/.
 */
public final class Lint {
  private final Knowledge knowledge;
  private final GreedChecks greed;
  private final TrialChecks trials;

  /** Lint for articles of this knowledge. */
  public Lint(Knowledge knowledge) {
    this(knowledge, null);
  }

  /** Lint for what is open already, which saves opening it a second time. */
  public Lint(Fixpoint fixpoint) {
    this(fixpoint.knowledge(), fixpoint);
  }

  private Lint(Knowledge knowledge, @Nullable Fixpoint open) {
    TextReader reader = TextReader.of(knowledge);
    this.knowledge = knowledge;
    this.greed = new GreedChecks(knowledge, reader, open);
    this.trials = new TrialChecks(knowledge, reader);
  }

  /**
   * Every finding, by file and line.
   *
   * @param chosen which files are looked at, by their path within the content
   */
  public List<Problem> run(Predicate<String> chosen) {
    List<Problem> found = new ArrayList<>();
    for (Knowledge.Refused refused : knowledge.refused()) {
      if (chosen.test(refused.name())) {
        found.addAll(refused.problems());
      }
    }
    for (Article article : knowledge.articles()) {
      knowledge
          .source(article.id())
          .filter(source -> chosen.test(source.file()))
          .ifPresent(source -> found.addAll(check(article, source)));
    }
    return found.stream().sorted().toList();
  }

  private List<Problem> check(Article article, Source source) {
    Findings findings = new Findings(knowledge, article, source);
    LayoutChecks.check(findings);
    IdentityChecks.check(findings);
    SignatureChecks.check(findings);
    greed.check(findings);
    CauseChecks.check(findings);
    trials.check(findings);
    ProseChecks.check(findings);
    return findings.found();
  }
}
