package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the files of all packs against each other: refuses what clashes, leaves its pack's
 * namespace, or names something that nobody writes.
 */
final class Linker {
  private final Map<String, Manifest> manifests = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final List<Knowledge.Refused> refused;

  Linker(Layers layers, List<Knowledge.Refused> refused) {
    this.refused = refused;
    for (Pack pack : layers.packs()) {
      order.put(pack.name(), order.size());
      if (pack.manifest() != null) {
        manifests.put(pack.name(), pack.manifest());
      }
    }
  }

  /** The files that fit together; all others are refused. */
  List<ParsedFile> linked(List<ParsedFile> files) {
    List<ParsedFile> alive = new ArrayList<>();
    for (ParsedFile file : files) {
      if (file.isGood()) {
        alive.add(file);
      } else {
        refused.add(file.refused(file.problems()));
      }
    }
    while (true) {
      Round round = new Round(alive);
      List<ParsedFile> next = new ArrayList<>();
      for (ParsedFile file : alive) {
        List<Problem> problems = round.problems(file);
        if (problems.isEmpty()) {
          next.add(file);
        } else {
          refused.add(file.refused(problems));
        }
      }
      if (next.size() == alive.size()) {
        return alive;
      }
      alive = next;
    }
  }

  /** The ids of articles that packs switch off; one that is not there is told. */
  Set<String> switchedOff(List<ParsedFile> linked, Layers layers) {
    Map<String, Integer> written = new HashMap<>();
    for (ParsedFile file : linked) {
      if (file.draft() != null) {
        written.put(file.draft().article().id(), order.getOrDefault(file.pack(), 0));
      }
    }
    Set<String> off = new HashSet<>();
    for (Pack pack : layers.packs()) {
      Manifest manifest = manifests.get(pack.name());
      if (manifest == null || manifest.switchOff().isEmpty()) {
        continue;
      }
      Problems problems = new Problems(pack.files().getOrDefault(Manifest.FILE, ""));
      int own = order.getOrDefault(pack.name(), 0);
      Set<String> below = new TreeSet<>();
      written.forEach(
          (id, layer) -> {
            if (layer < own) {
              below.add(id);
            }
          });
      for (Manifest.Word word : manifest.switchOff()) {
        if (below.contains(word.text())) {
          off.add(word.text());
        } else {
          problems.mistyped(
              new Problem.Place(
                  layers.nameOf(pack, Manifest.FILE), word.place().line(), word.place().column()),
              "unknown-article",
              "No pack below has the article \"" + word.text() + "\".",
              word.text(),
              below,
              "Take the line out if the article is no more.");
        }
      }
      if (problems.hasErrors()) {
        refused.add(new Knowledge.Refused(pack.name(), Manifest.FILE, problems.sorted()));
      }
    }
    return off;
  }

  /** What one round knows: who has which article id, who writes which cause, who changes what. */
  private final class Round {
    private final Map<String, ParsedFile> articles = new HashMap<>();
    private final Map<String, Problem.Place> writers = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, ParsedFile> changers = new HashMap<>();

    Round(List<ParsedFile> alive) {
      for (ParsedFile file : alive) {
        if (file.draft() != null) {
          articles.putIfAbsent(file.draft().article().id(), file);
        }
        if (file.change() != null) {
          changers.putIfAbsent(file.pack() + ":" + file.change().article(), file);
        }
        for (ArticleParser.Entry entry : file.entries()) {
          if (entry instanceof ArticleParser.Entry.Written here) {
            if (writers.putIfAbsent(here.cause().id(), here.place()) == null) {
              homes.put(here.cause().id(), here.cause().home());
            }
          }
        }
      }
    }

    List<Problem> problems(ParsedFile file) {
      Problems problems = new Problems(file.text());
      Manifest manifest = manifests.get(file.pack());
      if (manifest != null) {
        checkPrefixes(file, manifest, problems);
      }
      if (file.draft() != null) {
        check(file, file.draft(), problems);
      }
      if (file.change() != null) {
        check(file, file.change(), problems);
      }
      file.entries().forEach(entry -> check(entry, problems));
      return problems.sorted();
    }

    private void checkPrefixes(ParsedFile file, Manifest manifest, Problems problems) {
      file.ids()
          .forEach(
              (id, place) -> {
                if (!manifest.holds(id)) {
                  problems.error(
                      place,
                      "outside-prefix",
                      "The id \"" + id + "\" is not one of the pack's own.",
                      "Begin it with "
                          + String.join(
                              " or ",
                              manifest.prefixes().stream()
                                  .map(prefix -> "\"" + prefix.text() + "/\"")
                                  .toList())
                          + "; to change what another pack says, write \"changes: "
                          + id
                          + "\".");
                }
              });
    }

    private void check(ParsedFile file, ArticleParser.Draft draft, Problems problems) {
      ParsedFile holder = articles.get(draft.article().id());
      if (holder != null && !holder.name().equals(file.name())) {
        problems.error(
            draft.place(),
            "duplicate-article",
            "The id \"" + draft.article().id() + "\" is taken by " + holder.name() + ".",
            "Give one of them another id.");
      }
    }

    private void check(ParsedFile file, Change change, Problems problems) {
      ParsedFile home = articles.get(change.article());
      ParsedFile changer = changers.get(file.pack() + ":" + change.article());
      if (home == null) {
        problems.mistyped(
            change.place(),
            "unknown-article",
            "No pack below has the article \"" + change.article() + "\".",
            change.article(),
            articles.keySet(),
            "");
      } else if (order.getOrDefault(home.pack(), 0) >= order.getOrDefault(file.pack(), 0)) {
        problems.error(
            change.place(),
            "change-from-below",
            "The article is written in " + home.name() + ", which does not lie below this pack.",
            home.pack().equals(file.pack())
                ? "Change it there."
                : "Name the pack " + home.pack() + " before this one.");
      } else if (changer != null && !changer.file().equals(file.file())) {
        problems.error(
            change.place(),
            "duplicate-change",
            "The pack changes this article already, in " + changer.name() + ".",
            "Put both changes into one file.");
      }
      for (Change.OfCause cause : change.causes()) {
        String writtenIn = homes.get(cause.id());
        if (writtenIn == null) {
          problems.mistyped(
              cause.place(),
              "unknown-cause",
              "No loaded article writes the cause \"" + cause.id() + "\".",
              cause.id(),
              homes.keySet(),
              "");
        } else if (!writtenIn.equals(change.article())) {
          problems.error(
              cause.place(),
              "change-elsewhere",
              "The cause \"" + cause.id() + "\" is written in the article " + writtenIn + ".",
              "Change it in a file that begins with \"changes: " + writtenIn + "\".");
        }
      }
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
          if (!writers.containsKey(there.id())) {
            problems.mistyped(
                there.place(),
                "unknown-cause",
                "No loaded article writes the cause \"" + there.id() + "\".",
                there.id(),
                writers.keySet(),
                "");
          }
        }
      }
    }
  }
}
