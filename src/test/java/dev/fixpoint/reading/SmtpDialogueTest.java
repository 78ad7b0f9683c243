package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmtpDialogueTest {

  @Test
  void tellsAtWhichStepPhpMailersDialogueBrokeOff() {
    String dialogue =
        """
        SERVER -> CLIENT: 220 mail.example.net ESMTP Postfix
        CLIENT -> SERVER: EHLO shop.example.com
        SERVER -> CLIENT: 250-mail.example.net
        SERVER -> CLIENT: 250-SIZE 26214400
        SERVER -> CLIENT: 250 AUTH PLAIN LOGIN
        CLIENT -> SERVER: MAIL FROM:<shop@example.com>
        SERVER -> CLIENT: 250 2.1.0 Ok
        CLIENT -> SERVER: RCPT TO:<jane@example.org>
        SERVER -> CLIENT: 554 5.7.1 <jane@example.org>: Relay access denied
        CLIENT -> SERVER: QUIT
        SERVER -> CLIENT: 221 2.0.0 Bye
        """;

    assertThat(Texts.facts(dialogue))
        .containsEntry("smtp.stage", "rcpt-to")
        .containsEntry("smtp.code", "554")
        .containsEntry("smtp.enhanced", "5.7.1")
        .containsEntry("smtp.answering-host", "mail.example.net")
        .containsEntry("helo.name", "shop.example.com")
        .containsEntry("sender.address", "shop@example.com")
        .containsEntry("sender.domain", "example.com")
        .containsEntry("recipient.address", "jane@example.org")
        .containsEntry("recipient.domain", "example.org");
  }

  @Test
  void readsSwiftsDialogueInOneLine() {
    String dialogue =
        "Log data: ++ Starting Swift_SmtpTransport << 220 mail.example.net ESMTP >> EHLO"
            + " shop.example.com << 250-mail.example.net 250-SIZE 10485760 250 AUTH LOGIN >> AUTH"
            + " LOGIN << 334 VXNlcm5hbWU6 >> c2hvcA== << 334 UGFzc3dvcmQ6 >> c2VjcmV0 << 535 5.7.8"
            + " Error: authentication failed";

    assertThat(Texts.facts(dialogue))
        .containsEntry("smtp.stage", "auth")
        .containsEntry("smtp.code", "535")
        .containsEntry("smtp.size-limit", "10485760");
  }

  @Test
  void readsABareDialogue() {
    String dialogue =
        """
        220 mx.example.net ESMTP
        EHLO localhost
        250 mx.example.net
        MAIL FROM:<a@example.com>
        553 5.7.1 <a@example.com>: Sender address rejected: not owned by user
        """;

    assertThat(Texts.facts(dialogue))
        .containsEntry("smtp.stage", "mail-from")
        .containsEntry("smtp.code", "553");
  }

  @Test
  void forgetsARefusalThatASecondTryMended() {
    String dialogue =
        """
        >> AUTH CRAM-MD5
        << 535 5.7.8 no
        >> AUTH LOGIN
        << 235 2.7.0 Authentication successful
        >> MAIL FROM:<a@example.com>
        << 550 5.7.1 not allowed
        """;

    assertThat(Texts.facts(dialogue))
        .containsEntry("smtp.stage", "mail-from")
        .containsEntry("smtp.code", "550");
  }

  @Test
  void placesARefusalBehindTheMessageAtItsEnd() {
    String dialogue =
        """
        C: DATA
        S: 354 End data with <CR><LF>.<CR><LF>
        S: 552 5.3.4 Message too big
        """;

    assertThat(Texts.fact(dialogue, "smtp.stage")).isEqualTo("end-of-data");
  }
}
