package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final String HEX = "0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          key SG.abcdefghijklmnop.abcdefghijklmnopqrstuvwxyz     | key SG.‹api-key-1›
          xkeysib-0123456789abcdef0123456789abcdef-abcdefgh       | xkeysib-‹api-key-1›
          MAILGUN_API_KEY='key-0123456789abcdef0123456789abcdef'  | MAILGUN_API_KEY='key-‹api-key-1›'
          re_AbCdEfGh_AbCdEfGhIjKlMnOpQrStUvWx                    | re_‹api-key-1›
          mlsn.0123456789abcdef                                   | mlsn.‹api-key-1›
          AKIAIOSFODNN7EXAMPLE                                    | AKIA‹api-key-1›
          Authorization: Bearer abc.def-ghi_jkl                   | Authorization: Bearer ‹token-1›
          Authorization: Basic c2hvcDpzZWNyZXQ=                   | Authorization: Basic ‹password-1›
          "password": "hunter2"                                   | "password": "‹password-1›"
          login password=hunter2! user=shop port=587              | login password=‹password-1› user=shop port=587
          Username: shop Password: hunter2 Port: 587              | Username: shop Password: ‹password-1› Port: 587
          {host: smtp.gmail.com, pass: hunter2, port: 587}        | {host: smtp.gmail.com, pass: ‹password-1›, port: 587}
          /send?user=shop&pass=hunter2&to=x                       | /send?user=shop&pass=‹password-1›&to=x
          smtp://shop:hunter2@mail.example.com:587                | smtp://shop:‹password-1›@mail.‹host-1›:587
          curl --user 'api:hunter2hunter2' https://api.mailgun.net | curl --user 'api:‹api-key-1›' https://api.mailgun.net
          AUTH PLAIN AHNob3AAc2VjcmV0                             | AUTH PLAIN ‹login-1›
          CLIENT -> SERVER: c2VjcmV0MTIz                          | CLIENT -> SERVER: ‹login-1›
          to jane@example.com and jane@example.com                | to ‹email-1› and ‹email-1›
          to jane.doe@gmail.com                                   | to ‹email-1›@gmail.com
          client [203.0.113.7] blocked, [2001:db8::1] too         | client [‹ip-1›] blocked, [‹ip-2›] too
          Domain not found: mg.shop.example.com                   | Domain not found: mg.‹host-1›
          in /home/jane/public_html/index.php                     | in /home/‹user-1›/public_html/index.php
          with username "jane"                                    | with username "‹user-1›"
          """)
  void takesOutWhatIsSecretOrPersonal(String text, String redacted) {
    assertThat(Texts.redacted(text)).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connect ECONNREFUSED 127.0.0.1:587",
        "connect ETIMEDOUT ::1:25",
        "opening to smtp.gmail.com:587",
        "https://api.eu.mailgun.net/v3",
        "host 10.0.0.1 and 192.168.1.5",
        "550 5.7.1 [TSS04] see https://senders.yahooinc.com/smtp-error-codes",
        "gmail-smtp-in.l.google.com",
        "Net::SMTPFatalError in smtp.rb, System.Net.Mail, com.sun.mail.smtp.SMTPTransport",
        "AADSTS7000215, mj-0013, #MS42207, cURL error 28",
        "250-AUTH PLAIN LOGIN",
        "Mailer: smtp, Api Key: Yes",
        "Authentication failed: Bad username / password",
        "onboarding@resend.dev"
      })
  void leavesWhatTellsTheError(String text) {
    assertThat(Texts.redacted(text)).isEqualTo(text);
  }

  @Test
  void takesOutTheWholeExchangeOfALogin() {
    String dialogue =
        """
        S: 334 VXNlcm5hbWU6
        C: c2hvcA==
        S: 334 UGFzc3dvcmQ6
        C: c2VjcmV0
        S: 535 5.7.8 no
        """;

    assertThat(Texts.redacted(dialogue))
        .doesNotContain("c2hvcA")
        .doesNotContain("c2VjcmV0")
        .contains("535 5.7.8");
  }

  @Test
  void listsWhatWasRemovedByKindAndLine() {
    List<Redaction> redactions =
        Texts.READER.read("one\njane@example.com\nkey-" + HEX).redactions();

    assertThat(redactions).extracting(Redaction::kind).containsExactly("email", "api-key");
    assertThat(redactions).extracting(Redaction::line).containsExactly(2, 3);
  }

  @Test
  void findsNothingMoreInARedactedText() {
    String redacted =
        Texts.redacted("jane@example.com 203.0.113.7 mail.shop.example.com password='hunter2'");

    assertThat(Texts.READER.read(redacted).redactions()).isEmpty();
  }

  @Test
  void takesTheSameValuesOutOfOtherWords() {
    String text = "client 203.0.113.7 of jane@example.com";
    RedactedText redacted = RedactedText.of(text, Texts.READER.read(text).redactions());

    assertThat(redacted.words("The list lacks 203.0.113.7")).isEqualTo("The list lacks ‹ip-1›");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.7.1 Service unavailable; client host [203.0.113.7] blocked using zen.spamhaus.org",
        "Mailer: Mailgun\nDomain not found: mg.example.com",
        "554 5.7.1 <jane@example.com>: Relay access denied",
        "key SG.abcdefghijklmnop.abcdefghijklmnopqrstuvwxyz is wrong",
        "Peer certificate CN=`box.example.net' did not match expected CN=`mail.example.com'"
      })
  void readsTheSameFromTheRedactedText(String text) {
    Reading original = Texts.READER.read(text);
    Reading redacted = Texts.READER.read(Texts.redacted(text));

    assertThat(redacted.hits().stream().map(SignatureHit::signature))
        .isEqualTo(original.hits().stream().map(SignatureHit::signature).toList());
    assertThat(redacted.template()).isEqualTo(original.template());
    assertThat(Texts.facts(text)).containsAllEntriesOf(Texts.facts(Texts.redacted(text)));
  }
}
