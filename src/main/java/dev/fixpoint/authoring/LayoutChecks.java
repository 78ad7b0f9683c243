package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Problem;
import java.util.ArrayList;
import java.util.List;

/** Whether the file is laid out as its neighbours are. */
final class LayoutChecks {
  /** The order of an article's fields: what the reader sees, how we know, where from. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "title",
          "provider",
          "people-say",
          "symptom",
          "meaning",
          "causes",
          "otherwise",
          "notes",
          "related",
          "sources",
          "examples");

  private LayoutChecks() {}

  static void check(Findings findings) {
    List<String> fields = findings.outline().fields();
    List<String> sorted = new ArrayList<>(FIELDS);
    sorted.retainAll(fields);
    if (!fields.equals(sorted)) {
      findings.hint(
          "field-order",
          "The fields do not stand in the usual order: %s.".formatted(String.join(", ", sorted)),
          "Let \"fixpoint lint --fix\" sort them.");
    }
    checkLines(findings);
    checkMarks(findings);
    CutOffTexts.check(findings);
  }

  private static void checkMarks(Findings findings) {
    int number = 0;
    for (String line : findings.source().text().lines().toList()) {
      number++;
      int at = line.indexOf(DraftWriter.MARK);
      if (at >= 0) {
        findings.warn(
            new Problem.Place(findings.source().file(), number, at + 1),
            "decision-left",
            "A decision of the author's is left: "
                + line.substring(at + DraftWriter.MARK.length()).strip(),
            "Decide, and take the mark out.",
            null);
      }
    }
  }

  private static void checkLines(Findings findings) {
    String text = findings.source().text();
    String file = findings.source().file();
    if (!text.equals(FileFixes.tidy(text))) {
      List<String> lines = List.of(text.split("\n", -1));
      int number = 1;
      for (String line : lines) {
        if (!line.equals(line.stripTrailing())) {
          break;
        }
        number++;
      }
      findings.hint(
          new Problem.Place(file, Math.min(number, lines.size()), 1),
          "white-space",
          "The file holds white space at the end of a line, or does not end with one line break.",
          "Let \"fixpoint lint --fix\" tidy it.",
          null);
    }
  }
}
