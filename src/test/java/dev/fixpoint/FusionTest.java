package dev.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchResult;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search reads its words as an error, too. */
class FusionTest {
  private static final Fixpoint FIXPOINT = Fixpoint.open();

  @AfterAll
  static void close() {
    FIXPOINT.close();
  }

  private static Finding find(String words) {
    return FIXPOINT.find(SearchQuery.of(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mailer: Elastic Email\nAccess Denied",
        "cURL error 60: SSL certificate problem: unable to get local issuer certificate",
        "Mailer: SendGrid\n401: The provided authorization grant is invalid, expired, or revoked",
        "552 5.2.2 <anna@example.com>: Recipient address rejected: mailbox full",
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the"
            + " Tenant. Visit https://aka.ms/smtp_auth_disabled",
      })
  void theFirstHitOfAPastedErrorIsTheArticleOfTheFirstVerdict(String text) {
    Finding finding = find(text);

    Verdict first = finding.verdicts().getFirst();
    SearchResult.Hit hit = finding.result().hits().getFirst();
    assertThat(hit.article()).isEqualTo(first.article());
    assertThat(hit.causes().getFirst()).isEqualTo(first.cause());
  }

  @Test
  void saysWhyWhereTheWordsReadLikeAnotherErrorThanTheFactsShow() {
    Finding finding =
        find(
            "Mailer: Postmark\n"
                + "cURL error 28: Connection timed out. Sending the message with the sender"
                + " signature to the inactive recipient of the server token failed");

    assertThat(finding.result().hits().getFirst().causes().getFirst())
        .isEqualTo(finding.verdicts().getFirst().cause());
    assertThat(finding.remarks())
        .singleElement()
        .asString()
        .startsWith("The text reads like “")
        .contains(finding.verdicts().getFirst().title());
  }

  @Test
  void saysNothingWhereWordsAndVerdictsAgree() {
    assertThat(find("Mailer: Elastic Email\nAccess Denied").remarks()).isEmpty();
  }

  @Test
  void aCodeThatWasTypedIsLookedUpAndNotJudged() {
    assertThat(find("5.7.8 BadCredentials").result().hits().getFirst().article())
        .isEqualTo("gmail/username-and-password-not-accepted");
  }

  @Test
  void aProviderThatWasTypedStandsAgainstAnErrorOfAnybody() {
    assertThat(find("mailgun domain not found").result().hits().getFirst().provider())
        .isEqualTo("mailgun");
  }

  @Test
  void aFilterHoldsAlsoForTheArticleOfTheVerdict() {
    Finding finding =
        FIXPOINT.find(SearchQuery.of("Mailer: Elastic Email\nAccess Denied").ofProvider("brevo"));

    assertThat(finding.result().hits())
        .extracting(SearchResult.Hit::provider)
        .allMatch("brevo"::equals);
  }

  @Test
  void noArticleIsFoundTwiceOnThePagesOfASearch() {
    SearchQuery query =
        SearchQuery.of("552 5.2.2 <anna@example.com>: Recipient address rejected: mailbox full");
    List<String> first = articles(query.page(5, 0));
    List<String> second = articles(query.page(5, 5));

    assertThat(first).hasSize(5).doesNotContainAnyElementsOf(second);
  }

  private static List<String> articles(SearchQuery query) {
    return FIXPOINT.find(query).result().hits().stream().map(SearchResult.Hit::article).toList();
  }

  @Test
  void wordsThatFitNothingFindNothing() {
    assertThat(find("zebra umbrella saxophone").isEmpty()).isTrue();
  }
}
