package dev.fixpoint.search;

import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.PackReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures how well the search finds the article that was meant. Run by itself it prints the
 * figures and every query whose article is not first.
 */
final class Relevance {
  private static final int LOOKED_AT = 10;

  private Relevance() {}

  /**
   * A query with the causes whose articles it should find.
   *
   * @param kind what kind of query it is
   * @param causes ids of causes; each of them is right
   * @param words the query
   */
  record Query(String kind, List<String> causes, String words) {}

  /**
   * Where a query's article was found.
   *
   * @param query the query
   * @param rank its place from 1, or 0 if it is not among the first ten
   * @param causeFirst whether the cause that was meant is the first one named at that place
   * @param got the articles that came first
   */
  record Outcome(Query query, int rank, boolean causeFirst, List<String> got) {}

  /**
   * The figures of many outcomes.
   *
   * @param queries how many
   * @param meanReciprocalRank MRR@10
   * @param recallAt3 the share whose article is among the first three
   * @param causeFirst the share of those found whose cause is named first
   */
  record Figures(int queries, double meanReciprocalRank, double recallAt3, double causeFirst) {
    static Figures of(List<Outcome> outcomes) {
      double reciprocal =
          outcomes.stream().mapToDouble(each -> each.rank() == 0 ? 0 : 1.0 / each.rank()).sum();
      double recalled =
          outcomes.stream().filter(each -> each.rank() > 0 && each.rank() <= 3).count();
      long found = outcomes.stream().filter(each -> each.rank() > 0).count();
      double first = outcomes.stream().filter(Outcome::causeFirst).count();
      int all = Math.max(1, outcomes.size());
      return new Figures(
          outcomes.size(), reciprocal / all, recalled / all, first / Math.max(1, found));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%4d queries   MRR@10 %.3f   recall@3 %.3f   cause named first %.3f",
          queries,
          meanReciprocalRank,
          recallAt3,
          causeFirst);
    }
  }

  /** The queries of the resource. */
  static List<Query> queries() {
    try (@Nullable InputStream in = Relevance.class.getResourceAsStream("relevance-queries.tsv")) {
      if (in == null) {
        throw new IllegalStateException("relevance-queries.tsv is missing on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(line -> line.split("\t", 3))
          .map(
              parts ->
                  new Query(parts[0], List.of(parts[1].split(",")), parts[2].replace("\\n", "\n")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Searches each query and looks where its article stands. */
  static List<Outcome> run(
      Knowledge knowledge, List<Query> queries, Function<String, List<SearchResult.Hit>> search) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Query query : queries) {
      Set<String> homes =
          query.causes().stream()
              .map(knowledge::cause)
              .flatMap(Optional::stream)
              .map(Cause::home)
              .collect(Collectors.toSet());
      List<SearchResult.Hit> hits = search.apply(query.words());
      int rank = 0;
      boolean causeFirst = false;
      for (int i = 0; i < hits.size() && rank == 0; i++) {
        if (homes.contains(hits.get(i).article())) {
          rank = i + 1;
          causeFirst = query.causes().contains(hits.get(i).causes().getFirst());
        }
      }
      outcomes.add(
          new Outcome(
              query,
              rank,
              causeFirst,
              hits.stream().map(SearchResult.Hit::article).limit(4).toList()));
    }
    return outcomes;
  }

  /** The built-in knowledge, as it stands in the folder. */
  static Knowledge knowledge() {
    return new KnowledgeLoader().load(List.of(PackReader.folder(Path.of("content"))));
  }

  /** Prints the figures. With {@code --all} also the queries whose cause is not named first. */
  public static void main(String[] arguments) {
    Knowledge knowledge = knowledge();
    try (ArticleIndex index = ArticleIndex.of(knowledge)) {
      List<Query> known =
          queries().stream()
              .filter(
                  query -> query.causes().stream().anyMatch(id -> knowledge.cause(id).isPresent()))
              .toList();
      List<Outcome> outcomes =
          run(
              knowledge,
              known,
              words -> index.search(new SearchQuery(words, "", LOOKED_AT, 0)).hits());
      boolean all = Arrays.asList(arguments).contains("--all");
      for (Outcome each : outcomes) {
        if (each.rank() != 1 || (all && !each.causeFirst())) {
          System.out.printf(
              "%2d %s %s%n     wanted %s%n     got    %s%n",
              each.rank(),
              each.query().kind(),
              each.query().words().lines().findFirst().orElse(""),
              each.query().causes(),
              each.got());
        }
      }
      Map<String, List<Outcome>> byKind =
          outcomes.stream()
              .collect(
                  Collectors.groupingBy(
                      each -> each.query().kind(), TreeMap::new, Collectors.toList()));
      System.out.println();
      byKind.forEach((kind, some) -> System.out.printf("%-10s %s%n", kind, Figures.of(some)));
      System.out.printf("%-10s %s%n", "all", Figures.of(outcomes));
      if (known.size() < queries().size()) {
        System.out.printf(
            "left out: %d queries whose cause no article writes%n",
            queries().size() - known.size());
      }
    }
  }
}
