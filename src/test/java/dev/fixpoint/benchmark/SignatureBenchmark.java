package dev.fixpoint.benchmark;

import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import dev.fixpoint.reading.SignatureHit;
import dev.fixpoint.reading.SignatureScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Signatures looked for in the lines of a mail log: lines a second on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SignatureBenchmark {
  private static final int LINES = 10_000;

  private static final List<String> WORDS =
      List.of(
          ("access account address allowed api attempt authentication authorized blocked bounce"
               + " certificate client code command connection content credentials daily deferred"
               + " delivery denied disabled domain error exceeded expired failed forbidden from"
               + " full greylisted group header host identity inactive invalid key limit list local"
               + " login mailbox maximum message missing monthly name network not number parameter"
               + " password payload permission plan policy quota rate recipient refused region"
               + " rejected relay reply request restricted revoked sandbox scope sender sending"
               + " server service size spam suppressed suspended template temporarily timeout token"
               + " unknown unsupported user verified version wrong")
              .split(" "));

  /** How many signatures there are. */
  @Param({"300", "10000"})
  public int signatures;

  /** JMH calls the set-up method before any measurement. */
  @SuppressWarnings("NullAway.Init")
  private SignatureScanner scanner;

  private final List<String> lines = new ArrayList<>();

  /**
   * Makes signatures of the words of errors, every tenth an expression, and lines of which every
   * tenth shows one.
   */
  @Setup
  public void prepare() {
    Random random = new Random(7);
    List<Signature> made = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < signatures; i++) {
      String words = words(random, 3 + random.nextInt(3));
      List<String> says =
          i % 10 == 0 ? List.of() : i % 7 == 0 ? List.of(words, words(random, 2)) : List.of(words);
      List<String> matches = i % 10 == 0 ? List.of(words + " \\S+ (is|was) not") : List.of();
      made.add(
          new Signature("made/article-" + i, says, matches, List.of(), List.of(), Strength.SIGN));
      shown.add(i % 10 == 0 ? words + " example.com is not" : String.join(" and ", says));
    }
    scanner = SignatureScanner.of(made);
    for (int i = 0; i < LINES; i++) {
      lines.add(
          line(random, i % 10 == 0 ? shown.get(random.nextInt(signatures)) : words(random, 2)));
    }
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  private static String line(Random random, String said) {
    return "Mar %2d 10:%02d:%02d mx1 postfix/smtp[%d]: %08X: to=<user%d@example.com>, relay=192.0.2.%d, said: 550 %s"
        .formatted(
            1 + random.nextInt(28),
            random.nextInt(60),
            random.nextInt(60),
            random.nextInt(60_000),
            random.nextInt(),
            random.nextInt(10_000),
            random.nextInt(255),
            said);
  }

  /** All lines once. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public void lines(Blackhole blackhole) {
    for (String line : lines) {
      List<SignatureHit> hits = scanner.scan(line);
      blackhole.consume(hits);
    }
  }
}
