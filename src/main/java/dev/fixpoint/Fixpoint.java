package dev.fixpoint;

import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.search.Masking;
import dev.fixpoint.search.Related;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchResult;
import dev.fixpoint.search.Suggestion;
import dev.fixpoint.search.Unanswered;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names the cause of an e-mail that was not sent, says why, and hands over the article that fixes
 * it.
 *
 * <pre>{@code
 * try (Fixpoint fixpoint = Fixpoint.open()) {
 *   Diagnosis diagnosis =
 *       fixpoint.diagnose(
 *           Observation.ofText("Mailer: Elastic Email\nAccess Denied")
 *               .with("key.access-level", "Plugin")
 *               .with("key.allowed-ips", List.of("203.0.113.0/24"))
 *               .with("server.ip", "198.51.100.9"));
 *   diagnosis.first().ifPresent(verdict -> System.out.println(verdict.title()));
 * }
 * }</pre>
 *
 * <p>Safe for any number of threads. Opening takes a moment, a diagnosis well under a millisecond:
 * keep one open for the life of the program, and close it in the end.
 */
public final class Fixpoint implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Fixpoint.class.getName());

  private volatile Edition current;
  private volatile @Nullable Unanswered unanswered;

  /** Whether the edition is somebody else's, who closes it. */
  private final boolean isBorrowed;

  private Fixpoint(Edition first, boolean isBorrowed) {
    this.current = first;
    this.isBorrowed = isBorrowed;
  }

  /** Opens the knowledge that ships with Fixpoint. */
  public static Fixpoint open() {
    return open(List.of(PackReader.builtIn()));
  }

  /**
   * Opens these packs, the later ones layered over the earlier ones. Files with mistakes are left
   * out; {@link #knowledge()} lists them.
   */
  public static Fixpoint open(List<Pack> packs) {
    return open(new KnowledgeLoader().load(packs));
  }

  /** Opens knowledge that was loaded already. */
  public static Fixpoint open(Knowledge knowledge) {
    return open(knowledge, OwnRules.NONE);
  }

  /** The same with deductions of an operator's own, which stay when the knowledge is replaced. */
  public static Fixpoint open(Knowledge knowledge, OwnRules own) {
    return new Fixpoint(Edition.of(knowledge, own), false);
  }

  /**
   * Diagnoses an observation.
   *
   * @throws FactRefused if a fact has a key that the vocabulary lacks or a value of another type
   * @throws IllegalArgumentException if a cause is named as tried that no article writes
   */
  public Diagnosis diagnose(Observation observation) {
    Diagnosis diagnosis = current.diagnose(observation);
    if (diagnosis.verdicts().isEmpty()) {
      note(observation.text());
    }
    return diagnosis;
  }

  /**
   * Begins to build what searches need, beside what else goes on. Otherwise the first search does,
   * and takes a second or two; a program that only diagnoses never needs it.
   */
  public void prepareSearch() {
    current.prepareSearch();
  }

  /** The articles that match these words, this code or this pasted error, best first. */
  public SearchResult search(String words) {
    return search(SearchQuery.of(words));
  }

  /** The articles that match, best first. */
  public SearchResult search(SearchQuery query) {
    return current.index().search(query);
  }

  /**
   * The articles that match, beside the verdicts on the words, which may be a pasted error. Where
   * the engine is sure of a cause, its article comes first.
   */
  public Finding find(SearchQuery query) {
    Finding finding = current.find(query);
    if (finding.isEmpty() && !query.isFiltered()) {
      note(query.words());
    }
    return finding;
  }

  /**
   * Keeps searches and pasted texts that find nothing, from now on, in a file: without secrets and
   * addresses, grouped by what they have in common, counted. Nothing is kept unless this is called.
   *
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public void keepUnanswered(Path file) {
    unanswered = Unanswered.in(file, masking(), InstantSource.system());
  }

  /** Whether searches and pasted texts that find nothing are kept. */
  public boolean keepsUnanswered() {
    return unanswered != null;
  }

  /**
   * What another program keeps in a file; it may go on doing so meanwhile.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public Unanswered unansweredIn(Path file) {
    return Unanswered.readFrom(file, masking(), InstantSource.system());
  }

  private Masking masking() {
    return new ReadMasking(() -> current.reader());
  }

  /** An answer is not held up by a file that cannot be written. */
  private void note(String text) {
    Unanswered store = unanswered;
    if (store != null && !text.isBlank()) {
      try {
        store.note(text);
      } catch (UncheckedIOException unwritable) {
        LOG.log(System.Logger.Level.WARNING, unwritable.getMessage(), unwritable);
      }
    }
  }

  /** Completions of what somebody is typing into a search, the likeliest first. */
  public List<Suggestion> suggest(String typed, int most) {
    return current.index().suggest(typed, most);
  }

  /** The articles that a reader of this one may want, the nearest first. */
  public List<Related> related(String article, int most) {
    return current.index().related(article, most);
  }

  /** The article of this id, such as {@code elasticemail/access-denied}, or nothing. */
  public Optional<Article> article(String id) {
    return current.knowledge().article(id);
  }

  /** What is known, its version, and what was refused. */
  public Knowledge knowledge() {
    return current.knowledge();
  }

  /**
   * Puts other knowledge in the place of what is open. It is built aside while answers go on, and
   * takes over at once when it is ready; an answer that was begun before is finished on what it was
   * begun with.
   */
  public void replace(Knowledge knowledge) {
    boolean unused = replaceIf(knowledge, tried -> true);
  }

  /**
   * The same, if the other knowledge stands a trial. While it is tried, and if it fails, what is
   * open answers on.
   *
   * @param trial is handed a Fixpoint that answers from the other knowledge for as long as the
   *     trial lasts, and keeps nothing of what it is asked
   * @return whether the other knowledge has taken over
   */
  public boolean replaceIf(Knowledge knowledge, Predicate<Fixpoint> trial) {
    Edition next = current.next(knowledge);
    boolean stands = false;
    try {
      stands = trial.test(new Fixpoint(next, true));
    } finally {
      if (!stands) {
        next.close();
      }
    }
    if (stands) {
      // The index of the former edition is left to the garbage collector: a search may still be
      // using it.
      current = next;
    }
    return stands;
  }

  /**
   * A Fixpoint that answers from what is open now, whatever takes its place, and keeps nothing of
   * what it is asked. It lasts until this one is closed, and need not be closed itself.
   */
  public Fixpoint snapshot() {
    return new Fixpoint(current, true);
  }

  @Override
  public void close() {
    if (!isBorrowed) {
      current.close();
    }
  }
}
