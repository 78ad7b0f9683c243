package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureKindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mailer: lookup of mail.example.com on port 587 gave NXDOMAIN                 | name-unknown          | smtp
          smtp connect refused by 192.0.2.25                                           | refused               | smtp
          Error: mail server 192.0.2.25:25 did not respond                             | timed-out             | smtp
          lost connection to the mail server                                           | closed                | smtp
          smtp: mail.example.com: unknown authority                                    | certificate-untrusted | smtp
          smtp: the certificate of mail.example.com expired: certificate has expired   | certificate-expired   | smtp
          smtp tls: certificate is valid for *.example.net, not mail.example.com       | certificate-name      | smtp
          smtp: dh key too small                                                       | handshake             | smtp
          smtp server: alert protocol version                                          | tls-version           | smtp
          smtp: wrong version number                                                   | not-tls               | smtp
          urlopen error EOF occurred in violation of protocol                          | handshake             | https
          greendns: dns lookup timeout for api.sendgrid.com                            | name-unknown          | https
          """)
  void readsHowAConnectionFailedAndWhatItWasFor(String text, String kind, String over) {
    assertThat(Texts.facts(text))
        .containsEntry("failure.kind", kind)
        .containsEntry("failure.over", over);
  }

  @Test
  void aSettingOfATimeIsNoTimeout() {
    assertThat(Texts.facts("Connection: opening to mail.example.com:587, timeout=300"))
        .doesNotContainKey("failure.kind");
    assertThat(Texts.facts("smtp at _Timer._handleTimeout (timer_impl.dart:151)"))
        .doesNotContainKey("failure.kind");
  }

  @Test
  void aPluginsNameIsNoProtocol() {
    assertThat(Texts.fact("WP Mail SMTP: fetch failed for https://api.example.com", "failure.over"))
        .isEqualTo("https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smtp: server rejected credentials",
        "SMTP login failed: user name or password incorrect",
        "535 Login incorrect",
        "smtp: Anmeldung fehlgeschlagen",
        "SMTP 认证失败"
      })
  void readsARefusedLoginInWhateverWords(String text) {
    assertThat(Texts.fact(text, "refusal.kind")).isEqualTo("login");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "454 4.7.0 Temporary authentication failure",
        "550 5.7.1 SPF authentication failed",
        "530 5.7.0 authentication required, access denied",
        "smtp: certificate of the login server is invalid"
      })
  void whatIsNoRefusedLoginIsNotReadAsOne(String text) {
    assertThat(Texts.facts(text)).doesNotContainKey("refusal.kind");
  }

  @Test
  void showsTheWordsOfTheRefusalAndNotTheLineBeforeThem() {
    assertThat(Texts.evidence("shop[412] says: login at mail.example.com refused", "refusal.kind"))
        .isEqualTo("login at mail.example.com refused");
  }
}
