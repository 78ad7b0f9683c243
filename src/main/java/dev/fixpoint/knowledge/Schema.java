package dev.fixpoint.knowledge;

import static dev.fixpoint.knowledge.SchemaTerms.either;
import static dev.fixpoint.knowledge.SchemaTerms.entries;
import static dev.fixpoint.knowledge.SchemaTerms.listOf;
import static dev.fixpoint.knowledge.SchemaTerms.object;
import static dev.fixpoint.knowledge.SchemaTerms.ref;
import static dev.fixpoint.knowledge.SchemaTerms.scalar;
import static dev.fixpoint.knowledge.SchemaTerms.someTexts;
import static dev.fixpoint.knowledge.SchemaTerms.text;
import static dev.fixpoint.knowledge.SchemaTerms.texts;
import static dev.fixpoint.knowledge.SchemaTerms.word;
import static dev.fixpoint.knowledge.SchemaTerms.yesNo;

import dev.fixpoint.knowledge.SchemaTerms.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * JSON Schemas (draft 2020-12) for the files of a pack, so that editors complete and check them.
 * Words, types and tests come from the enums that the parsers read with, facts from the vocabulary;
 * a test holds the names of the fields to those that the parsers know. What a schema cannot say, a
 * cause that no article writes, say, the loader says.
 */
public final class Schema {
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  /** The fields of a signature that are no facts. */
  private static final List<String> WITHOUT_FACTS =
      List.of("says", "matches", "without", "strength");

  private Schema() {}

  /** The kinds of files. */
  public enum Kind {
    /** An article. */
    ARTICLE,
    /** A change of another pack's article. */
    CHANGE,
    /** A vocabulary. */
    VOCABULARY,
    /** A pack's {@code pack.yaml}. */
    PACK;

