package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintTest {

  @Test
  void findsNothingInAGoodArticle() {
    assertThat(told(Acme.of(Map.of(Acme.FILE, Acme.ARTICLE)))).isEmpty();
  }

  @Test
  void passesOnWhatTheLoaderRefusedAndOffersTheNearestFact() {
    Problem problem = only(Acme.with("key.permissions: {lacks", "key.permisions: {lacks"));

    assertThat(problem.inOneLine())
        .isEqualTo(
            "acme/access-denied.yaml:18:9: error: No fact is called \"key.permisions\"."
                + " Nearest: key.permissions. Facts stand in vocabulary.yaml. [unknown-fact]");
    assertThat(problem.replacement())
        .isEqualTo(new Problem.Replacement("key.permisions", "key.permissions"));
  }

  @Test
  void offersTheNearestFieldOfASignature() {
    Problem problem = only(Acme.with("- says: Access Denied", "- sayz: Access Denied"));

    assertThat(problem.message()).isEqualTo("There is no field \"sayz\" in a signature.");
    assertThat(problem.replacement()).isEqualTo(new Problem.Replacement("sayz", "says"));
  }

  @Test
  void wantsTheIdToBeThePath() {
    assertThat(told(Acme.of(Map.of("acme/denied.yaml", Acme.ARTICLE))))
        .containsExactly(
            "acme/denied.yaml:1:5: warning: The article \"acme/access-denied\" lies in"
                + " acme/denied.yaml. Move it to acme/access-denied.yaml, or call it acme/denied."
                + " [id-is-not-path]");
  }

  @Test
  void wantsRelatedArticlesToExist() {
    assertThat(told(Acme.with("sources:", "related: [zenith/parcel]\nsources:")))
        .containsExactly(
            "acme/access-denied.yaml:27:11: warning: No article is called \"zenith/parcel\"."
                + " Take the line out. [dead-link]");
  }

  @Test
  void wantsASource() {
    assertThat(codes(Acme.with("sources: [https://docs.acme.example/keys]\n", "")))
        .containsExactly("no-source");
  }

  @Test
  void wantsTwoExamplesForEachCauseAndANearMiss() {
    assertThat(codes(Acme.with("{none: yes}", "{first: acme/key-lacks-permission}")))
        .containsExactly("no-near-miss");
    assertThat(told(Acme.with("first: acme/key-lacks-permission, status", "status")))
        .containsExactly(
            "acme/access-denied.yaml:14:5: warning: 1 of the article's examples lead to"
                + " acme/key-lacks-permission; each cause has at least 2. Add an example with"
                + " \"expect: {first: acme/key-lacks-permission}\". [too-few-examples]");
  }

  @Test
  void refusesToTakeAProviderAloneForASymptom() {
    assertThat(codes(Acme.with("symptom:\n", "symptom:\n  - {provider: acme, strength: hint}\n")))
        .containsExactly("signature-without-fixed-fact");
  }

  @Test
  void findsASignatureOfOneShortWord() {
    assertThat(codes(Acme.with("symptom:\n", "symptom:\n  - says: oops\n")))
        .containsExactly("signature-too-short");
    assertThat(codes(Acme.with("symptom:\n", "symptom:\n  - {says: oops, provider: acme}\n")))
        .isEmpty();
  }

  @Test
  void findsASignatureThatExcludesItself() {
    assertThat(codes(Acme.with("provider: acme\nmeaning", "without: [denied]\nmeaning")))
        .contains("signature-never-holds");
    assertThat(
            codes(
                Acme.with(
                    "    provider: acme\nmeaning",
                    "    provider: acme\n    without: [deni]\nmeaning")))
        .as("exclusions are whole words, too")
        .isEmpty();
  }

  @Test
  void findsASignatureOfFactsAloneThatExcludesWords() {
    assertThat(
            told(
                Acme.with(
                    "symptom:\n",
                    "symptom:\n  - {http.status: 403, without: [teapot], strength: hint}\n")))
        .containsExactly(
            "acme/access-denied.yaml:9:33: warning: A signature of facts alone does not look at the"
                + " text, and \"without\" does nothing. Add words of the error with \"says\" or"
                + " \"matches\", or take \"without\" out. [without-has-no-effect]");
  }

  @Test
  void findsATextThatACommentSignCutsOff() {
    assertThat(
            told(
                Acme.with(
                    "sources:", "notes:\n  - Quote the ticket #123 to the support.\nsources:")))
        .containsExactly(
            "acme/access-denied.yaml:28:22: warning: The text ends before \"#123 to the support.\":"
                + " YAML takes it for a comment. Put the whole text in quotes, or a blank behind"
                + " the \"#\" of a comment. [text-cut-off]");
  }

  @Test
  void letsQuotedSignsAndCommentsBe() {
    assertThat(
            told(
                Acme.with(
                    "sources:",
                    """
                    notes:
                      - 'Quote the ticket #123.' #see the console
                      - Ask the support. # by telephone
                      #123 is not needed
                      - Issue#123 tells more.
                    sources:\
                    """)))
        .isEmpty();
  }

  @Test
  void findsTheSameSignatureTwice() {
    assertThat(
            codes(Acme.with("symptom:\n", "symptom:\n  - {says: Access Denied, provider: acme}\n")))
        .containsExactly("duplicate-signature");
  }

  @Test
  void findsASignatureInOrdinaryText() {
    assertThat(codes(Acme.with("says: Access Denied\n    provider: acme", "says: Access Denied")))
        .containsExactly("signature-in-ordinary-text");
  }

  @Test
  void findsAProofThatAlsoStandsInAnotherArticlesExample() {
    String other =
        Acme.ARTICLE
            .replace("acme", "zenith")
            .replace("Acme", "Zenith")
            .replace("says: Access Denied", "says: Access Denied to Zenith")
            .replace("text: Access Denied", "text: Access Denied to Zenith");
    String greedy =
        Acme.ARTICLE.replace(
            "says: Access Denied\n    provider: acme", "{says: [access, denied], strength: proof}");
    Map<String, String> files = new HashMap<>();
    files.put(Acme.FILE, greedy);
    files.put("zenith/access-denied.yaml", other);

    assertThat(codes(Acme.of(files))).contains("proof-elsewhere");
  }

  @Test
  void letsAFamilysArticleBeGeneral() {
    Map<String, String> files = new HashMap<>();
    files.put(
        "smtp/access-denied.yaml",
        Acme.ARTICLE
            .replace("acme/", "smtp/")
            .replace("provider: acme\npeople", "provider: smtp\npeople")
            .replace(
                "says: Access Denied\n    provider: acme",
                "{says: [access, denied], strength: proof}"));
    files.put(
        "zenith/access-denied.yaml",
        Acme.ARTICLE
            .replace("acme", "zenith")
            .replace("Acme", "Zenith")
            .replace("text: Access Denied", "text: Access Denied to Zenith"));

    assertThat(codes(Acme.of(files))).doesNotContain("proof-elsewhere");
  }

  @Test
  void countsOnlyTextsInWhichASignaturesFactsAreKnown() {
    Map<String, String> files = new HashMap<>();
    files.put(
        Acme.FILE,
        Acme.ARTICLE.replace(
            "provider: acme\nmeaning", "provider: acme\n    strength: proof\nmeaning"));
    files.put(
        "zenith/access-denied.yaml",
        Acme.ARTICLE
            .replace("acme", "zenith")
            .replace("Acme", "Zenith")
            .replace("    facts: {provider: zenith}\n    expect: {first", "    expect: {first"));

    assertThat(codes(Acme.of(files))).doesNotContain("proof-elsewhere");
  }

  @Test
  void findsConditionsThatCanNeverBeTrueTogether() {
    assertThat(
            codes(
                Acme.with(
                    "      - key.permissions: {lacks: send}\n",
                    """
                          - key.permissions: {lacks: send}
                          - key.permissions: {has: send}
                    """)))
        .contains("unreachable-condition");
  }

  @Test
  void findsAConditionThatTheSymptomNeverAllows() {
    assertThat(
            codes(Acme.with("      - key.permissions: {lacks: send}", "      - provider: zenith")))
        .contains("unreachable-condition");
  }

  @Test
  void findsTwoCausesThatNothingTellsApart() {
    assertThat(told(twoCauses("common", "")))
        .containsExactly(
            "acme/access-denied.yaml:22:5: warning: acme/first and acme/second always come side by"
                + " side: no condition, sign or likelihood tells them apart. Give one of them a"
                + " condition under \"when\", signs, or another likelihood. [causes-tie]");
  }

  @Test
  void findsACauseThatAnotherOneAlwaysComesBefore() {
    assertThat(told(twoCauses("rare", "")))
        .containsExactly(
            "acme/access-denied.yaml:22:5: hint: Nothing but its likelihood tells acme/second from"
                + " acme/first, which always comes before it. Give it a condition under \"when\","
                + " or signs. [cause-never-first]");
  }

  @Test
  void letsTwoCausesStandThatAConditionTellsApart() {
    assertThat(codes(twoCauses("common", "when: [{http.status: 403}]")))
        .containsExactly("condition-never-true");
  }

  private static Knowledge twoCauses(String likelihood, String mark) {
    String remedy =
        """
              remedy:
                who: provider-account
                minutes: 5
                steps: ["In Acme, open **Keys** and choose the key."]
                check: Send a test mail. It arrives within a minute.
        """;
    String causes =
        """
        causes:
          - id: acme/first
            title: The key may not send
            likelihood: common
        """
            + remedy.indent(-2)
            + """
              - id: acme/second
                title: The key is for another server
                likelihood: %s
            """
                .formatted(likelihood)
            + (mark.isEmpty() ? "" : "    " + mark + "\n")
            + remedy.indent(-2);
    String examples =
        """
        examples:
          - {text: Access Denied, facts: {provider: acme}, expect: {first: acme/first}}
          - {text: "Error: Access Denied", facts: {provider: acme}, expect: {first: acme/first}}
          - {text: Access Denied, tried: [acme/first], facts: {provider: acme}, expect: {first: acme/second}}
          - {text: "Access Denied!", tried: [acme/first], facts: {provider: acme}, expect: {first: acme/second}}
          - {text: The report is ready., expect: {none: yes}}
        """;
    String before = Acme.ARTICLE.substring(0, Acme.ARTICLE.indexOf("causes:"));
    String between =
        Acme.ARTICLE.substring(
            Acme.ARTICLE.indexOf("otherwise:"), Acme.ARTICLE.indexOf("examples:"));
    return Acme.of(Map.of(Acme.FILE, before + causes + between + examples));
  }

  @Test
  void wantsAnExampleThatMakesAConditionTrue() {
    assertThat(
            told(
                Acme.with(
                    "facts: {provider: acme, key.permissions: [read]}\n"
                        + "    expect: {first: acme/key-lacks-permission, status: confirmed}",
                    "facts: {provider: acme, key.permissions: [send]}\n"
                        + "    expect: {ruled-out: [acme/key-lacks-permission]}")))
        .contains(
            "acme/access-denied.yaml:18:9: warning: No example of the article makes"
                + " \"key.permissions lacks send\" true. Add an example with facts that make it"
                + " true, and \"expect: {first: acme/key-lacks-permission, status: confirmed}\"."
                + " [condition-never-true]");
  }

  @Test
  void findsASignatureThatOneOfAnotherPackAlwaysBeats() {
    String other =
        Acme.ARTICLE
            .replace("acme/access-denied", "acme/house-rule")
            .replace("acme/key-lacks-permission", "acme/key-locked")
            .replace(
                "    provider: acme\nmeaning", "    provider: acme\n    strength: proof\nmeaning");
    Knowledge both = Acme.under(Map.of("acme/house-rule.yaml", other));

    assertThat(told(both))
        .contains(
            "acme/access-denied.yaml:9:5: warning: Its words lead to acme/house-rule of the pack"
                + " \"house\" first, even where the provider is known. Take more of the error's"
                + " words, add a fact, or write it as proof if it names the cause."
                + " [signature-shadowed]");
    assertThat(told(both))
        .noneMatch(told -> told.startsWith("house:") && told.contains("signature-shadowed"));
  }

  @Test
  void wantsARemedyWithStepsAndACheck() {
    assertThat(codes(Acme.with("check: Send a test mail. It arrives within a minute.\n", "\n")))
        .containsExactly("missing-field");
    String steps =
        """
              steps:
                - In Acme, open **Keys** and choose the key.
                - Tick **Send** and save.
        """;
    assertThat(codes(Acme.with(steps, ""))).containsExactly("no-steps");
  }

  @Test
  void hearsTheVoiceOfTitlesAndReasons() {
    assertThat(codes(Acme.with("title: The key may not send", "title: The key may not send!")))
        .containsExactly("voice");
    assertThat(
            codes(Acme.with("likelihood: common", "likelihood: common\n    why: It is simply so.")))
        .containsExactly("voice");
  }

  @Test
  void leavesWordsInQuotesAlone() {
    assertThat(codes(Acme.with("Tick **Send** and save.", "Simply tick **Send**.")))
        .containsExactly("voice");
    assertThat(
            codes(
                Acme.with(
                    "Tick **Send** and save.", "Choose \"Invalid keys\" and **Please wait!**.")))
        .isEmpty();
  }

  @Test
  void looksOnlyAtTheChosenFiles() {
    Knowledge knowledge = Acme.with("sources: [https://docs.acme.example/keys]\n", "");

    assertThat(new Lint(knowledge).run(file -> file.startsWith("zenith/"))).isEmpty();
  }

  private static Problem only(Knowledge knowledge) {
    List<Problem> found = new Lint(knowledge).run(file -> true);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> told(Knowledge knowledge) {
    return new Lint(knowledge).run(file -> true).stream().map(Problem::inOneLine).toList();
  }

  private static List<String> codes(Knowledge knowledge) {
    return new Lint(knowledge).run(file -> true).stream().map(Problem::code).distinct().toList();
  }
}
