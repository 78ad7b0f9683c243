package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.PackReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private static final TextReader SHORT =
      TextReader.of(
          new KnowledgeLoader().load(List.of(PackReader.folder(Path.of("content")))),
          new Limits(100, 5));

  @Test
  void readsTheBeginningOfATextThatIsTooLongAndSaysSo() {
    Reading reading = SHORT.read("535 5.7.8 no" + " x".repeat(200));

    assertThat(reading.facts()).anyMatch(fact -> fact.key().equals("smtp.code") && fact.is("535"));
    assertThat(reading.notices())
        .containsExactly(
            "Only the first 100 of 412 characters were read. Paste the part around the error.");
  }

  @Test
  void readsTheFirstLinesOfATextOfTooManyAndSaysSo() {
    Reading reading = SHORT.read("535 5.7.8 no\n1\n2\n3\n4\n5\n6\n");

    assertThat(reading.notices())
        .containsExactly("Only the first 5 lines were read. Paste the part around the error.");
  }

  @Test
  void splitsNoPairOfSurrogates() {
    Reading reading = SHORT.read("x".repeat(99) + "\ud83d\ude00");

    assertThat(reading.notices().getFirst()).startsWith("Only the first 99 of 101 characters");
  }

  @Test
  void saysThatABinaryFileIsNoText() {
    assertThat(
            Texts.READER
                .read("\u0089PNG\u0000\u0001\u0002\u0003\u0004\u0005\ufffd\ufffd")
                .notices())
        .containsExactly(
            "This looks like a binary file and not like a text. Paste the error as text.");
    assertThat(Texts.READER.read("535 5.7.8 no").notices()).isEmpty();
  }

  /** On each of these a careless reader takes the square of its length, or runs out of stack. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "\"",
        "\\",
        "<",
        "<a>",
        "(",
        "&amp;",
        "{a:[",
        "\"a\":\"b\",",
        "550-5.7.1 a ",
        "550-5.7.1 a\n",
        "1.",
        "a@",
        "a.",
        "a.com ",
        "a: ",
        "> > \n",
        "QUJD",
        "334 VXNl\nQUJDRA==\n",
        "<< 220 a >> EHLO b ",
        "x='y ",
        "http status code ",
        "Mailer: Mailer: ",
        "\ud83d",
        "\u0000"
      })
  void readsAHundredThousandCharactersOfAnything(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    Reading reading = Texts.READER.read(text);

    assertThat(reading.redactions()).allMatch(redaction -> redaction.span().to() <= text.length());
  }

  @Test
  void decodesWhatPeopleSave() {
    String text = "535 5.7.8 Größe überschritten";

    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            Charset.forName("windows-1252"))) {
      assertThat(TextDecoder.decode(text.getBytes(charset))).as(charset.name()).isEqualTo(text);
    }
    assertThat(TextDecoder.decode("\ufeffabc".getBytes(StandardCharsets.UTF_8))).isEqualTo("abc");
    assertThat(TextDecoder.decode(new byte[0])).isEmpty();
  }

  @Test
  void readsTextsWithEveryLineEnd() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(Texts.fact("Mailer: Brevo" + end + "unauthorized: Key not found", "error.code"))
          .isEqualTo("unauthorized");
    }
  }
}
