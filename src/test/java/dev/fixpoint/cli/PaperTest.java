package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.cli.Paper.Ink;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PaperTest {
  private final StringWriter written = new StringWriter();

  private Paper paper(boolean hasColours) {
    return new Paper(new PrintWriter(written, true), hasColours);
  }

  @Test
  void wrapsAParagraphBelowTheWordsBehindItsLabel() {
    paper(false).paragraph("  why  ", "word ".repeat(40));

    assertThat(written.toString().lines()).hasSize(3).allMatch(line -> line.length() <= 100);
    assertThat(written.toString().lines().skip(1)).allMatch(line -> line.startsWith("       word"));
  }

  @Test
  void leavesTheMarksOfStrongWordsOutWhereTheTerminalHasNoColours() {
    paper(false).paragraph("", Paper.marked("Choose **Save** twice"));

    assertThat(written.toString().strip()).isEqualTo("Choose Save twice");
  }

  @Test
  void showsStrongWordsOnATerminalWithColours() {
    paper(true).paragraph("", Paper.marked("Choose **Save**"));

    assertThat(written.toString().strip()).isEqualTo("Choose \u001b[1mSave\u001b[0m");
  }

  @Test
  void keepsControlCharactersOfAPastedTextFromTheTerminal() {
    paper(true).paragraph("", Paper.marked("a\u001b]0;title\u0007b\u0001c"));
    paper(true).paragraph("", Ink.GREEN.on("d\u001b[31me"));

    assertThat(written.toString()).doesNotContain("\u001b]", "\u0007", "\u001b[31m");
  }
}
