package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void isOneForTwoTextsOfOneError() {
    String one =
        """
        2026-03-01 10:00:00 ERROR Error: Invalid login: 535-5.7.8 Username and Password not accepted
        535 5.7.8 https://support.google.com/mail/?p=BadCredentials n19-20020a05600c4f9300b0037c06fe68casm3105077wmq.44 - gsmtp
            at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:784:19)
        """;
    String other =
        """
        2025-12-24T23:59:59.123Z ERROR Error: Invalid login: 535-5.7.8 Username and Password not accepted
        535 5.7.8 https://support.google.com/mail/?p=BadCredentials x8-v6sm5005123itf.1 - gsmtp
            at SMTPConnection._actionAUTHComplete (/srv/site/node_modules/nodemailer/lib/smtp-connection/index.js:1536:34)
            at Socket.emit (events.js:315:20)
        """;

    assertThat(template(one))
        .isEqualTo(template(other))
        .contains("535-5.7.8")
        .contains("badcredentials");
  }

  @Test
  void keepsStatusesCodesAndErrorNumbersApart() {
    assertThat(template("550 5.7.1 <jane@example.com> refused"))
        .isEqualTo(template("550 5.7.1 <joe@example.org> refused"))
        .isNotEqualTo(template("550 5.7.2 <jane@example.com> refused"))
        .isNotEqualTo(template("554 5.7.1 <jane@example.com> refused"));
    assertThat(template("cURL error 28: timed out after 10001 milliseconds"))
        .isEqualTo(template("cURL error 28: timed out after 5 milliseconds"))
        .isNotEqualTo(template("cURL error 7: timed out after 10001 milliseconds"));
    assertThat(template("AADSTS7000215: Invalid client secret"))
        .isNotEqualTo(template("AADSTS7000222: Invalid client secret"));
    assertThat(template("connect ETIMEDOUT 203.0.113.7:587"))
        .isNotEqualTo(template("connect ETIMEDOUT 203.0.113.7:465"));
  }

  @Test
  void letsAddressesTimesIdsHostsAndPathsVary() {
    assertThat(
            template(
                "Mar  3 10:00:00 mx1 postfix/smtp[123]: to=<a@example.com>,"
                    + " relay=mx.example.net[192.0.2.7]:25, delay=3.1"))
        .isEqualTo(
            template(
                "Oct 13 23:11:59 mx1 postfix/smtp[98765]: to=<b@example.org>,"
                    + " relay=mx.example.com[2001:db8::7]:25, delay=12"));
    assertThat(template("in /home/jane/www/index.php on line 12"))
        .isEqualTo(template("in /var/www/html/a.php on line 431"));
    assertThat(template("Trace ID: 02cde8c3-be9e-45c0-b767-e4c211760100"))
        .isEqualTo(template("Trace ID: 57a50e0a-2446-4543-8760-aff1583b2b00"));
  }

  @Test
  void isTheSameForALogThatRepeatsItself() {
    assertThat(template("535 5.7.8 no\n535 5.7.8 no\n535 5.7.8 no"))
        .isEqualTo(template("535 5.7.8 no"));
  }

  private static String template(String text) {
    return Texts.READER.read(text).template();
  }
}
