package dev.fixpoint.search;

import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns the knobs of the ranking, one after the other, on every other query, and prints what that
 * brings on the queries in between, which it did not see. Values that hold on both halves go into
 * {@link Knob}.
 */
final class Tune {
  private static final float[] FACTORS = {0, 0.5f, 0.75f, 1.35f, 2};
  private static final int ROUNDS = 2;

  /** A turn has to bring this much, or the knob stays: smaller gains are chance. */
  private static final double WORTHWHILE = 0.0015;

  private Tune() {}

  /**
   * Takes minutes.
   *
   * @param arguments {@code swap} tunes on the other half
   */
  public static void main(String[] arguments) {
    Knowledge knowledge = Relevance.knowledge();
    List<Relevance.Query> queries =
        Relevance.queries().stream()
            .filter(
                query -> query.causes().stream().anyMatch(id -> knowledge.cause(id).isPresent()))
            .toList();
    List<Relevance.Query> seen = new ArrayList<>();
    List<Relevance.Query> unseen = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      (i % 2 == 0 ? seen : unseen).add(queries.get(i));
    }
    if (List.of(arguments).contains("swap")) {
      List<Relevance.Query> kept = List.copyOf(seen);
      seen = unseen;
      unseen = kept;
    }
    Tuning best = Tuning.USUAL;
    double most = goodness(knowledge, best, seen);
    System.out.printf(
        Locale.ROOT, "seen %.4f   unseen %.4f%n", most, goodness(knowledge, best, unseen));
    for (int round = 0; round < ROUNDS; round++) {
      for (Knob knob : Knob.values()) {
        float before = best.of(knob);
        for (float factor : FACTORS) {
          Tuning turned = best.with(knob, before * factor);
          double now = goodness(knowledge, turned, seen);
          if (now > most + WORTHWHILE) {
            most = now;
            best = turned;
          }
        }
        if (best.of(knob) != before) {
          System.out.printf(
              Locale.ROOT,
              "%-36s %.3f -> %.3f   seen %.4f   unseen %.4f%n",
              knob,
              before,
              best.of(knob),
              most,
              goodness(knowledge, best, unseen));
        }
      }
    }
  }

  /**
   * The mean of the three figures that matter: the article's place, its being in sight, and the
   * cause's place.
   */
  private static double goodness(
      Knowledge knowledge, Tuning tuning, List<Relevance.Query> queries) {
    try (ArticleIndex index = ArticleIndex.of(knowledge, tuning)) {
      Relevance.Figures figures =
          Relevance.Figures.of(
              Relevance.run(
                  knowledge, queries, words -> index.search(SearchQuery.of(words)).hits()));
      return (2 * figures.meanReciprocalRank() + figures.recallAt3() + figures.causeFirst()) / 4;
    }
  }
}
