package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was loaded from packs, and what was refused; never changes. Safe for any number
 * of threads.
 */
public final class Knowledge {
  private final String version;
  private final Vocabulary vocabulary;
  private final Map<String, Article> articles;
  private final Map<String, Cause> causes;
  private final Map<String, Source> sources;
  private final List<LoadedPack> packs;
  private final List<Refused> refused;

  /**
   * Knowledge of these articles.
   *
   * @param articles in the order of their ids
   */
  Knowledge(
      String version,
      Vocabulary vocabulary,
      List<Placed> articles,
      List<LoadedPack> packs,
      List<Refused> refused) {
    this.version = version;
    this.vocabulary = vocabulary;
    int count = articles.size();
    Map<String, Article> byId = LinkedHashMap.newLinkedHashMap(count);
    Map<String, Source> sourceById = HashMap.newHashMap(count);
    List<Cause> atHome = new ArrayList<>(2 * count);
    for (Placed placed : articles) {
      Article article = placed.article();
      byId.put(article.id(), article);
      sourceById.put(article.id(), placed.source());
      for (Cause cause : article.causes()) {
        if (cause.home().equals(article.id())) {
          atHome.add(cause);
        }
      }
    }
    atHome.sort(Comparator.comparing(Cause::id));
    Map<String, Cause> causeById = LinkedHashMap.newLinkedHashMap(atHome.size());
    atHome.forEach(cause -> causeById.put(cause.id(), cause));
    this.sources = Collections.unmodifiableMap(sourceById);
    this.articles = Collections.unmodifiableMap(byId);
    this.causes = Collections.unmodifiableMap(causeById);
    this.packs = List.copyOf(packs);
    this.refused = List.copyOf(refused);
  }

  /** An article and the file it was read from. */
  record Placed(Article article, Source source) {}

  /**
   * A pack as it was loaded.
   *
   * @param name its name
   * @param version its version; empty if it states none
   * @param licence the licence of its texts; empty if it states none
   * @param articles how many of its articles were loaded
   * @param changes how many articles of other packs it changes
   * @param switchedOff the ids of the articles of other packs that it leaves out
   */
  public record LoadedPack(
      String name,
      String version,
      String licence,
      int articles,
      int changes,
      List<String> switchedOff) {
    public LoadedPack {
      switchedOff = List.copyOf(switchedOff);
    }
  }

  /**
   * A file that was refused.
   *
   * @param pack the pack it belongs to
   * @param file its path within the pack
   * @param problems why, every mistake with its place
   */
  public record Refused(String pack, String file, List<Problem> problems) {
    public Refused {
      problems = List.copyOf(problems);
    }

    /** The file's name in messages, as in {@link Source#file()}. */
    public String name() {
      return problems.isEmpty() ? file : problems.getFirst().place().file();
    }
  }

  /** Twelve hex digits that change whenever a loaded file changes. */
  public String version() {
    return version;
  }

  /** All facts that may be spoken of. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Every loaded article, by id. */
  public Collection<Article> articles() {
    return articles.values();
  }

  /** The article of this id, or nothing. */
  public Optional<Article> article(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  /** The file of a loaded article, or nothing if no article is called so. */
  public Optional<Source> source(String article) {
    return Optional.ofNullable(sources.get(article));
  }

  /** Every cause as it stands in its home article, by id. */
  public Collection<Cause> causes() {
    return causes.values();
  }

  /** The cause of this id as it stands in its home article, or nothing. */
  public Optional<Cause> cause(String id) {
    return Optional.ofNullable(causes.get(id));
  }

  /** The packs, in the order in which they were layered. */
  public List<LoadedPack> packs() {
    return packs;
  }

  /**
   * The files that were refused, and why. Every file of every pack is loaded or refused; of a pack
   * that is refused whole, the files that are the reason stand here.
   */
  public List<Refused> refused() {
    return refused;
  }
}
