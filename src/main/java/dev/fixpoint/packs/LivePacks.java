package dev.fixpoint.packs;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.knowledge.PackSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Packs on the disk, layered over what ships with Fixpoint, and the Fixpoint that answers from
 * them. A new version is built aside, checked, and takes over at once; a version with a mistake
 * that the present one has not is not taken. Safe for any number of threads.
 */
public final class LivePacks implements AutoCloseable {
  private final List<PackSource> sources;
  private final Pack lowest = PackReader.builtIn();
  private final KnowledgeLoader loader;
  private final Fixpoint fixpoint;
  private volatile Update last;

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
  public synchronized Update reload() {
    Instant now = Instant.now();
    Update update;
    try {
      update = take(load(), now);
    } catch (RuntimeException | StackOverflowError fault) {
      update = outcome(Update.Outcome.FAILED, now, List.of(), fault.toString());
    }
    if (update.outcome() != Update.Outcome.UNCHANGED || last.isBehind()) {
      last = update;
    }
    return update;
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
    fixpoint.replace(next);
    return outcome(Update.Outcome.CHANGED, now, List.of(), "");
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
    fixpoint.close();
  }
}
