package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BounceTest {

  @Test
  void readsPostfix() {
    String bounce =
        """
        This is the mail system at host mail.example.com.

        <jane@example.net>: host mx.example.net[192.0.2.25] said: 550 5.1.1
            <jane@example.net>: Recipient address rejected: User unknown (in reply to
            RCPT TO command)

        Reporting-MTA: dns; mail.example.com
        Final-Recipient: rfc822; jane@example.net
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.example.net
        Diagnostic-Code: smtp; 550 5.1.1 <jane@example.net>: Recipient address
            rejected: User unknown
        """;

    assertThat(Texts.facts(bounce))
        .containsEntry("smtp.code", "550")
        .containsEntry("smtp.enhanced", "5.1.1")
        .containsEntry("recipient.address", "jane@example.net")
        .containsEntry("text.speaker", "receiver");
  }

  @Test
  void believesTheReplyMoreThanAVagueStatus() {
    String bounce =
        """
        Final-Recipient: rfc822; jane@example.net
        Action: failed
        Status: 5.0.0
        Diagnostic-Code: smtp; 552 5.2.2 mailbox full
        """;

    assertThat(Texts.fact(bounce, "smtp.enhanced")).isEqualTo("5.2.2");
  }

  @Test
  void readsExim() {
    String bounce =
        """
        This message was created automatically by mail delivery software.
        The following address(es) failed:

          jane@example.net
            host mx.example.net [192.0.2.25]
            SMTP error from remote mail server after RCPT TO:<jane@example.net>:
            550-5.7.1 One
            550 5.7.1 Two
        """;

    assertThat(Texts.facts(bounce))
        .containsEntry("smtp.code", "550")
        .containsEntry("smtp.enhanced", "5.7.1")
        .containsEntry("smtp.stage", "rcpt-to")
        .containsEntry("text.speaker", "receiver");
  }

  @Test
  void readsQmail() {
    String bounce =
        """
        Hi. This is the qmail-send program at mail.example.com.
        <jane@example.net>:
        192.0.2.25 does not like recipient.
        Remote host said: 554 5.7.1 Relay access denied
        Giving up on 192.0.2.25.
        """;

    assertThat(Texts.facts(bounce))
        .containsEntry("smtp.code", "554")
        .containsEntry("recipient.address", "jane@example.net")
        .containsEntry("text.speaker", "receiver");
  }

  @Test
  void readsSendmail() {
    String bounce =
        """
           ----- Transcript of session follows -----
        ... while talking to mx.example.net.:
        >>> RCPT To:<jane@example.net>
        <<< 550 5.1.1 <jane@example.net>... User unknown
        550 5.1.1 <jane@example.net>... User unknown
        """;

    assertThat(Texts.facts(bounce))
        .containsEntry("smtp.code", "550")
        .containsEntry("smtp.stage", "rcpt-to");
  }

  @Test
  void readsExchange() {
    String bounce =
        """
        Diagnostic information for administrators:
        Generating server: EX01.example.com
        jane@example.net
        mx.example.net
        Remote Server returned '550 5.7.1 RESOLVER.RST.AuthRequired; authentication required'
        """;

    assertThat(Texts.facts(bounce))
        .containsEntry("smtp.code", "550")
        .containsEntry("smtp.enhanced", "5.7.1");
  }

  @Test
  void looksIntoEncodedParts() {
    String words =
        "The following address failed: jane@example.net\n550 5.2.1 The mailbox is disabled\n";
    String mail =
        """
        Return-Path: <>
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        %s
        --b1--
        """
            .formatted(
                Base64.getMimeEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)));

    assertThat(Texts.facts(mail))
        .containsEntry("smtp.code", "550")
        .containsEntry("smtp.enhanced", "5.2.1");
    assertThat(Texts.evidence(mail, "smtp.code")).startsWith("VGhl");
    assertThat(Texts.redacted(mail))
        .contains("550 5.2.1")
        .doesNotContain("jane@")
        .doesNotContain("VGhl");
  }
}
