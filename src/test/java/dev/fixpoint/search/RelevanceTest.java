package dev.fixpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floor below which no change may take the search; docs/search.md has the figures. */
class RelevanceTest {
  private static final Knowledge KNOWLEDGE = Relevance.knowledge();

  @Test
  void findsWhatTheQueriesAskFor() {
    try (ArticleIndex index = ArticleIndex.of(KNOWLEDGE)) {
      Relevance.Figures figures =
          Relevance.Figures.of(
              Relevance.run(
                  KNOWLEDGE,
                  Relevance.queries(),
                  words -> index.search(SearchQuery.of(words)).hits()));

      assertThat(figures.queries()).isGreaterThanOrEqualTo(820);
      assertThat(figures.meanReciprocalRank()).isGreaterThanOrEqualTo(0.93);
      assertThat(figures.recallAt3()).isGreaterThanOrEqualTo(0.97);
      assertThat(figures.causeFirst()).isGreaterThanOrEqualTo(0.94);
    }
  }

  @Test
  void everyQueryNamesCausesThatAnArticleWrites() {
    List<String> unknown =
        Relevance.queries().stream()
            .flatMap(query -> query.causes().stream())
            .filter(cause -> KNOWLEDGE.cause(cause).isEmpty())
            .distinct()
            .toList();

    assertThat(unknown).isEmpty();
  }
}
