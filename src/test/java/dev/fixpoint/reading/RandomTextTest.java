package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is pasted, a reading comes out, and its places lie within the text. */
class RandomTextTest {
  private static final int TEXTS = 150;

  /** What texts of mail errors are made of, whole and cut off. */
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "\"",
          "'",
          "\\\"",
          "\\n",
          "\\u00",
          "\\u0041",
          ":",
          "=>",
          ",",
          "&quot;",
          "&#x",
          "&amp;amp;",
          "<html>",
          "<h1>",
          "</Message>",
          "<Code>",
          "Array (",
          "string(5) \"",
          "int(",
          "stdClass Object (",
          "b'",
          "\n",
          "\r\n",
          "\t",
          " ",
          "550-",
          "550 5.7.1 ",
          "550-5.7.1 ",
          "5.7.1",
          "535",
          "SERVER -> CLIENT:",
          ">>",
          "<<",
          "EHLO ",
          "AUTH LOGIN ",
          "334 VXNlcm5hbWU6",
          "MAIL FROM:<",
          "a@example.com",
          "203.0.113.7",
          "2001:db8::1",
          "mail.example.com",
          "Mailer: ",
          "Brevo",
          "SMTP.com",
          "HTTP/1.1 401",
          "\"code\":",
          "\"message\":",
          "error",
          "Diagnostic-Code: smtp; ",
          "Status: 5.1.1",
          "Content-Transfer-Encoding: base64\n\n",
          "MIME-Version: 1.0\n",
          "Content-Type: multipart/report; boundary=b\n",
          "--b\n",
          "SG.",
          "key-",
          "password=",
          "‹ip-1›",
          "‹",
          "\ud83d",
          "\ude00",
          "\u0000",
          "ä",
          "İ",
          "ſ",
          "\u200b",
          "cURL error 28");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readsTextsMadeOfPieces(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(60);
      for (int k = 0; k < pieces; k++) {
        text.append(
            random.nextInt(12) == 0
                ? (char) random.nextInt(0x2100)
                : PIECES.get(random.nextInt(PIECES.size())));
      }

      check(text.toString());
    }
  }

  /** Texts cut off at the worst place; what fuzzing finds is kept beside them. */
  @Test
  void readsTheTextsThatAreMadeToBreakIt() throws IOException {
    try (Stream<Path> crashers =
        Files.list(Path.of("src/test/resources/dev/fixpoint/reading/crashers"))) {
      for (Path crasher : crashers.sorted().toList()) {
        check(TextDecoder.decode(Files.readAllBytes(crasher)));
      }
    }
  }

  static void check(String text) {
    Reading reading = Texts.READER.read(text);

    for (Fact fact : reading.facts()) {
      Span span = ((Origin.Read) fact.origin()).span();
      assertThat(span.to()).as("%s in %s", fact, text).isLessThanOrEqualTo(text.length());
    }
    assertThat(reading.hits())
        .allMatch(hit -> hit.spans().stream().allMatch(span -> span.to() <= text.length()));
    int at = 0;
    for (Redaction redaction : reading.redactions()) {
      assertThat(redaction.span().from())
          .as("%s in %s", redaction, text)
          .isGreaterThanOrEqualTo(at);
      at = redaction.span().to();
    }
    assertThat(at).isLessThanOrEqualTo(text.length());
    RedactedText.of(text, reading.redactions());
  }
}
