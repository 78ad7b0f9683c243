package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.PackReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  private static final TextReader READER =
      TextReader.of(new KnowledgeLoader().load(List.of(PackReader.folder(Path.of("content")))));

  @Test
  void takesTheMailerFromTheEnvelopeOfWpMailSmtp() {
    assertThat(read("Mailer: Elastic Email\nAccess Denied", "provider")).isEqualTo("elasticemail");
    assertThat(read("Email Source: WP Core Mailer: Google / Gmail { \"error\": {} }", "provider"))
        .isEqualTo("gmail");
  }

  @Test
  void takesTheHostForTheProviderWhereTheMailerIsOtherSmtp() {
    assertThat(read("Mailer: smtp\nHost: smtp.sendgrid.net\nPort: 587", "provider"))
        .isEqualTo("sendgrid");
    assertThat(read("Mailer: Other SMTP\nHost: mail.example.com", "provider"))
        .isEqualTo("other-smtp");
  }

  @Test
  void tellsHttpStatusesFromSmtpCodes() {
    String smtp = "535 5.7.8 Authentication failed";

    assertThat(read(smtp, "smtp.code")).isEqualTo("535");
    assertThat(read(smtp, "smtp.enhanced")).isEqualTo("5.7.8");
    assertThat(read(smtp, "http.status")).isEmpty();
    assertThat(read("HTTP/1.1 401 Unauthorized", "http.status")).isEqualTo("401");
    assertThat(read("HTTP/1.1 401 Unauthorized", "smtp.code")).isEmpty();
  }

  @Test
  void takesNoVersionForAnEnhancedCode() {
    assertThat(read("WordPress: 5.4.1\nPHP: 5.6.40\nSMTP connect() failed", "smtp.enhanced"))
        .isEmpty();
  }

  @Test
  void spansPointAtTheOriginalText() {
    String text = "log: {\\\"message\\\":\\\"Bad key\\\"}";
    Fact message = fact(text, "error.message");

    assertThat(message.text()).isEqualTo("Bad key");
    assertThat(message.origin())
        .isInstanceOfSatisfying(
            Origin.Read.class,
            read ->
                assertThat(text.substring(read.span().from(), read.span().to()))
                    .isEqualTo("Bad key"));
  }

  @Test
  void tellsWhatATextIsAbout() {
    assertThat(read("Access Denied", "text.about")).isEqualTo("bare");
    assertThat(read("SMTP ERROR: Failed to connect to server", "text.about")).isEqualTo("mail");
    assertThat(read("SQLSTATE[HY000] [2002] Connection refused", "text.about")).isEqualTo("other");
  }

  private static String read(String text, String key) {
    return READER.read(text).facts().stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::text)
        .findFirst()
        .orElse("");
  }

  private static Fact fact(String text, String key) {
    return READER.read(text).facts().stream()
        .filter(fact -> fact.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
