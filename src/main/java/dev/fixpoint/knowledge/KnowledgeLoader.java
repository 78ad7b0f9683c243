package dev.fixpoint.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Knowledge} from packs. A loader remembers what it parsed, so that loading again
 * parses only the files that changed. Not safe for several threads at once.
 */
public final class KnowledgeLoader {
  private Map<String, Parsed> remembered = new HashMap<>();
  private String rememberedVocabulary = "";

  /** What came out of one file. */
  private record Parsed(
      String pack,
      String file,
      String text,
      ArticleParser.@Nullable Draft draft,
      List<Problem> problems) {
    boolean isSameFile(Parsed other) {
      return pack.equals(other.pack) && file.equals(other.file);
    }
  }

  /**
   * Loads packs, the later ones layered over the earlier ones. Mistakes are collected, not thrown.
   */
  public Knowledge load(List<Pack> packs) {
    List<Knowledge.Refused> refused = new ArrayList<>();
    Vocabulary vocabulary = vocabulary(packs, refused);
    forgetIfChanged(packs);
    Map<String, Parsed> parsed = new HashMap<>();
    List<Parsed> inOrder = new ArrayList<>();
    for (Pack pack : packs) {
      for (Map.Entry<String, String> file : pack.files().entrySet()) {
        if (isVocabulary(file.getKey())) {
          continue;
        }
        String name = pack.name() + ":" + file.getKey();
        Parsed before = remembered.get(name);
        Parsed now =
            before != null && before.text().equals(file.getValue())
                ? before
                : parse(pack.name(), file.getKey(), file.getValue(), vocabulary);
        parsed.put(name, now);
        inOrder.add(now);
      }
    }
    remembered = parsed;
    List<Knowledge.Placed> articles = link(inOrder, refused);
    refused.sort(
        java.util.Comparator.comparing(Knowledge.Refused::pack)
            .thenComparing(Knowledge.Refused::file));
    return new Knowledge(
        version(packs), vocabulary, articles, loaded(packs, articles, inOrder), refused);
  }

  private static boolean isVocabulary(String file) {
    return file.equals("vocabulary.yaml") || file.endsWith("/vocabulary.yaml");
  }

  private void forgetIfChanged(List<Pack> packs) {
    StringBuilder text = new StringBuilder();
    for (Pack pack : packs) {
      pack.files()
          .forEach(
              (name, content) -> {
                if (isVocabulary(name)) {
                  text.append(name).append('\n').append(content);
                }
              });
    }
    if (!text.toString().equals(rememberedVocabulary)) {
      rememberedVocabulary = text.toString();
      remembered = new HashMap<>();
    }
  }

  private static Vocabulary vocabulary(List<Pack> packs, List<Knowledge.Refused> refused) {
    Map<String, FactDefinition> definitions = new TreeMap<>();
    Map<String, Problem.Place> places = new HashMap<>();
    for (Pack pack : packs) {
      for (Map.Entry<String, String> file : pack.files().entrySet()) {
        if (!isVocabulary(file.getKey())) {
          continue;
        }
        Problems problems = new Problems(file.getValue());
        List<VocabularyParser.Placed> found =
            YamlTree.read(file.getKey(), file.getValue(), problems)
                .map(node -> new VocabularyParser(problems).parse(node))
                .orElse(List.of());
        for (VocabularyParser.Placed each : found) {
          Problem.Place earlier = places.putIfAbsent(each.definition().key(), each.place());
          if (earlier == null) {
            definitions.put(each.definition().key(), each.definition());
          } else {
            problems.error(
                each.place(),
                "duplicate-fact",
                "The fact \""
                    + each.definition().key()
                    + "\" is defined already, at "
                    + earlier
                    + ".",
                "Keep one of them.");
          }
        }
        if (problems.hasErrors()) {
          refused.add(new Knowledge.Refused(pack.name(), file.getKey(), problems.sorted()));
        }
      }
    }
    return new Vocabulary(definitions);
  }

  private static Parsed parse(String pack, String file, String text, Vocabulary vocabulary) {
    Problems problems = new Problems(text);
    Optional<ArticleParser.Draft> draft =
        YamlTree.read(file, text, problems)
            .flatMap(node -> new ArticleParser(vocabulary, problems).parse(node, file));
    return new Parsed(
        pack, file, text, problems.hasErrors() ? null : draft.orElse(null), problems.sorted());
  }