    /** Its name on the command line, and of its file. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The schema of a kind of file, as maps and lists.
   *
   * @param vocabulary the facts that articles may speak of
   */
  public static Map<String, Object> of(Kind kind, Vocabulary vocabulary) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DRAFT);
    schema.put("title", "Fixpoint: " + kind.word());
    schema.putAll(
        switch (kind) {
          case ARTICLE -> article();
          case CHANGE -> change();
          case VOCABULARY -> vocabulary();
          case PACK -> pack();
        });
    if (kind == Kind.ARTICLE || kind == Kind.CHANGE) {
      schema.put("$defs", definitions(vocabulary));
    }
    return schema;
  }

  private static Map<String, Object> article() {
    Map<String, Object> schema =
        object(
            new Field("id", id(), true, "provider/slug, the same words as the file's path"),
            new Field("title", text(), true, "The error as a person meets it, with the provider"),
            new Field("provider", text(), true, "A value of the fact provider, or a family"),
            new Field("people-say", texts(), false, "Phrases in a layman's words, for search"),
            new Field("symptom", entries(ref("signature")), false, "Any one shows the symptom"),
            new Field("meaning", text(), true, "What happened, and what it means for the reader"),
            new Field("causes", causes(List.of()), true, "The causes, the most likely first"),
            new Field("otherwise", scalar(), false, "What to do when every cause is ruled out"),
            new Field("notes", texts(), false, "Short remarks"),
            new Field("related", texts(), false, "Ids of other articles"),
            new Field("sources", texts(), false, "Addresses of the pages the facts come from"),
            new Field("examples", entries(ref("example")), false, "Texts with what must come out"));
    schema.put(
        "anyOf",
        List.of(
            Map.of("required", List.of("symptom")),
            Map.of(
                "properties",
                Map.of("causes", Map.of("contains", Map.of("required", List.of("signs")))))));
    return schema;
  }

  private static Map<String, Object> change() {
    return object(
        new Field("changes", id(), true, "The id of the article that is changed"),
        new Field("title", text(), false, "In the place of its title"),
        new Field("people-say", texts(), false, "In the place of its phrases"),
        new Field("symptom", entries(ref("signature")), false, "Further signatures"),
        new Field("meaning", text(), false, "In the place of its meaning"),
        new Field("causes", causes(List.of(ref("changed-cause"))), false, "Changed, or further"),
        new Field("otherwise", text(), false, "In the place of its otherwise"),
        new Field("notes", texts(), false, "In the place of its notes"),
        new Field("more-notes", texts(), false, "Added to its notes"),
        new Field("related", texts(), false, "In the place of its related articles"),
        new Field("sources", texts(), false, "In the place of its sources"),
        new Field("examples", entries(ref("example")), false, "Further examples"));
  }

  private static Map<String, Object> causes(List<Map<String, Object>> others) {
    List<Map<String, Object>> kinds = new ArrayList<>(others);
    kinds.add(ref("cause"));
    kinds.add(ref("named-cause"));
    Map<String, Object> causes = new LinkedHashMap<>();
    causes.put("type", others.isEmpty() ? "array" : List.of("array", "null"));
    if (others.isEmpty()) {
      causes.put("minItems", 1);
    }
    causes.put("items", Map.of("oneOf", kinds));
    return causes;
  }

  private static Map<String, Object> definitions(Vocabulary vocabulary) {
    Map<String, Object> definitions = new LinkedHashMap<>();
    definitions.put("signature", signature(vocabulary));
    definitions.put("cause", cause());
    definitions.put("named-cause", namedCause());
    definitions.put("changed-cause", changedCause());
    definitions.put("condition", condition(vocabulary));
    definitions.put("remedy", remedy(true));
    definitions.put("changed-remedy", remedy(false));
    definitions.put("alternative", alternative());
    definitions.put("example", example(vocabulary));
    definitions.put("expectation", expectation(vocabulary));
    for (FactDefinition fact : vocabulary.definitions()) {
      definitions.put("value-" + SchemaTerms.kind(fact), SchemaTerms.value(fact));
      definitions.put("test-" + SchemaTerms.kind(fact), SchemaTerms.test(fact));
    }
    return definitions;
  }

  private static Map<String, Object> signature(Vocabulary vocabulary) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("says", texts(), false, "Literals that all have to stand in the text"));
    fields.add(new Field("matches", texts(), false, "Regular expressions (RE2) that all match"));
    fields.add(new Field("without", texts(), false, "Literals of which none may stand there"));
    fields.add(
        new Field(
            "strength",
            word(Stream.of(Strength.values()).map(Strength::word)),
            false,
            "How much it proves; sign if nothing is said"));
    fields.addAll(tests(vocabulary));
    Map<String, Object> schema = object(fields.toArray(Field[]::new));
    schema.put(
        "anyOf",
        List.of(
            SchemaTerms.having("says", someTexts()),
            SchemaTerms.having("matches", someTexts()),
            Map.of("not", Map.of("propertyNames", Map.of("enum", WITHOUT_FACTS)))));
    return schema;
  }

  private static List<Field> tests(Vocabulary vocabulary) {
    return vocabulary.definitions().stream()
        .map(
            fact ->
                new Field(fact.key(), ref("test-" + SchemaTerms.kind(fact)), false, fact.title()))
        .toList();
  }

  private static List<Field> judging() {
    return List.of(
        new Field(
            "likelihood",
            word(Stream.of(Likelihood.values()).map(Likelihood::word)),
            false,
            "How often it is the cause of this symptom"),
        new Field("why", scalar(), false, "The reason for the likelihood"),
        new Field("signs", entries(ref("signature")), false, "Signatures that point at this cause"),
        new Field(
            "when",
            entries(ref("condition")),
            false,
            "All true confirm it, one false rules it out"),
        new Field("last", yesNo(), false, "Only when all other causes are ruled out"));
  }

  private static Map<String, Object> cause() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("id", id(), true, "States what is wrong"));
    fields.add(new Field("title", text(), true, "What is wrong, in a line"));
    fields.addAll(judging());
    fields.add(new Field("remedy", ref("remedy"), true, "What mends it"));
    return object(fields.toArray(Field[]::new));
  }

  private static Map<String, Object> namedCause() {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("use", id(), true, "The id of a cause that another article writes"));
    fields.addAll(judging());
    return object(fields.toArray(Field[]::new));
  }

  private static Map<String, Object> changedCause() {
    return object(
        new Field("changes", id(), true, "The id of the cause whose words are changed"),
        new Field("title", text(), false, "In the place of its title"),
        new Field("why", text(), false, "In the place of its reason"),
        new Field("remedy", ref("changed-remedy"), false, "In the place of fields of its remedy"));
  }

  private static Map<String, Object> condition(Vocabulary vocabulary) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("because", scalar(), false, "A sentence shown when it is true"));
    fields.addAll(tests(vocabulary));
    Map<String, Object> schema = object(fields.toArray(Field[]::new));
    schema.put("minProperties", 1);
    schema.put("maxProperties", 2);
    schema.put("not", Map.of("propertyNames", Map.of("const", "because")));
    return schema;
  }

  private static Map<String, Object> remedy(boolean whole) {
    return object(
        new Field(
            "who",
            word(Stream.of(Remedy.Who.values()).map(Remedy.Who::word)),
            whole,
            "Who has to do it"),
        new Field("minutes", SchemaTerms.wholeNumber(1), false, "How long it takes the reader"),
        new Field("steps", someTexts(), whole, "One act each, in order"),
        new Field("check", text(), whole, "How to see that it worked"),
        new Field("alternative", ref("alternative"), false, "Another way to the same end"),
        new Field(
            "escalate",
            whole ? scalar() : text(),
            false,
            "What to tell whom when it did not help"));
  }

  private static Map<String, Object> alternative() {
    return object(
        new Field("title", text(), true, "What it is"),
        new Field("steps", texts(), false, "One act each, in order"),
        new Field("warning", scalar(), false, "What to mind"));
  }

  private static Map<String, Object> example(Vocabulary vocabulary) {
    List<Field> facts =
        vocabulary.definitions().stream()
            .map(fact -> new Field(fact.key(), fact(fact), false, fact.title()))
            .toList();
    return object(
        new Field("text", scalar(), false, "What was pasted"),
        new Field("facts", object(facts.toArray(Field[]::new)), false, "What is known besides"),
        new Field("tried", texts(), false, "Causes whose remedy was tried in vain"),
        new Field("expect", ref("expectation"), true, "What must come out"));
  }

  private static Map<String, Object> fact(FactDefinition fact) {
    return either(
        ref("value-" + SchemaTerms.kind(fact)), listOf(ref("value-" + SchemaTerms.kind(fact))));
  }

  private static Map<String, Object> expectation(Vocabulary vocabulary) {
    return object(
        new Field("first", scalar(), false, "The first verdict's cause"),
        new Field("status", scalar(), false, "Its status"),
        new Field("asks", scalar(), false, "The fact of the next question"),
        new Field("ruled-out", texts(), false, "Causes that must be ruled out"),
        new Field("never", texts(), false, "Causes that are neither first nor confirmed"),
        new Field("none", yesNo(), false, "No known error"),
        new Field(
            "deduces",
            object(tests(vocabulary).toArray(Field[]::new)),
            false,
            "What deductions conclude"));
  }

  private static Map<String, Object> vocabulary() {
    Map<String, Object> choice =
        object(
            new Field("value", text(), true, "The value as articles write it"),
            new Field("title", scalar(), false, "What a reader knows it by"),
            new Field("also", texts(), false, "Other spellings"));
    Map<String, Object> fact =
        object(
            new Field("key", text(), true, "The key by which all speak of it"),
            new Field(
                "type", word(Stream.of(FactType.values()).map(FactType::word)), true, "Its type"),
            new Field("title", text(), true, "What a reader knows it by"),
            new Field("question", scalar(), false, "How a person is asked for it"),
            new Field("how", scalar(), false, "How a person finds it out"),
            new Field("minutes", SchemaTerms.wholeNumber(0), false, "What finding out costs"),
            new Field("values", listOf(choice), false, "The values of a choice"),
            new Field("from", texts(), false, "Facts that it is deduced from"),
            new Field("asked-as", texts(), false, "Facts that are asked for in its place"));
    fact.put("if", Map.of("properties", Map.of("type", Map.of("const", FactType.CHOICE.word()))));
    fact.put("then", SchemaTerms.having("values", Map.of("minItems", 1)));
    Map<String, Object> changed =
        object(
            new Field("changes", text(), true, "The key of a fact that another pack defines"),
            new Field("title", text(), false, "In the place of its title"),
            new Field("question", text(), false, "In the place of its question"),
            new Field("how", text(), false, "In the place of how it is found out"),
            new Field("values", listOf(choice), false, "Further values of a choice"));
    return object(
        new Field(
            "facts", entries(Map.of("oneOf", List.of(fact, changed))), false, "Facts, or changes"));
  }

  private static Map<String, Object> pack() {
    Map<String, Object> need =
        object(
            new Field("pack", text(), false, "A pack that is layered below"),
            new Field("version", scalar(), false, "Its least version"),
            new Field("fact", text(), false, "A fact of any vocabulary"));
    need.put(
        "oneOf", List.of(Map.of("required", List.of("pack")), Map.of("required", List.of("fact"))));
    Map<String, Object> name = SchemaTerms.name(ManifestParser.NAME.pattern());
    Map<String, Object> prefix = SchemaTerms.name("(?:" + ManifestParser.NAME.pattern() + ")?");
    return object(
        new Field("name", name, true, "Small letters, digits and hyphens"),
        new Field("version", text(), true, "Compared part by part"),
        new Field("licence", scalar(), false, "Under which the texts may be passed on"),
        new Field("prefixes", either(prefix, entries(prefix)), false, "What its ids begin with"),
        new Field("needs", entries(need), false, "What has to be there"),
        new Field("switch-off", texts(), false, "Ids of articles below that are left out"));
  }

  private static Map<String, Object> id() {
    return SchemaTerms.matching(ArticleParser.ID.pattern());
  }
}
