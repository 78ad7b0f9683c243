package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.reading.TextReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingCheckTest {
  private static final TextReader READER =
      TextReader.of(new KnowledgeLoader().load(List.of(PackReader.folder(Path.of("content")))));

  @Test
  void countsWhatStandsInTheTextAndShowsWhatWasReadWrong() {
    ReadingCheck check =
        ReadingCheck.of(
            READER,
            List.of(
                recorded("right", "535 5.7.8 no", Map.of("smtp.code", 535)),
                recorded("elsewhere", "no number here", Map.of("smtp.code", 535)),
                recorded("wrong", "Mailer: Brevo, code 999", Map.of("provider", "mailgun"))));

    assertThat(check.tallies()).containsEntry("smtp.code", new ReadingCheck.Tally(1, 1));
    assertThat(check.misses())
        .containsExactly(new ReadingCheck.Miss("wrong", "provider", "mailgun", "brevo"));
  }

  private static RecordedCase recorded(String id, String text, Map<String, Object> facts) {
    return new RecordedCase(id, text, facts, "none", List.of());
  }
}
