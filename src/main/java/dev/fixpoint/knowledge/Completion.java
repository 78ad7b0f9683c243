package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes the articles out of the files that fit together: carries out changes, and fills in the
 * causes that articles name. An article that came out of the same parts before is taken from there,
 * so that whoever builds on articles can tell by identity which are new.
 */
final class Completion {
  private final Map<String, ParsedFile> articles = new LinkedHashMap<>();
  private final Map<String, List<ParsedFile>> changes = new HashMap<>();
  private final Map<String, Cause> causes = new HashMap<>();
  private final Set<String> off;

  /** An article and all that it was made of. */
  record Completed(List<Object> parts, Article article, Source source) {
    @SuppressWarnings("ReferenceEquality") // whether they are the same is known without comparing
    boolean isOf(List<Object> others) {
      if (parts.size() != others.size()) {
        return false;
      }
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i) != others.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  Completion(List<ParsedFile> linked, Set<String> off) {
    this.off = off;
    linked.stream()
        .filter(file -> file.draft() != null)
        .sorted(Comparator.comparing(Completion::articleOf))
        .forEach(file -> articles.put(articleOf(file), file));
    for (ParsedFile file : linked) {
      if (file.change() != null) {
        changes.computeIfAbsent(file.change().article(), id -> new ArrayList<>()).add(file);
      }
      for (ArticleParser.Entry entry : file.entries()) {
        if (entry instanceof ArticleParser.Entry.Written here) {
          causes.put(here.cause().id(), here.cause());
        }
      }
    }
    for (ParsedFile file : linked) {
      if (file.change() != null) {
        for (Change.OfCause changed : file.change().causes()) {
          causes.computeIfPresent(changed.id(), (id, cause) -> changed.on(cause));
        }
      }
    }
    findNewHomes();
  }

  private static String articleOf(ParsedFile file) {
    return Objects.requireNonNull(file.draft(), "a change is no article").article().id();
  }

  /** A cause of an article that is switched off lives on in the first article that names it. */
  private void findNewHomes() {
    if (off.isEmpty()) {
      return;
    }
    articles.forEach(
        (id, file) -> {
          if (!off.contains(id)) {
            for (ArticleParser.Entry entry : entries(id, file)) {
              if (entry instanceof ArticleParser.Entry.Named there) {
                causes.computeIfPresent(
                    there.id(),
                    (causeId, cause) -> off.contains(cause.home()) ? moved(cause, id) : cause);
              }
            }
          }
        });
  }

  private List<ArticleParser.Entry> entries(String id, ParsedFile file) {
    List<ArticleParser.Entry> entries = new ArrayList<>(file.entries());
    changes.getOrDefault(id, List.of()).forEach(change -> entries.addAll(change.entries()));
    return entries;
  }

  /** Every article that is not switched off, in the order of their ids. */
  Map<String, Completed> articles(Map<String, Completed> before) {
    Map<String, Completed> completed = LinkedHashMap.newLinkedHashMap(articles.size());
    articles.forEach(
        (id, file) -> {
          if (!off.contains(id)) {
            List<ArticleParser.Entry> entries = entries(id, file);
            List<Object> parts = parts(id, file, entries);
            Completed former = before.get(id);
            completed.put(
                id,
                former != null && former.isOf(parts)
                    ? former
                    : new Completed(
                        parts,
                        article(id, file, entries),
                        new Source(file.pack(), file.name(), file.text())));
          }
        });
    return completed;
  }

  private List<Object> parts(String id, ParsedFile file, List<ArticleParser.Entry> entries) {
    List<Object> parts = new ArrayList<>();
    parts.add(file);
    parts.addAll(changes.getOrDefault(id, List.of()));
    entries.forEach(entry -> parts.add(cause(idOf(entry))));
    return parts;
  }

  private static String idOf(ArticleParser.Entry entry) {
    return switch (entry) {
      case ArticleParser.Entry.Written here -> here.cause().id();
      case ArticleParser.Entry.Named there -> there.id();
    };
  }

  private Cause cause(String id) {
    return Objects.requireNonNull(causes.get(id), "an unknown cause was linked");
  }

  private Article article(String id, ParsedFile file, List<ArticleParser.Entry> entries) {
    Article article = Objects.requireNonNull(file.draft(), "a change was completed").article();
    for (ParsedFile each : changes.getOrDefault(id, List.of())) {
      article = Objects.requireNonNull(each.change(), "an article was applied").on(article);
    }
    List<Cause> complete = new ArrayList<>();
    for (ArticleParser.Entry entry : entries) {
      complete.add(
          switch (entry) {
            case ArticleParser.Entry.Written here -> cause(here.cause().id());
            case ArticleParser.Entry.Named there -> named(there, cause(there.id()));
          });
    }
    return new Article(
        article.id(),
        article.title(),
        article.provider(),
        article.peopleSay(),
        article.symptom(),
        article.meaning(),
        complete,
        article.otherwise(),
        article.notes(),
        article.related().stream().filter(other -> !off.contains(other)).toList(),
        article.sources(),
        article.examples());
  }

  private static Cause named(ArticleParser.Entry.Named entry, Cause home) {
    return new Cause(
        home.id(),
        home.home(),
        home.title(),
        entry.likelihood() == null ? home.likelihood() : entry.likelihood(),
        entry.why().isEmpty() ? home.why() : entry.why(),
        entry.signs(),
        entry.when() == null ? home.when() : entry.when(),
        home.remedy(),
        entry.last());
  }

  private static Cause moved(Cause cause, String home) {
    return new Cause(
        cause.id(),
        home,
        cause.title(),
        cause.likelihood(),
        cause.why(),
        cause.signs(),
        cause.when(),
        cause.remedy(),
        cause.last());
  }
}
