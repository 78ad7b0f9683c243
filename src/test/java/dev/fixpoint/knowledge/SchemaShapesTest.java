package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import dev.fixpoint.authoring.Acme;
import dev.fixpoint.knowledge.Schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds schemas and loader together in what each field may hold. */
class SchemaShapesTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String CHANGE =
      """
      changes: acme/access-denied
      title: Access Denied (Acme, our account)
      people-say: [our key stopped working]
      symptom:
        - says: [key, refused]
          matches: ['key \\d+']
          without: [reader]
          strength: sign
          provider: acme
      meaning: Our account is with Acme.
      causes:
        - changes: acme/key-lacks-permission
          title: Our key may not send
          why: We hand out keys that may only read.
          remedy:
            who: provider-account
            minutes: 5
            steps: [Ask the desk for another key.]
            check: Send a test mail.
            alternative: {title: By phone, steps: [Call the desk.], warning: It is busy at noon.}
            escalate: Tell the desk the time of the call.
        - id: house/key-expired
          title: The key has expired
          likelihood: rare
          why: Keys last a year.
          signs: [{says: expired}]
          when:
            - {because: It may not send., key.permissions: {lacks: [send]}}
          last: no
          remedy: {who: sender-settings, minutes: 5, steps: [Renew it.], check: Send a test mail.}
        - use: acme/key-lacks-permission
          likelihood: common
      otherwise: Ask the desk.
      notes: [Keys last a year.]
      more-notes: [The desk knows.]
      related: [acme/key-refused]
      sources: [https://desk.example.com/keys]
      examples:
        - text: key 7 refused
          facts: {provider: acme, key.permissions: [read], http.status: 403}
          tried: [house/key-expired]
          expect:
            first: acme/key-lacks-permission
            status: confirmed
            asks: server.ip
            ruled-out: [house/key-expired]
            never: [house/key-expired]
            deduces: {http.status: {at-least: 400}}
        - text: nothing
          expect: {none: yes}
      """;

  /** An article with every field. */
  private static final String WHOLE_ARTICLE =
      CHANGE
          .replace("changes: acme/access-denied", "id: acme/access-denied\nprovider: acme")
          .replace("more-notes: [The desk knows.]\n", "")
          .replace("  - changes: acme/key-lacks-permission", "  - id: acme/key-lacks-permission");

  private static final String WHOLE_FACT =
      """
        - key: key.age
          type: choice
          title: Age of the key
          question: How old is the key?
          how: Look at the date.
          minutes: 1
          values:
            - {value: young, title: Less than a year, also: [new]}
          from: [http.status]
          asked-as: [server.ip]
        - changes: key.permissions
          title: What the key may do
          question: What may the key do?
          how: Open the desk.
      """;

  private static final String GONE = "gone";
  private static final String BLANK = "''";
  private static final String NOTHING = "null";

  /** What may stand in the place of a value, as YAML. */
  private static final List<String> SHAPES =
      List.of(
          GONE,
          "word",
          "[word]",
          "[word, other]",
          "[]",
          "{}",
          "{zzz: 1}",
          "[{}]",
          "777",
          "yes",
          "[[word]]",
          NOTHING,
          BLANK);

  /**
   * Puts a word, a list, nothing and so on in the place of each value of a file that has every
   * field, and takes each field away.
   */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void takesTheSameShapesInEveryFieldAsTheLoader(Kind kind) {
    JsonNode whole = YAML.readTree(whole(kind));
    Vocabulary vocabulary =
        new KnowledgeLoader()
            .load(List.of(new Pack("acme", "1", Map.of("vocabulary.yaml", Acme.VOCABULARY))))
            .vocabulary();
    com.networknt.schema.Schema schema = SchemaTest.validator(kind, vocabulary);
    assertThat(complaints(kind, whole, vocabulary)).as("the loader").isEmpty();
    assertThat(schema.validate(whole)).as("the schema").isEmpty();
    List<String> differences = new ArrayList<>();
    for (String pointer : pointers(whole, "")) {
      for (String shape : shapes(whole, pointer)) {
        JsonNode bent = bent(whole, pointer, shape);
        List<Problem> loader = complaints(kind, bent, vocabulary);
        List<Error> errors = schema.validate(bent);
        if (loader.isEmpty() != errors.isEmpty()) {
          differences.add(
              pointer + " = " + shape + ": the loader says " + loader + ", the schema " + errors);
        }
      }
    }

    assertThat(differences).isEmpty();
  }

  private static String whole(Kind kind) {
    return switch (kind) {
      case ARTICLE -> WHOLE_ARTICLE;
      case CHANGE -> CHANGE;
      case VOCABULARY -> Acme.VOCABULARY + WHOLE_FACT;
      case PACK -> SchemaTest.MANIFEST;
    };
  }

  /**
   * The loader takes a blank text for nothing even where a list of objects is wanted; nothing is no
   * item of a list.
   */
  private static List<String> shapes(JsonNode whole, String pointer) {
    JsonNode value = whole.at(pointer);
    boolean isListOfObjects = value.isArray() && value.get(0).isObject();
    boolean isItem = whole.at(pointer.substring(0, pointer.lastIndexOf('/'))).isArray();
    return SHAPES.stream()
        .filter(shape -> !isListOfObjects || !shape.equals(BLANK))
        .filter(shape -> !isItem || !shape.equals(NOTHING))
        .toList();
  }

  /** Of every value, list item and object below the root. */
  private static List<String> pointers(JsonNode node, String at) {
    List<String> pointers = new ArrayList<>();
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> pointers.addAll(pointersOf(field.getValue(), at + "/" + field.getKey())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        pointers.addAll(pointersOf(node.get(i), at + "/" + i));
      }
    }
    return pointers;
  }

  private static List<String> pointersOf(JsonNode node, String at) {
    List<String> pointers = new ArrayList<>(List.of(at));
    pointers.addAll(pointers(node, at));
    return pointers;
  }

  private static JsonNode bent(JsonNode whole, String pointer, String shape) {
    JsonNode copy = whole.deepCopy();
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1);
    if (parent instanceof ObjectNode object) {
      if (shape.equals(GONE)) {
        object.remove(last);
      } else {
        object.set(last, YAML.readTree(shape));
      }
    } else if (parent instanceof ArrayNode list) {
      if (shape.equals(GONE)) {
        list.remove(Integer.parseInt(last));
      } else {
        list.set(Integer.parseInt(last), YAML.readTree(shape));
      }
    }
    return copy;
  }

  private static List<Problem> complaints(Kind kind, JsonNode file, Vocabulary vocabulary) {
    String text = file.toString().replace(NOTHING, "");
    return switch (kind) {
      case ARTICLE, CHANGE ->
          ParsedFile.of(new Pack("acme", "1", Map.of()), Acme.FILE, Acme.FILE, text, vocabulary)
              .problems();
      case VOCABULARY -> ofVocabulary(text);
      case PACK -> ofManifest(text);
    };
  }

  private static List<Problem> ofVocabulary(String text) {
    return new KnowledgeLoader()
        .load(List.of(new Pack("acme", "1", Map.of("vocabulary.yaml", text)))).refused().stream()
            .flatMap(refused -> refused.problems().stream())
            // What no schema can say.
            .filter(problem -> !problem.code().equals("unknown-fact"))
            .toList();
  }

  private static List<Problem> ofManifest(String text) {
    Problems problems = new Problems(text);
    var unused = Manifest.of(Map.of(Manifest.FILE, text), problems);
    return problems.sorted();
  }
}
