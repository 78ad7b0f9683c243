package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The packs that are loaded, the lowest first: those that fit together. */
final class Layers {
  private final List<Pack> packs;

  private Layers(List<Pack> packs) {
    this.packs = List.copyOf(packs);
  }

  List<Pack> packs() {
    return packs;
  }

  /**
   * The name of a file in messages and sources: its path in the lowest pack, and for those above
   * with the pack's name in front, since two packs may have a file of one path.
   */
  String nameOf(Pack pack, String file) {
    return packs.isEmpty() || packs.getFirst().name().equals(pack.name())
        ? file
        : pack.name() + ":" + file;
  }

  /** The packs without those that are broken, are there twice, or lack what they need. */
  static Layers of(List<Pack> packs, List<Knowledge.Refused> refused) {
    List<Pack> accepted = new ArrayList<>();
    for (Pack pack : packs) {
      List<Problem> found = new ArrayList<>(pack.problems());
      if (found.isEmpty()) {
        Problems problems = problemsOf(pack);
        checkName(pack, accepted, problems);
        checkNeeds(pack, accepted, problems);
        checkPrefixes(pack, accepted, problems);
        found.addAll(problems.sorted());
      }
      if (found.isEmpty()) {
        accepted.add(pack);
      } else {
        refuse(pack, found, !packs.getFirst().equals(pack), refused);
      }
    }
    return new Layers(accepted);
  }

  private static Problems problemsOf(Pack pack) {
    return new Problems(pack.files().getOrDefault(Manifest.FILE, ""));
  }

  private static void refuse(
      Pack pack, List<Problem> found, boolean isAbove, List<Knowledge.Refused> refused) {
    Map<String, List<Problem>> byFile = new TreeMap<>();
    for (Problem problem : found) {
      String file = problem.place().file();
      byFile
          .computeIfAbsent(file, f -> new ArrayList<>())
          .add(isAbove ? problem.in(pack.name() + ":" + file) : problem);
    }
    byFile.forEach(
        (file, problems) -> refused.add(new Knowledge.Refused(pack.name(), file, problems)));
  }

  /** These layers without a pack that is refused after all. */
  private Layers without(Pack pack, Problems problems, List<Knowledge.Refused> refused) {
    refuse(pack, problems.sorted(), !packs.getFirst().equals(pack), refused);
    return new Layers(packs.stream().filter(each -> !each.equals(pack)).toList());
  }

  private static Problem.Place start(Pack pack) {
    Manifest manifest = pack.manifest();
    return new Problem.Place(manifest == null ? pack.name() : Manifest.FILE, 1, 1);
  }

  private static void checkName(Pack pack, List<Pack> accepted, Problems problems) {
    if (accepted.stream().anyMatch(each -> each.name().equals(pack.name()))) {
      problems.error(
          start(pack),
          "duplicate-pack",
          "Another pack that is called \"" + pack.name() + "\" was named before this one.",
          "Name it once, or give this one another name in its " + Manifest.FILE + ".");
    }
  }

  private static void checkNeeds(Pack pack, List<Pack> accepted, Problems problems) {
    if (pack.manifest() == null) {
      return;
    }
    for (Manifest.Need need : pack.manifest().needs()) {
      if (need instanceof Manifest.Need.OfPack wanted) {
        Optional<Pack> there =
            accepted.stream().filter(each -> each.name().equals(wanted.name())).findFirst();
        if (there.isEmpty()) {
          problems.error(
              need.place(),
              "missing-need",
              "No pack \"" + wanted.name() + "\" is loaded below this one.",
              "Name it before this one.");
        } else if (isOlder(there.get().version(), wanted.version())) {
          problems.error(
              need.place(),
              "missing-need",
              "The pack \"%s\" is loaded in version %s, and %s is needed."
                  .formatted(
                      wanted.name(),
                      there.get().version().isEmpty() ? "none" : there.get().version(),
                      wanted.version()),
              "Take a newer one.");
        }
      }
    }
  }

  /** Compares part by part: 1.10 is newer than 1.9. */
  static boolean isOlder(String version, String wanted) {
    String[] has = version.split("[^A-Za-z0-9]+");
    String[] wants = wanted.split("[^A-Za-z0-9]+");
    for (int i = 0; i < wants.length; i++) {
      String one = i < has.length ? has[i] : "";
      int order =
          one.matches("\\d{1,9}") && wants[i].matches("\\d{1,9}")
              ? Integer.compare(Integer.parseInt(one), Integer.parseInt(wants[i]))
              : one.compareTo(wants[i].equals("0") && one.isEmpty() ? "" : wants[i]);
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private static void checkPrefixes(Pack pack, List<Pack> accepted, Problems problems) {
    if (pack.manifest() == null) {
      return;
    }
    for (Manifest.Word prefix : pack.manifest().prefixes()) {
      for (Pack other : accepted) {
        if (other.manifest() != null && !other.name().equals(pack.name())) {
          other.manifest().prefixes().stream()
              .filter(taken -> taken.text().equals(prefix.text()))
              .forEach(
                  taken -> taken(prefix, "at " + other.name() + ":" + taken.place(), problems));
        }
      }
    }
  }

  private static void taken(Manifest.Word prefix, String where, Problems problems) {
    problems.error(
        prefix.place(),
        "prefix-taken",
        "The prefix \"" + prefix.text() + "\" is taken, " + where + ".",
        "Take one of your own: \"prefixes: [acme]\".");
  }

  /**
   * These layers, if every fact that a pack needs is defined and no prefix that a pack declares is
   * in use below it; else without the packs at fault.
   */
  Layers fitting(Vocabulary vocabulary, List<ParsedFile> files, List<Knowledge.Refused> refused) {
    Map<String, Map<String, Problem.Place>> used = new HashMap<>();
    files.forEach(file -> file.ids().forEach((id, place) -> use(used, file.pack(), id, place)));
    Layers left = this;
    for (int i = 0; i < packs.size(); i++) {
      Pack pack = packs.get(i);
      if (pack.manifest() != null) {
        Problems problems = problemsOf(pack);
        checkFacts(pack.manifest(), vocabulary, problems);
        for (Manifest.Word prefix : pack.manifest().prefixes()) {
          packs.subList(0, i).stream()
              .map(below -> used.getOrDefault(below.name(), Map.of()).get(prefix.text()))
              .filter(java.util.Objects::nonNull)
              .forEach(place -> taken(prefix, "at " + place, problems));
        }
        if (problems.hasErrors()) {
          left = left.without(pack, problems, refused);
        }
      }
    }
    return left;
  }

  private static void use(
      Map<String, Map<String, Problem.Place>> used, String pack, String id, Problem.Place place) {
    int slash = id.indexOf('/');
    if (slash > 0) {
      used.computeIfAbsent(pack, p -> new HashMap<>()).putIfAbsent(id.substring(0, slash), place);
    }
  }

  private static void checkFacts(Manifest manifest, Vocabulary vocabulary, Problems problems) {
    for (Manifest.Need need : manifest.needs()) {
      if (need instanceof Manifest.Need.OfFact wanted
          && vocabulary.definition(wanted.key()).isEmpty()) {
        problems.mistyped(
            need.place(),
            "missing-need",
            "No pack defines the fact \"" + wanted.key() + "\".",
            wanted.key(),
            vocabulary.keys(),
            "Define it in a vocabulary.yaml.");
      }
    }
  }
}
