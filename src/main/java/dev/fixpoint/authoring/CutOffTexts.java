package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Texts without quotes that hold a blank and a {@code #}: for YAML a comment begins there, and the
 * reader never sees the rest. A comment that is meant has a blank behind the sign.
 */
final class CutOffTexts {
  private static final LoadSettings WITH_COMMENTS =
      LoadSettings.builder().setParseComments(true).setAllowDuplicateKeys(true).build();

  private CutOffTexts() {}

  static void check(Findings findings) {
    boolean isPlain = false;
    for (Event event : new Parse(WITH_COMMENTS).parseString(findings.source().text())) {
      if (event instanceof CommentEvent comment && isPlain && isOfTheText(comment)) {
        tell(findings, comment);
      }
      isPlain = event instanceof ScalarEvent scalar && scalar.isPlain();
    }
  }

  private static boolean isOfTheText(CommentEvent comment) {
    String value = comment.getValue();
    return comment.getCommentType() == CommentType.IN_LINE
        && !value.isEmpty()
        && !Character.isWhitespace(value.charAt(0));
  }

  private static void tell(Findings findings, CommentEvent comment) {
    Optional<Mark> at = comment.getStartMark();
    int line = at.map(Mark::getLine).orElse(0) + 1;
    int column = at.map(Mark::getColumn).orElse(0) + 1;
    findings.warn(
        new Problem.Place(findings.source().file(), line, column),
        "text-cut-off",
        "The text ends before \"#"
            + comment.getValue().strip()
            + "\": YAML takes it for a comment.",
        "Put the whole text in quotes, or a blank behind the \"#\" of a comment.",
        null);
  }
}
