package dev.fixpoint.authoring;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.examples.ExampleOutcome;
import dev.fixpoint.examples.ExampleRunner;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Articles while they are written. Whoever asks gets what the files say now; while one of them is
 * broken, its last good version stays, beside what is wrong with it. Lint and the examples take
 * longer than an author waits for a page: they run behind it.
 */
public final class Preview implements AutoCloseable {
  private final List<Path> watched;
  private final Supplier<Content> opener;
  private final List<Path> chosen;
  private final Fixpoint fixpoint;
  private final ExecutorService behind = Executors.newSingleThreadExecutor(Preview::thread);
  private String stamp;
  private State state;
  private CompletableFuture<State> checked;

  /**
   * What is to be seen.
   *
   * @param version grows with every change of the files, and when they have been checked
   * @param articles the ids of the articles that are written, in order
   * @param findings what lint says of them, by the names of the author's files; errors first
   * @param outcomes what came out of their examples
   * @param isChecking whether findings and outcomes are still to come
   * @param isLastGood whether a file is broken, so that an earlier version is shown
   */
  public record State(
      long version,
      List<String> articles,
      List<Problem> findings,
      List<ExampleOutcome> outcomes,
      boolean isChecking,
      boolean isLastGood) {
    public State {
      articles = List.copyOf(articles);
      findings = List.copyOf(findings);
      outcomes = List.copyOf(outcomes);
    }

    /** The examples that did not come out as their article says. */
    public List<ExampleOutcome> failures() {
      return outcomes.stream().filter(outcome -> !outcome.isAsExpected()).toList();
    }
  }

  /**
   * Opens a preview.
   *
   * @param watched folders and files; the content is opened anew when one of them changes
   * @param opener opens the content
   * @param chosen files and folders that are written on; none for all
   */
  public Preview(List<Path> watched, Supplier<Content> opener, List<Path> chosen) {
    this.watched = List.copyOf(watched);
    this.opener = opener;
    this.chosen = List.copyOf(chosen);
    this.stamp = stamp();
    Content content = opener.get();
    this.fixpoint = Fixpoint.open(content.knowledge());
    this.state = stateOf(content, 1, false);
    this.checked = check(content, state);
  }

  /** What answers, always from the last good version. */
  public Fixpoint fixpoint() {
    return fixpoint;
  }

  /** What is to be seen now; the files are read again if one of them has changed. */
  public synchronized State state() {
    String now = stamp();
    if (!now.equals(stamp)) {
      stamp = now;
      Content content = opener.get();
      boolean isBroken = !broken(content).isEmpty();
      if (!isBroken) {
        fixpoint.replace(content.knowledge());
      }
      state = stateOf(content, state.version() + 1, isBroken);
      checked = check(content, state);
    } else if (checked.isDone()) {
      state = checked.join();
    }
    return state;
  }

  /** The same, as soon as it has been checked. */
  public State checked() {
    State now = state();
    while (now.isChecking()) {
      check().join();
      now = state();
    }
    return now;
  }

  private synchronized CompletableFuture<State> check() {
    return checked;
  }

  private CompletableFuture<State> check(Content content, State shown) {
    if (!shown.isChecking()) {
      return CompletableFuture.completedFuture(shown);
    }
    Fixpoint answering = fixpoint.snapshot();
    return CompletableFuture.supplyAsync(
        () -> isOld(shown) ? shown : checked(content, shown, answering), behind);
  }

  /** A file that was saved twice in a moment is checked once. */
  private synchronized boolean isOld(State shown) {
    return shown.version() < state.version();
  }

  private State checked(Content content, State shown, Fixpoint answering) {
    Predicate<String> isChosen = isChosen(content);
    return new State(
        shown.version() + 1,
        shown.articles(),
        new Lint(answering).run(isChosen).stream().map(content::show).toList(),
        new ExampleRunner(answering).run(isChosen),
        false,
        false);
  }

  private static Thread thread(Runnable checks) {
    return Thread.ofPlatform().daemon().name("fixpoint-preview").unstarted(checks);
  }

  private State stateOf(Content content, long version, boolean isLastGood) {
    if (!broken(content).isEmpty()) {
      List<String> shown = isLastGood ? state.articles() : articles(content.knowledge(), content);
      return new State(version, shown, broken(content), List.of(), false, isLastGood);
    }
    return new State(
        version, articles(content.knowledge(), content), List.of(), List.of(), true, false);
  }

  private Predicate<String> isChosen(Content content) {
    return file -> content.isBelow(file, chosen);
  }

  private List<Problem> broken(Content content) {
    return content.knowledge().refused().stream()
        .filter(refused -> isChosen(content).test(refused.file()))
        .flatMap(refused -> refused.problems().stream())
        .map(content::show)
        .toList();
  }

  private List<String> articles(Knowledge knowledge, Content content) {
    return knowledge.articles().stream()
        .filter(
            article ->
                knowledge
                    .source(article.id())
                    .filter(source -> isChosen(content).test(source.file()))
                    .isPresent())
        .map(Article::id)
        .toList();
  }

  /** Every file with its size and the moment it was written. */
  private String stamp() {
    TreeSet<String> files = new TreeSet<>();
    for (Path path : watched) {
      try (Stream<Path> below = Files.walk(path)) {
        for (Path file : below.filter(Files::isRegularFile).toList()) {
          files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      } catch (IOException | UncheckedIOException vanished) {
        // An editor that saves may take a file away for a moment: the next look finds it again.
        files.add(path + " changes");
      }
    }
    return String.join("\n", new ArrayList<>(files));
  }

  @Override
  public void close() {
    behind.shutdownNow();
    fixpoint.close();
  }
}
