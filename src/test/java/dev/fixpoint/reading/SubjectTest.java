package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.PackReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private static final TextReader READER =
      TextReader.of(new KnowledgeLoader().load(List.of(PackReader.folder(Path.of("content")))));

  @Test
  void theHostOfAConnectionTellsWhatTheSameWordsAreAbout() {
    assertThat(about("connect ECONNREFUSED 192.0.2.7:587")).isEqualTo("mail");
    assertThat(about("connect ECONNREFUSED 192.0.2.7:6379")).isEqualTo("other");
    assertThat(about("getaddrinfo ENOTFOUND smtp.example.com")).isEqualTo("mail");
    assertThat(about("getaddrinfo ENOTFOUND warehouse.example.com")).isEqualTo("other");
    assertThat(about("cURL error 60: certificate has expired for https://crm.example.com/v1/leads"))
        .isEqualTo("other");
  }

  @Test
  void aProvidersHostIsNobodyElses() {
    assertThat(about("cURL error 6: Could not resolve host: api.sendgrid.com")).isEqualTo("mail");
  }

  @Test
  void aWebAddressThatNamesMailTellsNothing() {
    assertThat(about("GET https://mail.example.com/login answered with a certificate of another"))
        .isEqualTo("unclear");
  }

  @Test
  void placesInSourceFilesAreNoPorts() {
    assertThat(about("at Runner.start (/srv/app/runner.js:587:12) after 25 attempts in a row"))
        .isEqualTo("unclear");
    assertThat(about("12:25:07 the job stopped, and nobody could say what had gone wrong with it"))
        .isEqualTo("unclear");
  }

  @Test
  void otherSystemsThatAreOnlyNamedDoNotOutweighMail() {
    assertThat(about("postgres and redis are up. SMTP ERROR: Failed to connect to server"))
        .isEqualTo("mail");
    assertThat(about("The redis cache was cleared, and then the page said Forbidden once more"))
        .isEqualTo("likely-other");
  }

  @Test
  void readingMailIsNotSendingIt() {
    assertThat(
            about(
                "javax.mail.AuthenticationFailedException: failed\n"
                    + "at com.sun.mail.imap.IMAPStore.protocolConnect"))
        .isEqualTo("other");
    assertThat(about("IMAP works, SMTP says 535 5.7.8 Error: authentication failed"))
        .isEqualTo("mail");
  }

  @Test
  void aPushToAPhoneIsNoMail() {
    assertThat(about("The FCM server key was changed, and the phones get: 401 Unauthorized, sorry"))
        .isEqualTo("other");
  }

  @Test
  void whoeverFailsInSendingMailSpeaksOfMail() {
    assertThat(
            about(
                "Error: the answer was no\n    at async Object.sendEmail (/srv/shop/post.js:5:4)"))
        .isEqualTo("mail");
  }

  @Test
  void aPackageThatIsNotFoundIsNoMailThatWasNotSent() {
    assertThat(about("Error: Cannot find module 'nodemailer'")).isEqualTo("other");
  }

  @Test
  void anErrorThatAllProductsShareIsBelievedWhereItStandsAlone() {
    assertThat(
            about(
                """
                {"error": "invalid_client",
                 "error_description": "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.\\r\\nTrace ID: 5f0c7a52-0000-4000-8000-3a1f00000000",
                 "error_codes": [7000215]}\
                """))
        .isEqualTo("shared");
    assertThat(
            about(
                """
                Access blocked: Shop letters has not completed the Google verification process
                The app is currently being tested, and can only be accessed by developer-approved testers.
                Error 403: access_denied\
                """))
        .isIn("shared", "unclear");
    assertThat(
            about("cURL error 60: SSL certificate problem: unable to get local issuer certificate"))
        .isIn("bare", "unclear");
  }

  @Test
  void theCompanyOfASharedErrorTellsWhoseItIs() {
    assertThat(
            about(
                "Teachers open the timetable and find this in place of the lessons:"
                    + " AADSTS7000215: Invalid client secret provided."))
        .isEqualTo("likely-other");
    assertThat(
            about(
                "The picture frame shows no new albums any more."
                    + " cURL error 60: SSL certificate problem: certificate has expired"))
        .isEqualTo("likely-other");
    assertThat(
            about(
                "E-mails are not sent to customers any more since the weekend, and the log holds"
                    + " this: AADSTS7000215: Invalid client secret provided."))
        .isEqualTo("mail");
    assertThat(
            about(
                "Our mailbox was moved to another office during the weekend, now we see"
                    + " AADSTS7000215: Invalid client secret provided."))
        .isEqualTo("shared");
  }

  @Test
  void whatOtherProductsShowAsWellOutweighsNoSignOfThem() {
    assertThat(about("GET https://graph.microsoft.com/v1.0/me 401 InvalidAuthenticationToken"))
        .isEqualTo("other");
  }

  private static String about(String text) {
    return READER.read(text).facts().stream()
        .filter(fact -> fact.key().equals("text.about"))
        .map(Fact::text)
        .findFirst()
        .orElse("");
  }
}
