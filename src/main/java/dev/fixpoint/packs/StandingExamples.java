package dev.fixpoint.packs;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.examples.ExampleOutcome;
import dev.fixpoint.examples.ExampleRunner;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which examples of the version that answers are known to fail, and which have yet to be run. An
 * example whose article has changed meanwhile is not run any more: that was the new version's
 * affair.
 *
 * <p>Safe for several threads as far as reading goes; whoever changes it sees to it that nobody
 * else does.
 */
final class StandingExamples {
  private final Deque<Due> due = new ArrayDeque<>();
  private volatile List<FailedExample> failing = List.of();

  /** An example that has yet to be run. */
  private record Due(Article article, Example example) {
    boolean isOf(FailedExample failed) {
      return failed.article().equals(article) && failed.example().equals(example);
    }
  }

  /** The examples that are known to fail. */
  List<FailedExample> failing(Knowledge knowledge) {
    return failing.stream().filter(example -> example.isStill(knowledge)).toList();
  }

  /** Has all examples of packs above the lowest run, those that have been run before, too. */
  void demandAll(Knowledge knowledge) {
    due.clear();
    for (Article article : knowledge.articles()) {
      for (Example example : article.examples()) {
        if (!PackFile.of(knowledge, example.file()).isBelow()) {
          due.add(new Due(article, example));
        }
      }
    }
  }

  /** Goes on with the version that has taken over. */
  void follow(Knowledge next, Trial.Result tried) {
    List<FailedExample> standing = new ArrayList<>(failing(next));
    standing.addAll(tried.asBefore());
    failing = standing.stream().distinct().toList();
    if (!tried.isWhole()) {
      demandAll(next);
    }
  }

  /**
   * Runs one of those that have yet to be run.
   *
   * @return whether there was one
   */
  boolean runNext(Fixpoint fixpoint) {
    Due next = due.poll();
    while (next != null && !FailedExample.isStill(next.article(), fixpoint.knowledge())) {
      next = due.poll();
    }
    if (next == null) {
      return false;
    }
    run(next, new ExampleRunner(fixpoint.snapshot()));
    return true;
  }

  private void run(Due due, ExampleRunner runner) {
    ExampleOutcome outcome = runner.run(due.article(), due.example());
    List<FailedExample> known = new ArrayList<>(failing);
    boolean isOther = known.removeIf(due::isOf);
    if (!outcome.isAsExpected()) {
      known.add(FailedExample.of(outcome, List.of()));
      isOther = true;
    }
    if (isOther) {
      failing = List.copyOf(known);
    }
  }
}
