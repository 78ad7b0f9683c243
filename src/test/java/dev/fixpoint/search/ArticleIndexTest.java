package dev.fixpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.Remedy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleIndexTest {
  private static final Knowledge KNOWLEDGE = new KnowledgeLoader().load(List.of(pack()));
  private final ArticleIndex index = ArticleIndex.of(KNOWLEDGE);

  private static Pack pack() {
    return new Pack(
        "test",
        "",
        Map.of(
            "vocabulary.yaml",
            """
            facts:
              - key: provider
                type: choice
                title: Provider
                values:
                  - {value: acme, title: Acme Mail, also: [oldacme]}
                  - {value: bolt, title: Bolt Post}
            """,
            "acme/key-refused.yaml",
            article(
                "acme",
                "key-refused",
                "mj-0001",
                "The key was made in another account <b>",
                "Open **Settings** and copy the key & secret."),
            "bolt/key-refused.yaml",
            article(
                "bolt",
                "key-refused",
                "invalid_grant",
                "The key was deleted",
                "Open **Console** and make a new key."),
            "smtp/relay-refused.yaml",
            article(
                "smtp",
                "relay-refused",
                "5.7.26",
                "The server does not relay",
                "Log in before sending.")));
  }

  private static String article(
      String provider, String slug, String code, String cause, String step) {
    return """
    id: %1$s/%2$s
    title: Refused (%1$s)
    provider: %1$s
    people-say:
      - %1$s does not let us send any more
      - mails stopped after the move
      - nothing leaves since friday
    symptom:
      - says: "%3$s"
      - matches: "(?:post|parcel) wagon[s]? (?:broke|derailed)"
    meaning: The message was refused. Nothing was sent.
    causes:
      - id: %1$s/wrong-%2$s
        title: %4$s
        likelihood: common
        remedy: {who: provider-account, minutes: 5, steps: ["%5$s"], check: A test mail arrives.}
      - id: %1$s/account-%2$s
        title: The account sleeps behind the %1$s firewall
        likelihood: rare
        remedy: {who: hosting, minutes: 5, steps: ["Ask the hosting provider to wake it."], check: A test mail arrives.}
    otherwise: Ask the support.
    sources: ["https://docs.%1$s.example/refused"]
    examples:
      - text: "sendmail said: %3$s for jane@example.com from 192.0.2.7"
        expect: {first: %1$s/wrong-%2$s}
    """
        .formatted(provider, slug, code, cause, step);
  }

  private List<String> found(String words) {
    return index.search(SearchQuery.of(words)).hits().stream()
        .map(SearchResult.Hit::article)
        .toList();
  }

  @Test
  void everyArticleOfThePackWasLoaded() {
    assertThat(KNOWLEDGE.refused()).isEmpty();
  }

  @Test
  void findsACodeWhole() {
    assertThat(found("mj-0001")).containsExactly("acme/key-refused");
    assertThat(found("550 5.7.26 rejected").getFirst()).isEqualTo("smtp/relay-refused");
  }

  @Test
  void findsACodeByItsParts() {
    assertThat(found("invalid grant").getFirst()).isEqualTo("bolt/key-refused");
  }

  @Test
  void neverTakesACodeForAnother() {
    assertThat(found("5.7.2")).isEmpty();
    assertThat(found("mj-0002")).isEmpty();
  }

  @Test
  void knowsAProviderByItsOldNameAndMisspelt() {
    assertThat(found("oldacme refused").getFirst()).isEqualTo("acme/key-refused");
    assertThat(found("bolltpost refused").getFirst()).isEqualTo("bolt/key-refused");
  }

  @Test
  void putsAMisspeltWordRightAndSaysSo() {
    SearchResult result = index.search(SearchQuery.of("key was delettd"));

    assertThat(result.hits().getFirst().article()).isEqualTo("bolt/key-refused");
    assertThat(result.didYouMean()).isEqualTo("key was deleted");
  }

  @Test
  void putsTheCauseThatMatchesBestFirst() {
    SearchResult.Hit hit = index.search(SearchQuery.of("acme firewall")).hits().getFirst();

    assertThat(hit.causes()).containsExactly("acme/account-key-refused", "acme/wrong-key-refused");
  }

  @Test
  void looksOnlyAtTheProviderThatWasChosen() {
    SearchResult result = index.search(new SearchQuery("refused", "bolt", 10, 0));

    assertThat(result.hits())
        .extracting(SearchResult.Hit::article)
        .containsExactly("bolt/key-refused");
  }

  @Test
  void marksWhatMatchedAndEscapesTheRest() {
    SearchResult.Hit hit = index.search(SearchQuery.of("another account secret")).hits().getFirst();

    assertThat(hit.highlights())
        .contains(
            "The <mark>key</mark> was made in <mark>another</mark> <mark>account</mark> &lt;b&gt;")
        .contains("Open Settings and copy the <mark>key</mark> &amp; <mark>secret</mark>.");
  }

  @Test
  void showsAndCompletesNoExpression() {
    SearchResult.Hit hit = index.search(SearchQuery.of("acme parcel derailed")).hits().getFirst();

    assertThat(hit.article()).isEqualTo("acme/key-refused");
    assertThat(hit.highlights()).noneMatch(html -> html.contains("derailed"));
    assertThat(index.suggest("derail", 5)).isEmpty();
  }

  @Test
  void linksAPassageToItsStep() {
    SearchResult.Hit hit = index.search(SearchQuery.of("copy the secret")).hits().getFirst();

    assertThat(hit.passages().getFirst().place()).isEqualTo("step");
    assertThat(hit.passages().getFirst().anchor()).isEqualTo("cause-acme-wrong-key-refused-step-1");
  }

  @Test
  void countsWhatEachFilterWouldLeave() {
    SearchResult result = index.search(SearchQuery.of("refused").ofProvider("bolt"));

    SearchResult.Facet providers = result.facets().getFirst();
    assertThat(providers.name()).isEqualTo("provider");
    assertThat(providers.counts())
        .extracting(SearchResult.Count::value)
        .containsExactlyInAnyOrder("acme", "bolt", "smtp");
    assertThat(result.facets().get(1).counts())
        .containsExactlyInAnyOrder(
            new SearchResult.Count("provider-account", Remedy.Who.PROVIDER_ACCOUNT.person(), 1),
            new SearchResult.Count("hosting", Remedy.Who.HOSTING.person(), 1));
  }

  @Test
  void sortsByTitleAndByProvider() {
    assertThat(index.search(SearchQuery.of("refused").sortedBy(SearchQuery.Sort.TITLE)).hits())
        .extracting(SearchResult.Hit::title)
        .containsExactly("Refused (acme)", "Refused (bolt)", "Refused (smtp)");
    assertThat(index.search(SearchQuery.of("").sortedBy(SearchQuery.Sort.PROVIDER)).hits())
        .extracting(SearchResult.Hit::provider)
        .containsExactly("acme", "bolt", "smtp");
  }

  @Test
  void completesWordsInAnyOrder() {
    assertThat(index.suggest("deleted ke", 5))
        .extracting(Suggestion::text)
        .containsExactly("The key was deleted");
    assertThat(index.suggest("zzz", 5)).isEmpty();
    assertThat(index.suggest("", 5)).isEmpty();
  }

  @Test
  void relatesArticlesThatReadAlike() {
    assertThat(index.related("acme/key-refused", 5))
        .extracting(Related::article)
        .contains("smtp/relay-refused")
        .doesNotContain("acme/key-refused");
    assertThat(index.related("acme/nothing", 5)).isEmpty();
  }

  @Test
  void putsTheArticleOfAKnownCauseFirst() {
    SearchResult result =
        index.search(
            SearchQuery.of("mj-0001").ledBy("bolt/key-refused", "bolt/account-key-refused"));

    assertThat(result.hits())
        .extracting(SearchResult.Hit::article)
        .containsExactly("bolt/key-refused", "acme/key-refused");
    assertThat(result.hits().getFirst().causes().getFirst()).isEqualTo("bolt/account-key-refused");
    assertThat(result.total()).isEqualTo(2);
  }

  @Test
  void findsNothingForNoWords() {
    assertThat(found("the")).isEmpty();
    assertThat(found("?!")).isEmpty();
  }
}
