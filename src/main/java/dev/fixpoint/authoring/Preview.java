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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Articles while they are written. Whoever asks gets what the files say now; while one of them is
 * broken, its last good version stays, beside what is wrong with it.
 */
public final class Preview implements AutoCloseable {
  private final List<Path> watched;
  private final Supplier<Content> opener;
  private final List<Path> chosen;
  private final Fixpoint fixpoint;
  private String stamp;
  private State state;

  /**
   * What is to be seen.
   *
   * @param version grows with every change of the files
   * @param articles the ids of the articles that are written, in order
   * @param findings what lint says of them, by the names of the author's files; errors first
   * @param outcomes what came out of their examples
   * @param isLastGood whether a file is broken, so that an earlier version is shown
   */
  public record State(
      long version,
      List<String> articles,
      List<Problem> findings,
      List<ExampleOutcome> outcomes,
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
    }
    return state;
  }

  private State stateOf(Content content, long version, boolean isLastGood) {
    if (!broken(content).isEmpty()) {
      List<String> shown = isLastGood ? state.articles() : articles(content.knowledge(), content);
      return new State(version, shown, broken(content), List.of(), isLastGood);
    }
    Predicate<String> isChosen = isChosen(content);
    return new State(
        version,
        articles(content.knowledge(), content),
        new Lint(fixpoint).run(isChosen).stream().map(content::show).toList(),
        new ExampleRunner(fixpoint).run(isChosen),
        false);
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
    fixpoint.close();
  }
}
