package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article; causes that it names but does not write stay open until all articles are read.
 */
final class ArticleParser {
  static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9.-]*");

  private final Problems problems;
  private final ConditionParser conditions;
  private final SignatureParser signatures;

  ArticleParser(Vocabulary vocabulary, Problems problems) {
    this.problems = problems;
    this.conditions = new ConditionParser(vocabulary, problems);
    this.signatures = new SignatureParser(conditions, problems);
  }

  /**
   * An article before the causes that it names are filled in.
   *
   * @param article the article with the causes it writes itself
   * @param place where the article begins
   * @param entries the entries of its causes in order
   * @param related where each related id stands
   */
  record Draft(
      Article article,
      Problem.Place place,
      List<Entry> entries,
      Map<String, Problem.Place> related) {}

  /** An entry under {@code causes}: one that is written here, or one that is named. */
  sealed interface Entry {
    Problem.Place place();

    /** A cause that is written here. */
    record Written(Cause cause, Problem.Place place) implements Entry {}

    /**
     * A cause that is named; what is null or empty is taken from where it is written.
     *
     * @param when the conditions; null if they are those of the cause's home
     */
    record Named(
        String id,
        @Nullable Likelihood likelihood,
        String why,
        List<Signature> signs,
        @Nullable List<Condition> when,
        boolean last,
        Problem.Place place)
        implements Entry {}
  }

  Optional<Draft> parse(Node root, String file) {
    return Fields.of(root, "an article", problems).map(fields -> article(fields, file));
  }

  List<Signature> signatures(Fields owner, String field, String ownerId) {
    return signatures.signatures(owner, field, ownerId);
  }

  private Draft article(Fields fields, String file) {
    String id = fields.text("id");
    if (!id.isEmpty()) {
      checkId(fields, "id", id);
    }
    String title = fields.text("title");
    String provider = fields.text("provider");
    List<String> peopleSay = fields.texts("people-say");
    List<Signature> symptom = signatures.signatures(fields, "symptom", id);
    String meaning = fields.text("meaning");
    List<Entry> entries = new ArrayList<>();
    for (Fields cause : fields.mappings("causes", "a cause")) {
      entries.add(entry(cause, id));
    }
    if (entries.isEmpty()) {
      problems.error(
          fields.place(), "no-causes", "An article has at least one cause.", "Add \"causes:\".");
    }
    if (symptom.isEmpty()
        && !signatures.hasRefused()
        && entries.stream().allMatch(entry -> signs(entry).isEmpty())) {
      problems.error(
          fields.place(),
          "no-signature",
          "Nothing tells when this article is meant.",
          "Add \"symptom:\" with a signature.");
    }
    String otherwise = fields.textOrEmpty("otherwise");
    List<String> notes = fields.texts("notes");
    Map<String, Problem.Place> related = new HashMap<>();
    fields.values("related").forEach(each -> related.put(fields.scalar(each), each.place()));
    List<String> relatedIds = fields.texts("related");
    List<String> sources = fields.texts("sources");
    List<Example> examples = new ArrayList<>();
    for (Fields example : fields.mappings("examples", "an example")) {
      examples.add(example(example, file));
    }
    fields.refuseOthers();
    List<Cause> written = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Written here) {
        written.add(here.cause());
      }
    }
    return new Draft(
        new Article(
            id,
            title,
            provider,
            peopleSay,
            symptom,
            meaning,
            written,
            otherwise,
            notes,
            relatedIds,
            sources,
            examples),
        fields.place(),
        entries,
        related);
  }

  private static List<Signature> signs(Entry entry) {
    return switch (entry) {
      case Entry.Written here -> here.cause().signs();
      case Entry.Named there -> there.signs();
    };
  }

  void checkId(Fields fields, String field, String id) {
    if (!ID.matcher(id).matches()) {
      problems.error(
          fields.optional(field).map(Node::place).orElse(fields.place()),
          "bad-id",
          "\"" + id + "\" is no id.",
          "An id is provider/slug in small letters, digits and hyphens: acme/access-denied.");
    }
  }

  Entry entry(Fields fields, String articleId) {
    String used = fields.textOrEmpty("use");
    boolean named = !used.isEmpty();
    String id = named ? used : fields.text("id");
    if (!id.isEmpty()) {
      checkId(fields, named ? "use" : "id", id);
    }
    boolean hasLikelihood = fields.optional("likelihood").isPresent();
    Likelihood likelihood =
        fields.word("likelihood", Likelihood.values(), Likelihood::word, Likelihood.OCCASIONAL);
    String why = fields.textOrEmpty("why");
    List<Signature> signs = signatures.signatures(fields, "signs", articleId + ":" + id);
    boolean hasWhen = fields.optional("when").isPresent();
    List<Condition> when = when(fields);
    boolean last = fields.yesNo("last");
    if (named) {
      fields.refuseOthers();
      return new Entry.Named(
          id,
          hasLikelihood ? likelihood : null,
          why,
          signs,
          hasWhen ? when : null,
          last,
          fields.place());
    }
    String title = fields.text("title");
    Remedy remedy = fields.required("remedy").map(this::remedy).orElseGet(ArticleParser::noRemedy);
    fields.refuseOthers();
    return new Entry.Written(
        new Cause(id, articleId, title, likelihood, why, signs, when, remedy, last),
        fields.place());
  }

  private List<Condition> when(Fields fields) {
    List<Condition> result = new ArrayList<>();
    for (Fields each : fields.mappings("when", "a condition")) {
      String because = each.textOrEmpty("because");
      List<Node.Entry> tests = each.others();
      if (tests.size() != 1) {
        problems.error(
            each.place(),
            "one-fact",
            "A condition tests one fact.",
            "Begin the next condition with \"- \".");
      }
      tests.stream()
          .limit(1)
          .forEach(test -> conditions.condition(test, because).ifPresent(result::add));
    }
    return result;
  }

  private Remedy remedy(Node node) {
    Optional<Fields> found = Fields.of(node, "a remedy", problems);
    if (found.isEmpty()) {
      return noRemedy();
    }
    Fields fields = found.get();
    fields.required("who");
    Remedy.Who who =
        fields.word("who", Remedy.Who.values(), Remedy.Who::word, Remedy.Who.SENDER_SETTINGS);
    int minutes = fields.wholeNumber("minutes", 10, 1);
    List<String> steps = fields.texts("steps");
    if (steps.isEmpty()) {
      problems.error(fields.place(), "no-steps", "A remedy has steps.", "Add \"steps:\".");
    }
    String check = fields.text("check");
    Remedy.Alternative alternative =
        fields.optional("alternative").flatMap(this::alternative).orElse(null);
    String escalate = fields.textOrEmpty("escalate");
    fields.refuseOthers();
    return new Remedy(who, minutes, steps, check, alternative, escalate);
  }

  private static Remedy noRemedy() {
    return new Remedy(Remedy.Who.SENDER_SETTINGS, 1, List.of(), "", null, "");
  }

  Optional<Remedy.Alternative> alternative(Node node) {
    return Fields.of(node, "an alternative", problems)
        .map(
            fields -> {
              Remedy.Alternative alternative =
                  new Remedy.Alternative(
                      fields.text("title"), fields.texts("steps"), fields.textOrEmpty("warning"));
              fields.refuseOthers();
              return alternative;
            });
  }

  Example example(Fields fields, String file) {
    String text = fields.optional("text").map(node -> fields.scalar(node)).orElse("");
    Map<String, Object> facts = new HashMap<>();
    fields
        .optional("facts")
        .flatMap(node -> Fields.of(node, "facts", problems))
        .ifPresent(
            given ->
                given
                    .others()
                    .forEach(
                        entry -> {
                          if (isEmptyList(entry) || conditions.condition(entry, "").isPresent()) {
                            facts.put(entry.key(), entry.value().plain());
                          }
                        }));
    List<String> tried = fields.texts("tried");
    Example.Expectation expectation =
        fields.required("expect").flatMap(this::expectation).orElseGet(ArticleParser::nothing);
    fields.refuseOthers();
    Problem.Place place = fields.place();
    return new Example(file, place.line(), place.column(), text, facts, tried, expectation);
  }

  private static boolean isEmptyList(Node.Entry entry) {
    return entry.value() instanceof Node.Sequence list && list.items().isEmpty();
  }

  private static Example.Expectation nothing() {
    return new Example.Expectation(null, null, null, List.of(), List.of(), false, List.of());
  }

  private Optional<Example.Expectation> expectation(Node node) {
    return Fields.of(node, "an expectation", problems)
        .map(
            fields -> {
              Example.Expectation expectation =
                  new Example.Expectation(
                      blankToNull(fields.textOrEmpty("first")),
                      blankToNull(fields.textOrEmpty("status")),
                      blankToNull(fields.textOrEmpty("asks")),
                      fields.texts("ruled-out"),
                      fields.texts("never"),
                      fields.yesNo("none"),
                      deduces(fields));
              fields.refuseOthers();
              return expectation;
            });
  }

  private List<Condition> deduces(Fields expectation) {
    List<Condition> deduces = new ArrayList<>();
    expectation
        .optional("deduces")
        .flatMap(node -> Fields.of(node, "facts", problems))
        .ifPresent(
            facts ->
                facts
                    .others()
                    .forEach(entry -> conditions.condition(entry, "").ifPresent(deduces::add)));
    return deduces;
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
