package dev.fixpoint.benchmark;

import dev.fixpoint.inference.Conclusion;
import dev.fixpoint.inference.Reasoner;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** One structured diagnosis: signatures and facts in, judgements out, in a session of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ReasonerBenchmark {
  /** How many articles there are. */
  @Param({"300", "10000"})
  public int articles;

  /** JMH calls the set-up method before any measurement. */
  @SuppressWarnings("NullAway.Init")
  private Reasoner reasoner;

  private final List<List<Fact>> facts = new ArrayList<>();
  private final List<Map<String, List<Span>>> hits = new ArrayList<>();
  private int next;

  /** Builds the rules, and 97 observations of different articles. */
  @Setup
  public void prepare() {
    Knowledge knowledge = GeneratedArticles.knowledge(articles);
    reasoner = Reasoner.of(knowledge);
    for (int i = 0; i < 97; i++) {
      int article = (i * 7919) % articles;
      String id = GeneratedArticles.id(article);
      String provider = id.substring(0, id.indexOf('/'));
      facts.add(
          List.of(
              fact(knowledge, "provider", provider),
              fact(knowledge, "http.status", 403),
              fact(knowledge, "key.permissions", List.of("view-reports")),
              fact(knowledge, "key.allowed-ips", List.of("203.0.113.0/24")),
              fact(knowledge, "server.ip", "198.51.100.9")));
      hits.add(Map.of(id + "#1", List.of(new Span(0, 20))));
    }
  }

  private static Fact fact(Knowledge knowledge, String key, Object value) {
    return knowledge.vocabulary().fact(key, value, new Origin.Given());
  }

  /** One diagnosis. */
  @Benchmark
  public Conclusion diagnose() {
    next = (next + 1) % facts.size();
    return reasoner.conclude(facts.get(next), hits.get(next), List.of());
  }
}
