package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file that changes an article of another pack. */
final class ChangeParser {
  /** The field by which such a file is known. */
  static final String FIELD = "changes";

  private final Problems problems;
  private final ArticleParser articles;

  ChangeParser(Vocabulary vocabulary, Problems problems) {
    this.problems = problems;
    this.articles = new ArticleParser(vocabulary, problems);
  }

  /** Whether this is the root of such a file. */
  static boolean isChange(Node root) {
    return root instanceof Node.Mapping mapping && mapping.entry(FIELD).isPresent();
  }

  /**
   * Reads a change.
   *
   * @param pack the pack's name, which keeps the names of its signatures apart from others'
   */
  Optional<Change> parse(Node root, String file, String pack) {
    return Fields.of(root, "a change of an article", problems)
        .map(fields -> change(fields, file, pack));
  }

  private Change change(Fields fields, String file, String pack) {
    String article = id(fields);
    String owner = article + "@" + pack;
    String title = changed(fields, "title");
    List<String> peopleSay = changedTexts(fields, "people-say");
    List<Signature> symptom = articles.signatures(fields, "symptom", owner);
    String meaning = changed(fields, "meaning");
    List<ArticleParser.Entry> entries = new ArrayList<>();
    List<Change.OfCause> causes = new ArrayList<>();
    for (Fields cause : fields.mappings("causes", "a cause")) {
      if (cause.optional(FIELD).isPresent()) {
        causes.add(cause(cause));
      } else {
        entries.add(articles.entry(cause, article));
      }
    }
    String otherwise = changed(fields, "otherwise");
    List<String> notes = changedTexts(fields, "notes");
    List<String> moreNotes = fields.texts("more-notes");
    List<String> related = changedTexts(fields, "related");
    List<String> sources = changedTexts(fields, "sources");
    List<Example> examples = new ArrayList<>();
    for (Fields example : fields.mappings("examples", "an example")) {
      examples.add(articles.example(example, file));
    }
    fields.refuseOthers();
    return new Change(
        article,
        fields.place(),
        title,
        peopleSay,
        meaning,
        otherwise,
        notes,
        moreNotes,
        related,
        sources,
        symptom,
        entries,
        causes,
        examples);
  }

  private String id(Fields fields) {
    String id = fields.text(FIELD);
    if (!id.isEmpty()) {
      articles.checkId(fields, FIELD, id);
    }
    return id;
  }

  private Change.OfCause cause(Fields fields) {
    String id = id(fields);
    String title = changed(fields, "title");
    String why = changed(fields, "why");
    Change.OfRemedy remedy = fields.optional("remedy").flatMap(this::remedy).orElse(null);
    fields.refuseOthers();
    return new Change.OfCause(id, fields.place(), title, why, remedy);
  }

  private Optional<Change.OfRemedy> remedy(Node node) {
    return Fields.of(node, "a change of a remedy", problems)
        .map(
            fields -> {
              boolean hasWho = fields.optional("who").isPresent();
              Remedy.Who who =
                  fields.word(
                      "who", Remedy.Who.values(), Remedy.Who::word, Remedy.Who.SENDER_SETTINGS);
              boolean hasMinutes = fields.optional("minutes").isPresent();
              int minutes = fields.wholeNumber("minutes", 10, 1);
              List<String> steps = changedTexts(fields, "steps");
              if (steps != null && steps.isEmpty()) {
                problems.error(
                    fields.place(),
                    "no-steps",
                    "A remedy has steps.",
                    "Write them, or leave \"steps:\" out.");
              }
              Change.OfRemedy remedy =
                  new Change.OfRemedy(
                      hasWho ? who : null,
                      hasMinutes ? minutes : null,
                      steps,
                      changed(fields, "check"),
                      fields.optional("alternative").flatMap(articles::alternative).orElse(null),
                      changed(fields, "escalate"));
              fields.refuseOthers();
              return remedy;
            });
  }

  private static @Nullable String changed(Fields fields, String field) {
    return fields.optional(field).isPresent() ? fields.text(field) : null;
  }

  private static @Nullable List<String> changedTexts(Fields fields, String field) {
    return fields.optional(field).isPresent() ? fields.texts(field) : null;
  }
}
