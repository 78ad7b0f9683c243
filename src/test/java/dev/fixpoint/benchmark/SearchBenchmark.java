package dev.fixpoint.benchmark;

import dev.fixpoint.search.ArticleIndex;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchResult;
import dev.fixpoint.search.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One search with ten hits and their highlights: the relevance queries one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "--add-modules", "jdk.incubator.vector"})
public class SearchBenchmark {
  /** How many articles there are. */
  @Param({"10000"})
  public int articles;

  private @Nullable ArticleIndex index;
  private final List<String> queries = new ArrayList<>();
  private int next;

  /** Builds the index and reads the queries. */
  @Setup
  public void prepare() {
    index = ArticleIndex.of(CopiedArticles.knowledge(articles));
    for (String line : resource("/dev/fixpoint/search/relevance-queries.tsv").lines().toList()) {
      String[] parts = line.split("\t", 3);
      if (parts.length == 3) {
        queries.add(parts[2].replace("\\n", "\n"));
      }
    }
  }

  private static String resource(String name) {
    try (@Nullable InputStream in = SearchBenchmark.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The class path holds no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private ArticleIndex index() {
    ArticleIndex ready = index;
    if (ready == null) {
      throw new IllegalStateException("prepare() was not called");
    }
    return ready;
  }

  private String nextQuery() {
    next = (next + 1) % queries.size();
    return queries.get(next);
  }

  /** One search. */
  @Benchmark
  public SearchResult search() {
    return index().search(SearchQuery.of(nextQuery()));
  }

  /** Completions of the first six letters of a query. */
  @Benchmark
  public List<Suggestion> suggest() {
    String query = nextQuery();
    return index().suggest(query.substring(0, Math.min(6, query.length())), 8);
  }
}
