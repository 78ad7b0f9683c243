package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fixpoint.authoring.Acme;
import dev.fixpoint.authoring.SchemaFile;
import dev.fixpoint.knowledge.Schema.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds schemas and loader together: what one takes, the other takes, and likewise refuses. */
class SchemaTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern POSSIBLE = Pattern.compile("Possible: (.*)\\.$");
  static final String MANIFEST =
      """
      name: acme
      version: 1.2
      licence: CC-BY-4.0
      prefixes: [acme]
      needs: [{fact: smtp.code}, {pack: acme-base, version: 1}]
      switch-off: [qq/from-address-mismatch]
      """;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theFileInDocsIsWhatTheCommandPrints(Kind kind) throws IOException {
    String file = Files.readString(Path.of("docs/schema", kind.word() + ".json"));

    assertThat(file.equals(SchemaFile.of(kind, content().vocabulary())))
        .as(
            "docs/schema/%1$s.json is behind the code; write it anew: java -jar target/fixpoint.jar"
                + " schema %1$s > docs/schema/%1$s.json",
            kind.word())
        .isTrue();
  }

  @Test
  void takesEveryFileOfTheContent() throws IOException {
    com.networknt.schema.Schema article = validator(Kind.ARTICLE, content().vocabulary());
    com.networknt.schema.Schema vocabulary = validator(Kind.VOCABULARY, content().vocabulary());
    List<String> refused = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        com.networknt.schema.Schema schema =
            file.endsWith("vocabulary.yaml") ? vocabulary : article;
        for (Error error : schema.validate(YAML.readTree(Files.readString(file)))) {
          refused.add(file + ": " + error);
        }
      }
    }

    assertThat(refused).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: acme/access-denied           | id: Access Denied
          id: acme/access-denied           | ident: acme/access-denied
          title: Access Denied (Acme)      | title: ''
          provider: acme\\nmeaning          | provider: acme\\nsense: x\\nmeaning
          likelihood: common               | likelihood: often
          likelihood: common               | likely: common
          key.permissions: {lacks: send}   | key.permission: {lacks: send}
          key.permissions: {lacks: send}   | key.permissions: {misses: send}
          key.permissions: {lacks: send}   | key.permissions: {at-least: 3}
          key.permissions: {lacks: send}   | key.permissions: {lacks: send, has: read}
          key.permissions: {lacks: send}   | key.permissions: {lacks: []}
          who: provider-account            | who: anybody
          minutes: 5                       | minutes: 0
          minutes: 5                       | minutes: soon
          check: Send a test               | tests: Send a test
          says: Access Denied              | says: {text: Access Denied}
          says: Access Denied              | strength: sure
          symptom:                         | sources:
          {none: yes}                      | {none: perhaps}
          {none: yes}                      | {nothing: yes}
          expect: {none                    | expects: {none
          facts: {provider: acme}          | facts: {provider: nobody}
          facts: {provider: acme}          | facts: {http.status: many}
          """)
  void refusesWhatTheLoaderRefuses(String found, String instead) {
    String from = found.replace("\\n", "\n");
    assertThat(Acme.ARTICLE).contains(from);
    String article = Acme.ARTICLE.replace(from, instead.replace("\\n", "\n"));
    Knowledge loaded = load(article);

    assertThat(loaded.refused()).as("the loader").isNotEmpty();
    assertThat(validator(Kind.ARTICLE, loaded.vocabulary()).validate(YAML.readTree(article)))
        .as("the schema")
        .isNotEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          key.permissions: {lacks: send}   | key.permissions: {lacks: [send, write]}
          key.permissions: {lacks: send}   | server.ip: {begins: '203.0.113.'}
          key.permissions: {lacks: send}   | http.status: {at-least: 400}
          key.permissions: {lacks: send}   | http.status: [401, 403]
          key.permissions: {lacks: send}   | key.permissions: {empty: yes}
          says: Access Denied              | says: [Access, 403]
          provider: acme\\nmeaning          | provider: absent\\nmeaning
          key.permissions: [read]          | key.permissions: []
          minutes: 5                       | minutes: 60
          """)
  void takesWhatTheLoaderTakes(String found, String instead) {
    String from = found.replace("\\n", "\n");
    assertThat(Acme.ARTICLE).contains(from);
    String article = Acme.ARTICLE.replace(from, instead.replace("\\n", "\n"));
    Knowledge loaded = load(article);

    assertThat(loaded.refused()).as("the loader").isEmpty();
    assertThat(validator(Kind.ARTICLE, loaded.vocabulary()).validate(YAML.readTree(article)))
        .as("the schema")
        .isEmpty();
  }

  /** An unknown field in an object makes the parser list the fields that it knows. */
  @Test
  void namesTheFieldsThatTheParserKnows() {
    assertThatFieldsAgree("meaning: >", "zzz: 1\nmeaning: >", "/properties");
    assertThatFieldsAgree(
        "    title: The", "    zzz: 1\n    title: The", "/$defs/cause/properties");
    assertThatFieldsAgree(
        "otherwise: Ask",
        "  - use: acme/key-lacks-permission\n    zzz: 1\notherwise: Ask",
        "/$defs/named-cause/properties");
    assertThatFieldsAgree("      who:", "      zzz: 1\n      who:", "/$defs/remedy/properties");
    assertThatFieldsAgree(
        "    expect: {none", "    zzz: 1\n    expect: {none", "/$defs/example/properties");
    assertThatFieldsAgree("{none: yes}", "{zzz: 1, none: yes}", "/$defs/expectation/properties");
  }

  private static void assertThatFieldsAgree(String found, String instead, String pointer) {
    assertThat(Acme.ARTICLE).contains(found);
    Knowledge loaded = load(Acme.ARTICLE.replace(found, instead));
    List<String> possible = new ArrayList<>();
    for (Knowledge.Refused refused : loaded.refused()) {
      for (Problem problem : refused.problems()) {
        Matcher matcher = POSSIBLE.matcher(problem.mend());
        if (problem.message().contains("\"zzz\"") && matcher.find()) {
          possible.addAll(List.of(matcher.group(1).split(", ")));
        }
      }
    }
    if (pointer.contains("/cause/")) {
      possible.remove("use"); // with which it would be a named cause
    }
    JsonNode schema =
        JsonMapper.shared().readTree(SchemaFile.of(Kind.ARTICLE, loaded.vocabulary()));

    assertThat(schema.at(pointer).propertyNames())
        .as(pointer)
        .containsExactlyInAnyOrderElementsOf(possible);
  }

  @Test
  void takesAVocabularyAndRefusesAChoiceWithoutValues() {
    com.networknt.schema.Schema schema = validator(Kind.VOCABULARY, content().vocabulary());

    assertThat(schema.validate(YAML.readTree(Acme.VOCABULARY))).isEmpty();
    assertThat(
            schema.validate(
                YAML.readTree(
                    Acme.VOCABULARY.replaceAll("(?s)values:.*?zenith.*?\\}", "minutes: 1"))))
        .isNotEmpty();
    assertThat(schema.validate(YAML.readTree(Acme.VOCABULARY.replace("type: ip", "type: address"))))
        .isNotEmpty();
  }

  @Test
  void takesAManifestAndRefusesABrokenOneAsTheLoaderDoes() {
    Map<String, String> manifests = new LinkedHashMap<>();
    manifests.put("whole", MANIFEST);
    manifests.put("name", MANIFEST.replace("name: acme", "name: Acme Relay"));
    manifests.put("version", MANIFEST.replace("version: 1.2\n", ""));
    manifests.put("need", MANIFEST.replace("{fact: smtp.code}", "{version: 2}"));
    manifests.put("field", MANIFEST.replace("licence", "license"));
    com.networknt.schema.Schema schema = validator(Kind.PACK, content().vocabulary());

    manifests.forEach(
        (what, manifest) -> {
          Problems problems = new Problems(manifest);
          Manifest.of(Map.of(Manifest.FILE, manifest), problems);
          assertThat(schema.validate(YAML.readTree(manifest)).isEmpty())
              .as(what)
              .isEqualTo(!problems.hasErrors());
          assertThat(problems.hasErrors()).as(what).isEqualTo(!what.equals("whole"));
        });
  }

  private static Knowledge content() {
    return new KnowledgeLoader().load(List.of(PackReader.folder(Path.of("content"))));
  }

  private static Knowledge load(String article) {
    return new KnowledgeLoader()
        .load(
            List.of(
                new Pack(
                    "acme", "1", Map.of("vocabulary.yaml", Acme.VOCABULARY, Acme.FILE, article))));
  }

  static com.networknt.schema.Schema validator(Kind kind, Vocabulary vocabulary) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JsonMapper.shared().readTree(SchemaFile.of(kind, vocabulary)));
  }
}
