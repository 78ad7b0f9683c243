package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'host' => 'mail.example.com', 'port' => '465', 'encryption' => 'tls'               | 465 | starttls
          MAIL_PORT=587 MAIL_ENCRYPTION=ssl                                                  | 587 | implicit
          'port' => env('MAIL_PORT', 587), 'encryption' => env('MAIL_ENCRYPTION', 'tls')     | 587 | starttls
          $mail->SMTPSecure = 'ssl'; $mail->Port = 587;                                      | 587 | implicit
          $mail->SMTPSecure = PHPMailer::ENCRYPTION_STARTTLS; $mail->Port = 465;             | 465 | starttls
          { host: 'mail.example.com', port: 587, secure: true, auth: {} }                    | 587 | implicit
          { "host": "mail.example.com", "port": 465, "secure": false }                       | 465 | starttls
          EMAIL_PORT = 465 EMAIL_USE_TLS = True                                              | 465 | starttls
          spring.mail.port=465 spring.mail.properties.mail.smtp.starttls.enable=true         | 465 | starttls
          props.put("mail.smtp.port", "587"); props.put("mail.smtp.ssl.enable", "true");     | 587 | implicit
          address: 'mail.example.com', port: 465, enable_starttls_auto: true                 | 465 | starttls
          client.Connect("mail.example.com", 465, SecureSocketOptions.StartTls); port: 465   | 465 | starttls
          """)
  void readsPortAndEncryptionAsProgramsWriteThem(String text, String port, String encryption) {
    assertThat(Texts.facts(text))
        .containsEntry("smtp.port", port)
        .containsEntry("smtp.encryption", encryption);
  }

  @Test
  void aServersAdviceIsNoSetting() {
    String advice =
        "SMTPS wrappermode (TCP port 465) requires setting \"smtp_tls_wrappermode = yes\"";

    assertThat(Texts.facts(advice)).doesNotContainKey("smtp.encryption");
    assertThat(Texts.fact("smtp_tls_wrappermode = yes", "smtp.encryption")).isEqualTo("implicit");
  }

  @Test
  void anotherServersPortIsNone() {
    assertThat(Texts.facts("'port' => '3306'")).doesNotContainKey("smtp.port");
  }
}
