package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadingTest {
  private static final String VOCABULARY =
      PackReader.builtIn().files().getOrDefault("vocabulary.yaml", "");

  private static final String ARTICLE =
      """
      id: acme/access-denied
      title: Access Denied (Acme)
      provider: acme
      symptom:
        - says: Access Denied
      meaning: Acme knows the key, but does not let it do what was asked.
      causes:
        - id: acme/key-lacks-permission
          title: The key may not send
          likelihood: common
          when:
            - key.permissions: {lacks: send}
          remedy: {who: provider-account, minutes: 5, steps: [Give the key its permission.], check: Send again.}
      """;

  private static Knowledge load(Map<String, String> files) {
    Map<String, String> all = new java.util.HashMap<>(files);
    all.put("vocabulary.yaml", VOCABULARY);
    return new KnowledgeLoader().load(List.of(new Pack("test", "1", all)));
  }

  private static List<String> problems(Knowledge knowledge) {
    return knowledge.refused().stream()
        .flatMap(refused -> refused.problems().stream())
        .map(Problem::inOneLine)
        .toList();
  }

  @Test
  void everyMistakeOfAFileIsToldWithItsPlaceAndHowToMendIt() throws IOException {
    Knowledge knowledge = load(Map.of("acme/broken.yaml", resource("broken.yaml")));

    assertThat(problems(knowledge))
        .containsExactly(
            "acme/broken.yaml:1:1: error: The field \"meaning\" of an article is missing. Add"
                + " \"meaning: ...\". [missing-field]",
            "acme/broken.yaml:6:5: error: No fact is called \"key.permisions\". Nearest:"
                + " key.permissions. Facts stand in vocabulary.yaml. [unknown-fact]",
            "acme/broken.yaml:7:14: error: The expression is outside the linear-time subset (RE2):"
                + " invalid named capture. Look-around and back-references are not possible,"
                + " and a count is at most 1000. [bad-expression]",
            "acme/broken.yaml:8:1: error: There is no field \"meanin\" in an article. Nearest:"
                + " meaning. Possible: id, title, provider, people-say, symptom, meaning, causes,"
                + " otherwise, notes, related, sources, examples. [unknown-field]",
            "acme/broken.yaml:12:17: error: \"often\" is no likelihood. Possible: common,"
                + " occasional, rare. [unknown-word]",
            "acme/broken.yaml:14:27: error: There is no test \"lack\". Nearest: lacks. Possible:"
                + " is, not, has, lacks, at-least, at-most, more-than, less-than, begins, ends,"
                + " contains, empty, absent. [unknown-test]",
            "acme/broken.yaml:15:20: error: \"banana\" is no value of server.ip: an IP address is"
                + " wanted. For example 203.0.113.7. [wrong-type]",
            "acme/broken.yaml:16:23: error: \"has\" cannot be asked of http.status, which is of"
                + " type number. Possible: is, not, at-least, at-most, more-than, less-than,"
                + " absent. [test-does-not-fit]",
            "acme/broken.yaml:18:7: error: The field \"check\" of a remedy is missing. Add"
                + " \"check: ...\". [missing-field]",
            "acme/broken.yaml:18:12: error: \"owner\" is no who. Possible: sender-settings,"
                + " provider-account, hosting, recipient-side, provider-outage, code."
                + " [unknown-word]",
            "acme/broken.yaml:19:16: error: \"soon\" is no whole number of at least 1."
                + " [wrong-type]",
            "acme/broken.yaml:21:9: error: \"Acme/Second\" is no id. An id is provider/slug in"
                + " small letters, digits and hyphens: acme/access-denied. [bad-id]",
            "acme/broken.yaml:24:5: error: The field \"remedy\" stands twice. Keep one of them."
                + " [duplicate-field]",
            "acme/broken.yaml:27:26: error: \"many\" is no value of http.status: a number is"
                + " wanted. For example 403. [wrong-type]",
            "acme/broken.yaml:28:14: error: There is no field \"frist\" in an expectation. Nearest:"
                + " first. Possible: first, status, asks, ruled-out, never, none, deduces."
                + " [unknown-field]");
  }

  @Test
  void aMistypedFieldOfTheOnlySignatureIsToldOnce() {
    Knowledge knowledge =
        load(Map.of("acme/access-denied.yaml", ARTICLE.replace("says:", "sais:")));

    assertThat(problems(knowledge))
        .singleElement()
        .asString()
        .contains("acme/access-denied.yaml:5:5", "Nearest: says.", "[unknown-field]");
  }

  @Test
  void everyFileIsLoadedOrRefusedAndNoneIsDropped() {
    Knowledge knowledge =
        load(Map.of("acme/access-denied.yaml", ARTICLE, "acme/broken.yaml", "id: [", "x.yaml", ""));

    assertThat(knowledge.articles()).extracting(Article::id).containsExactly("acme/access-denied");
    assertThat(knowledge.refused())
        .extracting(Knowledge.Refused::file)
        .containsExactly("acme/broken.yaml", "x.yaml");
  }

  @Test
  void anArticleWithATakenIdIsRefusedAndBothFilesAreNamed() {
    Knowledge knowledge = load(Map.of("a/one.yaml", ARTICLE, "a/two.yaml", ARTICLE));

    assertThat(knowledge.articles()).hasSize(1);
    assertThat(problems(knowledge).getFirst())
        .startsWith("a/two.yaml:1:1: error: The id \"acme/access-denied\" is taken by a/one.yaml.");
  }

  @Test
  void aCauseThatIsNamedHasTheTitleAndRemedyOfItsHomeAndTheConditionsOfTheEntry() {
    String other =
        """
        id: acme/forbidden
        title: Forbidden (Acme)
        provider: acme
        symptom: [{says: Forbidden}]
        meaning: Acme refused the call.
        causes:
          - use: acme/key-lacks-permission
            likelihood: rare
        """;

    Knowledge knowledge = load(Map.of("a.yaml", ARTICLE, "b.yaml", other));

    Cause named = knowledge.article("acme/forbidden").orElseThrow().causes().getFirst();
    assertThat(named.home()).isEqualTo("acme/access-denied");
    assertThat(named.title()).isEqualTo("The key may not send");
    assertThat(named.likelihood()).isEqualTo(Likelihood.RARE);
    assertThat(named.when()).hasSize(1);
  }

  @Test
  void aNamedCauseThatNobodyWritesIsToldWithTheNearestOne() {
    String other =
        ARTICLE
            .replace("acme/access-denied", "acme/other")
            .replaceAll("(?s)causes:.*", "causes: [{use: acme/key-lacks-permision}]\n");

    Knowledge knowledge = load(Map.of("a.yaml", ARTICLE, "b.yaml", other));

    assertThat(problems(knowledge).getFirst())
        .contains("No loaded article writes the cause \"acme/key-lacks-permision\".")
        .contains("Nearest: acme/key-lacks-permission");
  }

  @Test
  void anchorsAndAliasesAreRefused() {
    Knowledge knowledge = load(Map.of("a.yaml", ARTICLE + "notes: &all [one]\nsources: *all\n"));

    assertThat(knowledge.articles()).isEmpty();
    assertThat(problems(knowledge).getFirst()).contains("Anchors and aliases are not allowed.");
  }

  @Test
  void theVersionChangesWithAnyFileAndOnlyThen() {
    String version = load(Map.of("a.yaml", ARTICLE)).version();

    assertThat(load(Map.of("a.yaml", ARTICLE)).version()).isEqualTo(version);
    assertThat(load(Map.of("a.yaml", ARTICLE + "notes: [new]\n")).version()).isNotEqualTo(version);
  }

  @Test
  void theBuiltInKnowledgeIsLoadedWhole() {
    Knowledge knowledge = new KnowledgeLoader().load(List.of(PackReader.builtIn()));

    assertThat(problems(knowledge)).isEmpty();
    assertThat(knowledge.article("elasticemail/access-denied")).isPresent();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = LoadingTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
