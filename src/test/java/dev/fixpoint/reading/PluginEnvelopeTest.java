package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginEnvelopeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SendLayer      | sendlayer
          SMTP.com       | smtpcom
          Brevo          | brevo
          Amazon SES     | ses
          Elastic Email  | elasticemail
          Google / Gmail | gmail
          365 / Outlook  | microsoft
          Zoho Mail      | zoho
          sendinblue     | brevo
          amazonses      | ses
          pepipostapi    | pepipost
          Default (none) | php-mail
          Other SMTP     | other-smtp
          """)
  void knowsTheMailerByItsTitleOrSlug(String mailer, String provider) {
    assertThat(Texts.fact("Mailer: " + mailer + "\nAn error", "provider")).isEqualTo(provider);
    assertThat(Texts.fact("Email Source: WP Core Mailer: " + mailer + " an error", "provider"))
        .isEqualTo(provider);
  }

  @Test
  void readsTheProvidersFieldOfLayoutA() {
    assertThat(Texts.facts("Mailer: Brevo\nunauthorized: Key not found"))
        .containsEntry("error.code", "unauthorized")
        .containsEntry("error.message", "Key not found");
    assertThat(Texts.facts("Mailer: SendLayer\n13: Invalid SenderAPIKey"))
        .containsEntry("error.code", "13")
        .doesNotContainKey("http.status");
    assertThat(
            Texts.facts(
                "Mailer: Resend\n403: validation_error\nThe shop.example domain is not verified"))
        .containsEntry("http.status", "403")
        .containsEntry("error.code", "validation_error");
  }

  @Test
  void readsTheStatusOfLayoutB() {
    assertThat(Texts.facts("Mailer: Mailgun\n401: Unauthorized\nForbidden"))
        .containsEntry("http.status", "401")
        .containsEntry("provider", "mailgun");
  }

  @Test
  void readsTheCurlNumberOfLayoutC() {
    String text =
        "Mailer: SparkPost\n"
            + "http_request_failed: [\"cURL error 28: Operation timed out after 10001"
            + " milliseconds\"]";

    assertThat(Texts.facts(text))
        .containsEntry("curl.error", "28")
        .containsEntry("provider", "sparkpost")
        .containsEntry("text.speaker", "network");
  }

  @Test
  void readsTheLinesOfTheFullLog() {
    String log =
        """
        Versions:
        WordPress: 6.6
        WordPress MS: No
        PHP: 8.2.1
        WP Mail SMTP: 4.1.0

        Params:
        Mailer: smtp
        Constants: No
        Conflicts: Other Mail Plugin
        ErrorInfo: SMTP connect() failed.
        Host: mail.example.com
        Port: 465
        SMTPSecure: tls
        SMTPAutoTLS: bool(true)
        SMTPAuth: bool(false)
        """;

    assertThat(Texts.facts(log))
        .containsEntry("plugin.name", "WP Mail SMTP")
        .containsEntry("plugin.version", "4.1.0")
        .containsEntry("php.version", "8.2.1")
        .containsEntry("smtp.host", "mail.example.com")
        .containsEntry("smtp.port", "465")
        .containsEntry("smtp.encryption", "starttls")
        .containsEntry("smtp.auth", "no")
        .containsEntry("smtp.stage", "connect")
        .containsEntry("wordpress.other-mail-plugin", "yes")
        .doesNotContainKey("smtp.enhanced");
  }

  @Test
  void believesTheEnvelopeMoreThanAHostAndTellsTheConflict() {
    Reading reading =
        Texts.READER.read("Mailer: SMTP2GO\nconnecting to smtp.sendgrid.net:587 failed");

    assertThat(reading.facts())
        .anyMatch(fact -> fact.key().equals("provider") && fact.is("smtp2go"));
    assertThat(reading.rivals())
        .anyMatch(fact -> fact.key().equals("provider") && fact.is("sendgrid"));
  }
}
