package dev.fixpoint.benchmark;

import dev.fixpoint.inference.Reasoner;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;

/** How long the rule base takes to build, cold and warm, and how much of the heap it keeps. */
public final class RuleBaseMeasurement {
  private RuleBaseMeasurement() {}

  /** Prints one line a run; the first is cold. */
  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Knowledge knowledge = GeneratedArticles.knowledge(count);
    List<Reasoner> kept = new ArrayList<>();
    for (int run = 0; run < 4; run++) {
      long before = Heap.used();
      long start = System.nanoTime();
      kept.add(Reasoner.of(knowledge));
      long took = (System.nanoTime() - start) / 1_000_000;
      long after = Heap.used();
      System.out.printf(
          "%s: %d articles, rule base built in %d ms, keeps %d MB%n",
          run == 0 ? "cold" : "warm", count, took, (after - before) / (1024 * 1024));
    }
    System.out.println(kept.size() + " rule bases");
  }
}
