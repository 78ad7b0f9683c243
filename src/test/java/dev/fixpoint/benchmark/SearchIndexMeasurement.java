package dev.fixpoint.benchmark;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.search.ArticleIndex;
import java.util.ArrayList;
import java.util.List;

/** How long the search index takes to build, cold and warm, and how much of the heap it keeps. */
public final class SearchIndexMeasurement {
  private SearchIndexMeasurement() {}

  /** Prints one line a run; the first is cold. */
  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Knowledge knowledge = CopiedArticles.knowledge(count);
    List<ArticleIndex> kept = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      long before = Heap.used();
      long start = System.nanoTime();
      kept.add(ArticleIndex.of(knowledge));
      long took = (System.nanoTime() - start) / 1_000_000;
      System.out.printf(
          "%s: %d articles, search index built in %d ms, keeps %d MB%n",
          run == 0 ? "cold" : "warm",
          knowledge.articles().size(),
          took,
          (Heap.used() - before) / (1024 * 1024));
    }
    kept.forEach(ArticleIndex::close);
  }
}
