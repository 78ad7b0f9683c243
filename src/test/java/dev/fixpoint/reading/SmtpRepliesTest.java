package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpRepliesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          535 5.7.8 Username and Password not accepted                                 | 535 | 5.7.8  | -
          550-5.7.26 This mail has been blocked                                        | 550 | 5.7.26 | -
          Error: Invalid login: 535 5.7.139 Authentication unsuccessful                | 535 | 5.7.139 | auth
          smtplib.SMTPAuthenticationError: (535, b'5.7.3 Authentication unsuccessful') | 535 | 5.7.3  | auth
          smtplib.SMTPRecipientsRefused: {'a@example.com': (550, b'5.1.1 no such user')} | 550 | 5.1.1 | rcpt-to
          smtplib.SMTPSenderRefused: (530, b'5.7.0 Must issue a STARTTLS command first', 'a@example.com') | 530 | 5.7.0 | mail-from
          Expected response code "250" but got code "554", with message "554 5.7.1 no" | 554 | 5.7.1  | -
          SMTP Error: data not accepted.SMTP server error: DATA END command failed Detail: blocked SMTP code: 554 | 554 | - | end-of-data
          javax.mail.AuthenticationFailedException: 535 5.7.8 Error                    | 535 | 5.7.8  | auth
          com.sun.mail.smtp.SMTPAddressFailedException: 550 5.1.1 unknown              | 550 | 5.1.1  | -
          Net::SMTPAuthenticationError (535 5.7.8 Error: authentication failed)        | 535 | 5.7.8  | auth
          Can't send mail - all recipients were rejected: 554 5.7.1 Relay access denied | 554 | 5.7.1 | rcpt-to
          responseCode: 450, command: 'RCPT TO'                                        | 450 | -      | rcpt-to
          MailKit.Net.Smtp.SmtpCommandException: MailboxUnavailable: 5.1.1 unknown     | 550 | 5.1.1  | -
          host mx.example.com[192.0.2.1] said: 452 4.2.2 full (in reply to RCPT TO command) | 452 | 4.2.2 | rcpt-to
          Server terminates connection. response=421 4.7.0 Try again later (EHLO)      | 421 | 4.7.0  | ehlo
          dial tcp: 535 5.7.8 Error: authentication failed                             | 535 | 5.7.8  | -
          501 mail from address must be same as authorization user                     | 501 | -      | -
          reply: retcode (535); Msg: b'5.7.3 Authentication unsuccessful'              | 535 | 5.7.3  | -
          """)
  void readsCodeEnhancedCodeAndStage(String text, String code, String enhanced, String stage) {
    assertThat(Texts.fact(text, "smtp.code")).isEqualTo(code);
    assertThat(Texts.fact(text, "smtp.enhanced")).isEqualTo(enhanced == null ? "" : enhanced);
    if (stage != null) {
      assertThat(Texts.fact(text, "smtp.stage")).isEqualTo(stage);
    }
    assertThat(Texts.fact(text, "http.status")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For more information, see DSN 5.7.129 Errors in Exchange Online",
        "mail to a client bounced with 5.7.129",
        "#5.7.129",
        "#550 5.7.129 ##",
        "Status: 5.7.129",
        "error code 5.7.129",
        "Status code: 550 5.7.129",
        "dsn=5.7.129, status=bounced",
        "Reported error: 550 5.7.129",
        "smtp;550 5.7.129 RESOLVER.RST",
        "(#5.7.129)",
        "delivery failed: 5.7.129;",
        "the code was '5.7.129'.",
        "<mx.example.com #5.7.129 smtp; 550 5.7.129>"
      })
  void readsAnEnhancedCodeInAnyFrame(String text) {
    assertThat(Texts.fact(text, "smtp.enhanced")).isEqualTo("5.7.129");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WordPress: 5.4.1, PHP: 5.6.40",
        "Port: 587",
        "Message 450 bytes long",
        "The shop runs Laravel 5.7.1 and Symfony 5.4.12",
        "We upgraded from 5.5.1 last week",
        "Linux kernel 5.4.0, spring-boot 5.3.2, node v4.4.7",
        "requires 5.5.3 or newer",
        "HTTP/1.1 503 Service Unavailable",
        "250 2.0.0 Ok: queued"
      })
  void takesNothingElseForARefusal(String text) {
    assertThat(Texts.facts(text)).doesNotContainKeys("smtp.code", "smtp.enhanced");
  }
}
