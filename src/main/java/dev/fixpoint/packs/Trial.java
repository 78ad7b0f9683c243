package dev.fixpoint.packs;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.examples.ExampleOutcome;
import dev.fixpoint.examples.ExampleRunner;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The examples that a new version has to pass before it answers: those of the articles that
 * changed, and those of others that show a signature of an article that changed. An example that
 * failed before may fail.
 *
 * <p>Where a pack of thousands of articles is changed as a whole, its examples take longer than
 * everything else: then some of them are run, from all over the pack, and the others when the
 * version answers.
 *
 * <p>Examples that ship with Fixpoint are not held against a pack that changes their article; where
 * a pack takes a text from an article that it did not mean to touch, they are.
 */
final class Trial {
  /** A signature that everything shows must not make a reload as slow as a test of all. */
  private static final int MOST_OF_OTHERS = 200;

  /** Up to so many, all are run. */
  static final int MOST_OF_OWN = 500;

  /** So many are run of more than that, so that a version of any size answers soon. */
  static final int SOME_OF_OWN = 200;

  private final Fixpoint present;
  private final Fixpoint next;
  private final Knowledge before;
  private final Knowledge after;

  private Trial(Fixpoint present, Fixpoint next) {
    this.present = present;
    this.next = next;
    this.before = present.knowledge();
    this.after = next.knowledge();
  }

  /**
   * What came of it.
   *
   * @param worse examples that fail, and did not before
   * @param asBefore examples that fail as they did before
   * @param isWhole whether all of the examples were run
   */
  record Result(List<FailedExample> worse, List<FailedExample> asBefore, boolean isWhole) {
    Result {
      worse = List.copyOf(worse);
      asBefore = List.copyOf(asBefore);
    }
  }

  /**
   * Tries a version.
   *
   * @param present answers from the version that it would replace
   * @param next answers from the version that is tried
   */
  static Result of(Fixpoint present, Fixpoint next) {
    return new Trial(present, next).run();
  }

  private Result run() {
    ExampleRunner runner = new ExampleRunner(next);
    List<FailedExample> worse = new ArrayList<>();
    List<FailedExample> asBefore = new ArrayList<>();
    Selection selection = selection();
    for (Ran ran : selection.chosen().parallelStream().map(each -> each.run(runner)).toList()) {
      ExampleOutcome outcome = ran.outcome();
      if (!outcome.isAsExpected()) {
        if (failedBefore(outcome)) {
          asBefore.add(FailedExample.of(outcome, List.of()));
        } else {
          worse.add(FailedExample.of(outcome, ran.chosen().movers()));
        }
      }
    }
    return new Result(worse, asBefore, selection.isWhole());
  }

  /** An example to run, and the changed articles because of which it is run besides its own. */
  private record Chosen(Article article, Example example, List<String> movers) {
    Ran run(ExampleRunner runner) {
      return new Ran(this, runner.run(article, example));
    }
  }

  private record Ran(Chosen chosen, ExampleOutcome outcome) {}

  private record Selection(List<Chosen> chosen, boolean isWhole) {}

  private Selection selection() {
    Movers movers = new Movers(before, after);
    List<Chosen> own = new ArrayList<>();
    List<Chosen> others = new ArrayList<>();
    for (Article article : after.articles()) {
      boolean hasChanged = movers.have(article);
      for (Example example : article.examples()) {
        if (hasChanged) {
          if (!PackFile.of(after, example.file()).isBelow()) {
            own.add(new Chosen(article, example, List.of()));
          }
        } else if (others.size() < MOST_OF_OTHERS) {
          List<String> shown = movers.shownIn(example);
          if (!shown.isEmpty()) {
            others.add(new Chosen(article, example, shown));
          }
        }
      }
    }
    List<Chosen> chosen = spread(own);
    boolean isWhole = chosen.size() == own.size();
    chosen.addAll(others);
    return new Selection(chosen, isWhole);
  }

  /** So many of them as there is time for; some are taken at equal distances. */
  private static List<Chosen> spread(List<Chosen> all) {
    if (all.size() <= MOST_OF_OWN) {
      return new ArrayList<>(all);
    }
    List<Chosen> some = new ArrayList<>();
    for (long i = 0; i < SOME_OF_OWN; i++) {
      some.add(all.get((int) (i * all.size() / SOME_OF_OWN)));
    }
    return some;
  }

  private boolean failedBefore(ExampleOutcome outcome) {
    Optional<Article> former = before.article(outcome.article().id());
    return former.isPresent()
        && former.get().examples().stream().anyMatch(outcome.example()::saysTheSameAs)
        && !new ExampleRunner(present).run(former.get(), outcome.example()).isAsExpected();
  }
}