  /** Fills in the causes that articles name, and refuses what clashes or hangs in the air. */
  private static List<Knowledge.Placed> link(List<Parsed> parsed, List<Knowledge.Refused> refused) {
    List<Parsed> alive = new ArrayList<>();
    for (Parsed each : parsed) {
      if (each.draft() == null) {
        refused.add(new Knowledge.Refused(each.pack(), each.file(), each.problems()));
      } else {
        alive.add(each);
      }
    }
    boolean changed = true;
    Map<String, Cause> causes = new HashMap<>();
    while (changed) {
      causes.clear();
      Linking linking = new Linking(alive, causes);
      List<Parsed> next = new ArrayList<>();
      for (Parsed each : alive) {
        List<Problem> problems = linking.problems(each);
        if (problems.isEmpty()) {
          next.add(each);
        } else {
          refused.add(new Knowledge.Refused(each.pack(), each.file(), problems));
        }
      }
      changed = next.size() < alive.size();
      alive = next;
    }
    List<Knowledge.Placed> articles = new ArrayList<>();
    for (Parsed each : alive) {
      articles.add(
          new Knowledge.Placed(
              complete(draft(each), causes), new Source(each.pack(), each.file(), each.text())));
    }
    return articles;
  }

  private static ArticleParser.Draft draft(Parsed parsed) {
    return java.util.Objects.requireNonNull(parsed.draft(), "a file with mistakes was linked");
  }

  /** What one round of linking knows: who has which article id, and who writes which cause. */
  private static final class Linking {
    private final Map<String, Parsed> articles = new HashMap<>();
    private final Map<String, Problem.Place> writers = new HashMap<>();
    private final Map<String, Cause> causes;

    Linking(List<Parsed> alive, Map<String, Cause> causes) {
      this.causes = causes;
      for (Parsed each : alive) {
        articles.putIfAbsent(draft(each).article().id(), each);
        for (ArticleParser.Entry entry : draft(each).entries()) {
          if (entry instanceof ArticleParser.Entry.Written here) {
            writers.putIfAbsent(here.cause().id(), here.place());
            causes.putIfAbsent(here.cause().id(), here.cause());
          }
        }
      }
    }

    List<Problem> problems(Parsed parsed) {
      Problems problems = new Problems(parsed.text());
      ArticleParser.Draft draft = draft(parsed);
      Parsed holder = articles.get(draft.article().id());
      if (holder != null && !holder.isSameFile(parsed)) {
        problems.error(
            draft.place(),
            "duplicate-article",
            "The id \"" + draft.article().id() + "\" is taken by " + holder.file() + ".",
            "Give one of them another id.");
      }
      for (ArticleParser.Entry entry : draft.entries()) {
        check(entry, problems);
      }
      return problems.sorted();
    }

    private void check(ArticleParser.Entry entry, Problems problems) {
      switch (entry) {
        case ArticleParser.Entry.Written here -> {
          Problem.Place writer = writers.get(here.cause().id());
          if (writer != null && !writer.equals(here.place())) {
            problems.error(
                here.place(),
                "duplicate-cause",
                "The cause \"" + here.cause().id() + "\" is written already, at " + writer + ".",
                "Name it with \"use: " + here.cause().id() + "\".");
          }
        }
        case ArticleParser.Entry.Named there -> {
          if (!causes.containsKey(there.id())) {
            problems.mistyped(
                there.place(),
                "unknown-cause",
                "No loaded article writes the cause \"" + there.id() + "\".",
                there.id(),
                causes.keySet(),
                "");
          }
        }
      }
    }
  }

  private static Article complete(ArticleParser.Draft draft, Map<String, Cause> causes) {
    Article article = draft.article();
    List<Cause> complete = new ArrayList<>();
    for (ArticleParser.Entry entry : draft.entries()) {
      complete.add(
          switch (entry) {
            case ArticleParser.Entry.Written here -> here.cause();
            case ArticleParser.Entry.Named there -> named(there, causes);
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
        article.related(),
        article.sources(),
        article.examples());
  }

  private static Cause named(ArticleParser.Entry.Named entry, Map<String, Cause> causes) {
    Cause home =
        java.util.Objects.requireNonNull(causes.get(entry.id()), "an unknown cause was linked");
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

  private static List<Knowledge.LoadedPack> loaded(
      List<Pack> packs, List<Knowledge.Placed> articles, List<Parsed> parsed) {
    java.util.Set<String> ids = new java.util.HashSet<>();
    articles.forEach(placed -> ids.add(placed.article().id()));
    List<Knowledge.LoadedPack> result = new ArrayList<>();
    for (Pack pack : packs) {
      int count = 0;
      for (Parsed each : parsed) {
        ArticleParser.Draft draft = each.draft();
        if (each.pack().equals(pack.name())
            && draft != null
            && ids.contains(draft.article().id())) {
          count++;
        }
      }
      result.add(new Knowledge.LoadedPack(pack.name(), pack.version(), count));
    }
    return result;
  }

  private static String version(List<Pack> packs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Pack pack : packs) {
        digest.update(
            (pack.name() + "\n" + pack.version() + "\n").getBytes(StandardCharsets.UTF_8));
        pack.files()
            .forEach(
                (name, text) ->
                    digest.update((name + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
