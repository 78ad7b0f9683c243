package dev.fixpoint.packs;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.PackSource;
import dev.fixpoint.knowledge.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Packs on the disk, layered over what ships with Fixpoint, and the Fixpoint that answers from
 * them. A new version is built aside, checked, and takes over at once; a version with a mistake
 * that the present one has not, or with an example that no longer comes out, is not taken. Safe for
 * any number of threads.
 */
public final class LivePacks implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LivePacks.class.getName());

  private final List<PackSource> sources;
  private final Pack lowest = PackReader.builtIn();
  private final KnowledgeLoader loader;
  private final Fixpoint fixpoint;
  private volatile Update last;
  private final StandingExamples examples = new StandingExamples();
  private @Nullable Failed failed;

  /**
   * A reload takes one, and so does each example that is run behind: neither competes with the
   * other for processors, and a reload that is asked for is next.
   */
  private final ReentrantLock turn = new ReentrantLock(true);

  /** Whether somebody runs examples until none is left. */
  private boolean isRunningExamples;

  private volatile boolean isClosed;

  /** A version that did not stand its trial, so that it is not built and tried at every look. */
  private record Failed(String version, List<Knowledge.Refused> why) {}

  private LivePacks(List<PackSource> sources, OwnRules own) {
    this.loader = new KnowledgeLoader(own.version());
    this.sources = List.copyOf(sources);
    Knowledge knowledge = load();
    this.fixpoint = Fixpoint.open(knowledge, own);
    this.last =
        new Update(Update.Outcome.UNCHANGED, Instant.now(), knowledge.version(), List.of(), "");
  }

  /**
   * Opens folders and archives. Mistakes are left out at first; {@link Fixpoint#knowledge()} lists
   * them.
   *
   * @param paths the lowest first
   */
  public static LivePacks open(List<Path> paths) {
    return open(paths, OwnRules.NONE);
  }

  /** The same, with deductions of an operator's own. */
  public static LivePacks open(List<Path> paths, OwnRules own) {
    return new LivePacks(paths.stream().map(PackSource::at).toList(), own);
  }

  /** The Fixpoint that answers, the same one for as long as these packs are open. */
  public Fixpoint fixpoint() {
    return fixpoint;
  }

  /** What came of the last look that mattered: one that found nothing new changes nothing. */
  public Update last() {
    return last;
  }

  List<Path> paths() {
    return sources.stream().map(PackSource::path).toList();
  }

  private Knowledge load() {
    List<Pack> packs = new ArrayList<>();
    packs.add(lowest);
    sources.forEach(source -> packs.add(source.read()));
    return loader.load(packs);
  }

  /**
   * Looks at the packs, and takes what is new if it has no new mistake. Returns when the new
   * version answers.
   */
  public Update reload() {
    turn.lock();
    try {
      Update update = look(Instant.now());
      if (update.outcome() != Update.Outcome.UNCHANGED || last.isBehind()) {
        last = update;
      }
      return update;
    } finally {
      turn.unlock();
    }
  }

  private Update look(Instant now) {
    try {
      return take(load(), now);
    } catch (RuntimeException | StackOverflowError fault) {
      return outcome(Update.Outcome.FAILED, now, List.of(), fault.toString());
    }
  }

  private Update take(Knowledge next, Instant now) {
    Knowledge present = fixpoint.knowledge();
    if (next.version().equals(present.version()) && next.refused().equals(present.refused())) {
      return outcome(Update.Outcome.UNCHANGED, now, List.of(), "");
    }
    List<Knowledge.Refused> worse = newMistakes(present, next);
    if (!worse.isEmpty()) {
      return outcome(Update.Outcome.REFUSED, now, worse, "");
    }
    List<Knowledge.Refused> failures = replace(next);
    return failures.isEmpty()
        ? outcome(Update.Outcome.CHANGED, now, List.of(), "")
        : outcome(Update.Outcome.REFUSED, now, failures, "");
  }

  /** Has the next version answer, or tells why it must not. */
  private List<Knowledge.Refused> replace(Knowledge next) {
    Failed before = failed;
    if (before != null && before.version().equals(next.version())) {
      return before.why();
    }
    Fixpoint present = fixpoint.snapshot();
    CompletableFuture<Trial.Result> trial = new CompletableFuture<>();
    boolean stands =
        fixpoint.replaceIf(
            next,
            candidate -> {
              trial.complete(Trial.of(present, candidate));
              return trial.join().worse().isEmpty();
            });
    Trial.Result tried = trial.join();
    List<Knowledge.Refused> why = FailedExample.byFile(tried.worse(), next);
    failed = stands ? null : new Failed(next.version(), why);
    if (stands) {
      examples.follow(next, tried);
      if (!tried.isWhole()) {
        runExamplesBehind();
      }
    }
    return why;
  }

  /**
   * Runs the examples of the packs' articles as they answer now, beside what else goes on, and logs
   * those that fail. A version that is there already is not held back by them. A run that is going
   * on already begins anew; a reload interrupts it, and it goes on with the version that answers
   * then.
   */
  public void beginExamples() {
    turn.lock();
    try {
      examples.demandAll(fixpoint.knowledge());
      runExamplesBehind();
    } finally {
      turn.unlock();
    }
  }

  /**
   * The same, when all have been run; that takes a moment for a pack of many articles.
   *
   * @return the examples that fail, as {@link #failing()}
   */
  List<Problem> runExamples() {
    demandExamples();
    finishExamples();
    return failing();
  }

  /** Has all examples run by those who run some. */
  void demandExamples() {
    turn.lock();
    try {
      examples.demandAll(fixpoint.knowledge());
    } finally {
      turn.unlock();
    }
  }

  /** Whoever has it keeps reloads and examples waiting. */
  ReentrantLock turn() {
    return turn;
  }

  private void finishExamples() {
    boolean isMore = true;
    while (isMore) {
      isMore = runNextExample();
    }
  }

  /** A run that is going on takes what has been added, too. */
  private void runExamplesBehind() {
    if (!isRunningExamples) {
      isRunningExamples = true;
      Thread.ofPlatform().daemon().name("fixpoint-examples").start(this::tellExamples);
    }
  }

  private void tellExamples() {
    finishExamples();
    for (Problem each : failing()) {
      LOG.log(System.Logger.Level.WARNING, "Taken all the same: {0}", each.inOneLine());
    }
  }

  /**
   * Runs one of the examples that have yet to be run, when its turn has come.
   *
   * @return whether there was one
   */
  boolean runNextExample() {
    turn.lock();
    try {
      isRunningExamples = false;
      isRunningExamples = !isClosed && examples.runNext(fixpoint);
      return isRunningExamples;
    } finally {
      turn.unlock();
    }
  }

  /**
   * The examples that are known to fail in the version that answers: those that {@link
   * #beginExamples()} found so far, as long as their articles stay as they are.
   */
  public List<Problem> failing() {
    Knowledge knowledge = fixpoint.knowledge();
    return examples.failing(knowledge).stream()
        .map(example -> example.in(knowledge))
        .sorted()
        .toList();
  }

  /**
   * A file that was refused when the server started must not keep everybody else's changes waiting;
   * one that is refused since must.
   */
  private static List<Knowledge.Refused> newMistakes(Knowledge present, Knowledge next) {
    Set<String> known = new HashSet<>();
    present.refused().forEach(file -> known.add(file.pack() + ":" + file.file()));
    return next.refused().stream()
        .filter(file -> !known.contains(file.pack() + ":" + file.file()))
        .toList();
  }

  private Update outcome(
      Update.Outcome outcome, Instant now, List<Knowledge.Refused> refused, String failure) {
    return new Update(outcome, now, fixpoint.knowledge().version(), refused, failure);
  }

  @Override
  public void close() {
    isClosed = true;
    fixpoint.close();
  }
}
