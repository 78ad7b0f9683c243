package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a {@code pack.yaml}. */
final class ManifestParser {
  static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final Problems problems;

  ManifestParser(Problems problems) {
    this.problems = problems;
  }

  Optional<Manifest> parse(Node root) {
    return Fields.of(root, "a pack", problems).map(this::manifest);
  }

  private Manifest manifest(Fields fields) {
    String name = fields.text("name");
    Problem.Place namePlace = fields.optional("name").map(Node::place).orElse(fields.place());
    if (!name.isEmpty()) {
      checkName(new Manifest.Word(name, namePlace));
    }
    if (name.equals(Pack.BUILT_IN)) {
      problems.error(
          namePlace,
          "duplicate-pack",
          "\"" + Pack.BUILT_IN + "\" is the pack that ships with Fixpoint.",
          "Give this one another name.");
    }
    String version = fields.text("version");
    String licence = fields.textOrEmpty("licence");
    List<Manifest.Word> prefixes = words(fields, "prefixes");
    prefixes.forEach(this::checkName);
    List<Manifest.Need> needs = new ArrayList<>();
    for (Fields need : fields.mappings("needs", "a need")) {
      need(need).ifPresent(needs::add);
    }
    List<Manifest.Word> switchOff = words(fields, "switch-off");
    fields.refuseOthers();
    return new Manifest(
        name,
        version,
        licence,
        prefixes.isEmpty() ? List.of(new Manifest.Word(name, namePlace)) : prefixes,
        needs,
        switchOff);
  }

  private void checkName(Manifest.Word word) {
    if (!NAME.matcher(word.text()).matches()) {
      problems.error(
          word.place(),
          "bad-name",
          "\"" + word.text() + "\" is no name for a pack or a prefix.",
          "Take up to 64 small letters, digits and hyphens: acme-relay.");
    }
  }

  private Optional<Manifest.Need> need(Fields fields) {
    String pack = fields.textOrEmpty("pack");
    String fact = fields.textOrEmpty("fact");
    String version = fields.textOrEmpty("version");
    fields.refuseOthers();
    if (pack.isEmpty() == fact.isEmpty()) {
      problems.error(
          fields.place(),
          "bad-need",
          "A need names one pack or one fact.",
          "Write \"- {pack: acme-base, version: 1.2}\" or \"- {fact: acme.relay}\".");
      return Optional.empty();
    }
    return Optional.of(
        fact.isEmpty()
            ? new Manifest.Need.OfPack(pack, version, fields.place())
            : new Manifest.Need.OfFact(fact, fields.place()));
  }

  private List<Manifest.Word> words(Fields fields, String field) {
    return fields.values(field).stream()
        .map(value -> new Manifest.Word(fields.scalar(value), value.place()))
        .toList();
  }
}
