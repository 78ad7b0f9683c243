package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureMatcherTest {

  @Test
  void ignoresCaseAndTheAmountOfWhiteSpace() {
    assertThat(found("Access Denied", "  ACCESS \t\n  denied "))
        .containsExactly("ACCESS \t\n  denied");
  }

  @Test
  void beginsAndEndsAtTheEdgeOfAWord() {
    assertThat(found("5.7.1", "535 5.7.139 no")).isEmpty();
    assertThat(found("535", "15351")).isEmpty();
    assertThat(found("grant", "invalid_grant")).isEmpty();
    assertThat(found("5.7.1", "550 5.7.1.")).containsExactly("5.7.1");
    assertThat(found("192.0.2", "192.0.2.7")).isEmpty();
  }

  @Test
  void endsWherePhpMailersNextPartFollowsWithoutASpace() {
    assertThat(found("verify failed", "certificate verify failedSMTP server error: QUIT failed"))
        .containsExactly("verify failed");
    assertThat(found("verify", "verifySMTP")).isEmpty();
  }

  @Test
  void takesTypographicQuotesForPlainOnes() {
    assertThat(found("can't send \"now\"", "Can’t send “now”")).containsExactly("Can’t send “now”");
  }

  @Test
  void passesOverTheMarksOfBoldText() {
    assertThat(found("rejected: Domain not found", "rejected: **Domain** not found"))
        .containsExactly("rejected: **Domain** not found");
    assertThat(found("access denied", "Access **denied**\n**now**")).hasSize(1);
    assertThat(found("code 123", "code 12***3")).isEmpty();
  }

  @Test
  void undoesHtmlEntities() {
    assertThat(found("don't use <b>", "don&#39;t&nbsp;use &lt;b&gt;"))
        .containsExactly("don&#39;t&nbsp;use &lt;b&gt;");
    assertThat(found("\"quoted\"", "&amp;quot;quoted&amp;quot;"))
        .containsExactly("&amp;quot;quoted&amp;quot;");
  }

  @Test
  void undoesJsonEscapesOfAnyDepth() {
    assertThat(found("the \"from\" field", "the \\\"from\\\" field")).hasSize(1);
    assertThat(found("the \"from\" field", "the \\\\\\\"from\\\\\\\" field")).hasSize(1);
    assertThat(found("see example.com/a", "see\\nexample.com\\/a")).hasSize(1);
    assertThat(found("a-b <c>", "a\\u002db \\u003cc\\u003e")).hasSize(1);
  }

  @Test
  void letsAStarSpanUpToEightyCharacters() {
    String literal = "Domain * is not allowed";

    assertThat(found(literal, "the domain mail.example.com\nis not allowed here"))
        .containsExactly("domain mail.example.com\nis not allowed");
    assertThat(found(literal, "domain " + "x".repeat(78) + " is not allowed")).hasSize(1);
    assertThat(found(literal, "domain " + "x".repeat(81) + " is not allowed")).isEmpty();
    assertThat(found(literal, "domains x is not allowed")).isEmpty();
  }

  @Test
  void readsAContinuedReplyAsOneText() {
    String reply =
        """
        550-5.7.26 This mail has been blocked because the sender
        550-5.7.26 is unauthenticated. Learn more at
        550 5.7.26 https://mail.example.com/help
        """;

    assertThat(found("because the sender is unauthenticated", reply)).hasSize(1);
    assertThat(found("550 5.7.26 This mail has been blocked", reply)).hasSize(1);
    assertThat(found("550-5.7.26 This mail has been blocked", reply)).hasSize(1);
  }

  @Test
  void readsAContinuedReplyThatABounceWrappedAnew() {
    String bounce =
        """
        Diagnostic-Code: smtp; 550-5.2.1 The user you are trying to contact is
            receiving mail at a rate that 550-5.2.1 prevents additional messages from
            being delivered. For more 550
            5.2.1 information
        """;

    assertThat(found("at a rate that prevents additional messages", bounce)).hasSize(1);
    assertThat(found("being delivered. For more information", bounce)).hasSize(1);
  }

  @Test
  void leavesOutWhatALogWritesInFrontOfEachLine() {
    String log =
        """
        2026-03-01 10:00:00 SERVER -> CLIENT: 554-No service for
        2026-03-01 10:00:00 SERVER -> CLIENT: 554 your address
        """;

    assertThat(found("No service for your address", log)).hasSize(1);
    assertThat(found("one two", "> one\n> two")).hasSize(1);
  }

  @Test
  void wantsEveryLiteralAndNoneOfThoseWithout() {
    Signature signature = signature(List.of("quota", "exceeded"), List.of(), List.of("disk quota"));

    assertThat(hits(signature, "exceeded the daily quota")).hasSize(1);
    assertThat(hits(signature, "the daily quota is fine")).isEmpty();
    assertThat(hits(signature, "exceeded the disk quota")).isEmpty();
  }

  @Test
  void confirmsExpressionsOverTheFoldedText() {
    Signature signature =
        signature(List.of(), List.of("domain \\S+ is (not|never) allowed"), List.of());

    assertThat(hits(signature, "The DOMAIN\n example.com is  NOT allowed")).hasSize(1);
    assertThat(hits(signature, "The domain is not allowed")).isEmpty();
  }

  private static List<String> found(String literal, String text) {
    return hits(signature(List.of(literal), List.of(), List.of()), text).stream()
        .flatMap(hit -> hit.spans().stream())
        .map(span -> text.substring(span.from(), span.to()))
        .toList();
  }

  private static Signature signature(
      List<String> says, List<String> matches, List<String> without) {
    return new Signature("example/error#1", says, matches, without, List.of(), Strength.SIGN);
  }

  private static List<SignatureHit> hits(Signature signature, String text) {
    return SignatureMatcher.of(List.of(signature)).hits(Views.of(PlainText.of(text)));
  }
}
