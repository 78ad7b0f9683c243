package dev.fixpoint.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LayeringTest {
  private static final String VOCABULARY =
      """
      facts:
        - key: provider
          type: choice
          title: Provider
          question: Which provider?
          values: [{value: base}, {value: other}]
        - {key: relay.on, type: yes-no, title: Relay, question: Is the relay on?}
      """;

  private static final String DENIED =
      """
      id: base/denied
      title: Denied
      provider: base
      symptom: [{says: Access Denied}]
      meaning: The key is known.
      causes:
        - id: base/key-weak
          title: The key may not send
          remedy: {who: provider-account, minutes: 5, steps: [Open **Keys**., Tick **Send**.], check: Send again.}
      notes: [First note.]
      related: [base/refused]
      """;

  private static final String REFUSED =
      """
      id: base/refused
      title: Refused
      provider: base
      symptom: [{says: Connection refused}]
      meaning: Nobody listens.
      causes:
        - use: base/key-weak
        - id: base/port-closed
          title: The port is closed
          remedy: {who: hosting, minutes: 5, steps: [Open the port.], check: Send again.}
      """;

  private static final Pack BASE =
      new Pack(
          "base",
          "1.9",
          Map.of(
              "vocabulary.yaml", VOCABULARY,
              "base/denied.yaml", DENIED,
              "base/refused.yaml", REFUSED));

  private static Pack pack(String manifest, String... namesAndTexts) {
    Map<String, String> files = new TreeMap<>();
    files.put("pack.yaml", manifest);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return Pack.of("unnamed", files);
  }

  private static Pack acme(String... namesAndTexts) {
    return pack("name: acme\nversion: 1\nlicence: CC0-1.0\n", namesAndTexts);
  }

  private static Knowledge load(Pack... packs) {
    return new KnowledgeLoader().load(List.of(packs));
  }

  private static List<String> problems(Knowledge knowledge) {
    return knowledge.refused().stream()
        .flatMap(refused -> refused.problems().stream())
        .map(Problem::inOneLine)
        .toList();
  }

  private static Article article(Knowledge knowledge, String id) {
    return knowledge.article(id).orElseThrow();
  }

  @Test
  void aPackAddsArticlesThatUseTheCausesOfOthers() {
    Pack acme =
        acme(
            "acme/slow.yaml",
            """
            id: acme/slow
            title: Slow
            provider: other
            symptom: [{says: too slow}]
            meaning: It is slow.
            causes: [{use: base/port-closed}]
            """);

    Knowledge knowledge = load(BASE, acme);

    assertThat(problems(knowledge)).isEmpty();
    assertThat(article(knowledge, "acme/slow").causes().getFirst().title())
        .isEqualTo("The port is closed");
    assertThat(knowledge.source("acme/slow").orElseThrow().path()).isEqualTo("acme/slow.yaml");
    assertThat(knowledge.packs())
        .containsExactly(
            new Knowledge.LoadedPack("base", "1.9", "", 2, 0, List.of()),
            new Knowledge.LoadedPack("acme", "1", "CC0-1.0", 1, 0, List.of()));
  }

  @Test
  void aPackAddsCausesSignaturesAndExamplesToAnArticleOfAnother() {
    Pack acme =
        acme(
            "denied.yaml",
            """
            changes: base/denied
            symptom: [{says: Zugriff verweigert}]
            causes:
              - id: acme/relay-off
                title: The relay is off
                likelihood: common
                when: [{relay.on: no}]
                remedy: {who: hosting, minutes: 5, steps: [Switch it on.], check: Send again.}
              - use: base/port-closed
            examples:
              - {text: Zugriff verweigert, facts: {relay.on: no}, expect: {first: acme/relay-off}}
            """);

    Knowledge knowledge = load(BASE, acme);

    Article denied = article(knowledge, "base/denied");
    assertThat(problems(knowledge)).isEmpty();
    assertThat(denied.causes())
        .extracting(Cause::id)
        .containsExactly("base/key-weak", "acme/relay-off", "base/port-closed");
    assertThat(denied.symptom())
        .extracting(Signature::id)
        .containsExactly("base/denied#1", "base/denied@acme#1");
    assertThat(denied.examples()).extracting(Example::file).containsExactly("acme:denied.yaml");
    assertThat(knowledge.cause("acme/relay-off").orElseThrow().home()).isEqualTo("base/denied");
  }

  @Test
  void aPackSaysInItsOwnWordsWhatOthersSayAndWhatItLeavesOutStays() {
    Pack german =
        pack(
            "name: deutsch\nversion: 1\n",
            "denied.yaml",
            """
            changes: base/denied
            title: Zugriff verweigert
            meaning: Der Schlüssel ist bekannt.
            more-notes: [Noch ein Hinweis.]
            causes:
              - changes: base/key-weak
                title: Der Schlüssel darf nicht senden
                remedy: {steps: [Öffnen Sie **Keys**.]}
            """,
            "vocabulary.yaml",
            """
            facts:
              - changes: relay.on
                question: Ist das Relay an?
              - changes: provider
                values: [{value: haus, title: Hauspost}]
            """);

    Knowledge knowledge = load(BASE, german);

    Article denied = article(knowledge, "base/denied");
    assertThat(problems(knowledge)).isEmpty();
    assertThat(denied.title()).isEqualTo("Zugriff verweigert");
    assertThat(denied.notes()).containsExactly("First note.", "Noch ein Hinweis.");
    Remedy remedy = denied.causes().getFirst().remedy();
    assertThat(remedy.steps()).containsExactly("Öffnen Sie **Keys**.");
    assertThat(remedy.check()).isEqualTo("Send again.");
    assertThat(article(knowledge, "base/refused").causes().getFirst().title())
        .as("where another article names the cause")
        .isEqualTo("Der Schlüssel darf nicht senden");
    assertThat(knowledge.vocabulary().definition("relay.on").orElseThrow().question())
        .isEqualTo("Ist das Relay an?");
    assertThat(knowledge.vocabulary().definition("provider").orElseThrow().values())
        .extracting(FactDefinition.Choice::value)
        .containsExactly("base", "other", "haus");
  }

  @Test
  void ofTwoPacksThatChangeOneTextTheLaterOneCounts() {
    Pack first = pack("name: first\nversion: 1\n", "d.yaml", "changes: base/denied\ntitle: One\n");
    Pack second =
        pack("name: second\nversion: 1\n", "d.yaml", "changes: base/denied\ntitle: Two\n");

    assertThat(article(load(BASE, first, second), "base/denied").title()).isEqualTo("Two");
    assertThat(article(load(BASE, second, first), "base/denied").title()).isEqualTo("One");
  }

  @Test
  void howOthersCausesAreJudgedCannotBeChanged() {
    Pack acme =
        acme(
            "d.yaml",
            "changes: base/denied\ncauses:\n  - changes: base/key-weak\n    likelihood: rare\n");

    assertThat(problems(load(BASE, acme)))
        .containsExactly(
            "acme:d.yaml:4:5: error: There is no field \"likelihood\" in a cause. Possible:"
                + " changes, title, why, remedy. [unknown-field]");
  }

  @Test
  void anArticleThatIsSwitchedOffIsGoneAndItsCausesLiveOnWhereTheyAreNamed() {
    Pack acme = pack("name: acme\nversion: 1\nswitch-off: [base/denied]\n");

    Knowledge knowledge = load(BASE, acme);

    assertThat(problems(knowledge)).isEmpty();
    assertThat(knowledge.articles()).extracting(Article::id).containsExactly("base/refused");
    assertThat(knowledge.cause("base/key-weak").orElseThrow().home()).isEqualTo("base/refused");
    assertThat(knowledge.packs().getLast().switchedOff()).containsExactly("base/denied");
  }

  @Test
  void aLinkToAnArticleThatIsSwitchedOffIsTakenOut() {
    Pack acme = pack("name: acme\nversion: 1\nswitch-off: [base/refused]\n");

    assertThat(article(load(BASE, acme), "base/denied").related()).isEmpty();
  }

  @Test
  void switchingOffWhatIsNotThereIsToldAndThePackIsLoadedAllTheSame() {
    Pack acme =
        pack(
            "name: acme\nversion: 1\nswitch-off:\n  - base/denid\n",
            "d.yaml",
            "changes: base/denied\ntitle: Ours\n");

    Knowledge knowledge = load(BASE, acme);

    assertThat(problems(knowledge))
        .containsExactly(
            "acme:pack.yaml:4:5: error: No pack below has the article \"base/denid\". Nearest:"
                + " base/denied. Take the line out if the article is no more. [unknown-article]");
    assertThat(article(knowledge, "base/denied").title()).isEqualTo("Ours");
  }

  @Test
  void anIdOutsideOfThePacksPrefixesIsRefused() {
    Pack acme = acme("base/own.yaml", DENIED.replace("base/denied", "base/own"));

    assertThat(problems(load(BASE, acme)))
        .contains(
            "acme:base/own.yaml:1:1: error: The id \"base/own\" is not one of the pack's own. Begin"
                + " it with \"acme/\"; to change what another pack says, write \"changes:"
                + " base/own\". [outside-prefix]");
  }

  @Test
  void aPrefixThatAnotherPackUsesIsToldWithBothPlaces() {
    Pack thief = pack("name: thief\nversion: 1\nprefixes:\n  - thief\n  - base\n");

    assertThat(problems(load(BASE, thief)))
        .singleElement()
        .asString()
        .startsWith("thief:pack.yaml:5:5: error: The prefix \"base\" is taken, at base/")
        .endsWith("[prefix-taken]");
  }

  @Test
  void aPrefixThatAnotherPackDeclaresIsToldWithBothPlaces() {
    Pack second = pack("name: second\nversion: 1\nprefixes: [acme]\n");

    assertThat(problems(load(BASE, acme(), second)))
        .containsExactly(
            "second:pack.yaml:3:12: error: The prefix \"acme\" is taken, at acme:pack.yaml:1:7."
                + " Take one of your own: \"prefixes: [acme]\". [prefix-taken]");
  }

  @Test
  void aPackWhoseNeedsAreNotMetIsRefusedWholeAndTheOthersAreLoaded() {
    Pack needy =
        pack(
            """
            name: needy
            version: 1
            needs:
              - {pack: base, version: 1.10}
              - {pack: absent}
            """,
            "d.yaml",
            "changes: base/denied\ntitle: Needy\n");

    Knowledge knowledge = load(BASE, needy);

    assertThat(problems(knowledge))
        .containsExactly(
            "needy:pack.yaml:4:5: error: The pack \"base\" is loaded in version 1.9, and 1.10 is"
                + " needed. Take a newer one. [missing-need]",
            "needy:pack.yaml:5:5: error: No pack \"absent\" is loaded below this one. Name it"
                + " before this one. [missing-need]");
    assertThat(article(knowledge, "base/denied").title()).isEqualTo("Denied");
  }

  @Test
  void aFactThatAPackNeedsMustBeDefinedBySomePack() {
    String manifest = "name: acme\nversion: 1\nneeds: [{fact: relay.off}]\n";

    assertThat(problems(load(BASE, pack(manifest))))
        .containsExactly(
            "acme:pack.yaml:3:9: error: No pack defines the fact \"relay.off\". Nearest: relay.on."
                + " Define it in a vocabulary.yaml. [missing-need]");
    assertThat(problems(load(BASE, pack(manifest.replace("relay.off", "relay.on"))))).isEmpty();
  }

  @Test
  void twoPacksOfOneNameAreNotMixed() {
    assertThat(problems(load(BASE, acme(), acme())))
        .singleElement()
        .asString()
        .startsWith("acme:pack.yaml:1:1: ")
        .endsWith("[duplicate-pack]");
  }

  @Test
  void aChangeOfAnArticleThatIsNotBelowIsRefused() {
    Pack acme = acme("d.yaml", "changes: base/denid\ntitle: X\n");

    assertThat(problems(load(BASE, acme)))
        .containsExactly(
            "acme:d.yaml:1:1: error: No pack below has the article \"base/denid\". Nearest:"
                + " base/denied. [unknown-article]");
    assertThat(problems(load(acme("d.yaml", "changes: base/denied\ntitle: X\n"), BASE)))
        .singleElement()
        .asString()
        .endsWith("Name the pack base before this one. [change-from-below]");
  }

  @Test
  void aPackThatIsBrokenIsRefusedWhole() {
    Pack acme = pack("name: Acme!\nversoin: 1\n", "d.yaml", "changes: base/denied\ntitle: X\n");

    Knowledge knowledge = load(BASE, acme);

    assertThat(article(knowledge, "base/denied").title()).isEqualTo("Denied");
    assertThat(knowledge.refused())
        .extracting(Knowledge.Refused::file)
        .containsExactly("pack.yaml");
  }

  @Test
  void anArticleMadeOfTheSamePartsStaysTheSameWhenAnotherFileChanges() {
    KnowledgeLoader loader = new KnowledgeLoader();
    Knowledge before = loader.load(List.of(BASE));
    Map<String, String> files = new TreeMap<>(BASE.files());
    files.put("base/refused.yaml", REFUSED.replace("Nobody listens.", "Nobody is there."));

    Knowledge after = loader.load(List.of(new Pack("base", "1.9", files)));

    assertThat(article(after, "base/denied")).isSameAs(article(before, "base/denied"));
    assertThat(article(after, "base/refused").meaning()).isEqualTo("Nobody is there.");
  }
}
