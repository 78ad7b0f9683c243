package dev.fixpoint.authoring;

import dev.fixpoint.authoring.ContentDiff.Change;
import dev.fixpoint.authoring.ContentDiff.First;
import dev.fixpoint.authoring.ContentDiff.Worth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Tells how two versions of the knowledge differ in what they answer. */
public final class ContentDiffReport {
  private static final int QUOTE = 70;

  private ContentDiffReport() {}

  /** For a person: place, the text's begin, the old answer, the new one, and what it means. */
  public static String text(ContentDiff diff) {
    StringBuilder text = new StringBuilder();
    for (Change change : diff.changes()) {
      text.append(change.place()).append(": ").append(meaning(change)).append('\n');
      if (!change.text().isBlank()) {
        text.append("    “").append(begin(change.text())).append("”\n");
      }
      text.append("    - ").append(line(change.before())).append('\n');
      text.append("    + ").append(line(change.after())).append("\n\n");
    }
    long moved = diff.changes().stream().filter(Change::isMoved).count();
    return text.append(
            ("%d examples and %d cases asked: %d answered differently, %d from another article; %d"
                    + " better, %d worse.%n")
                .formatted(
                    diff.examples(),
                    diff.cases(),
                    diff.changes().size(),
                    moved,
                    count(diff, Worth.BETTER),
                    count(diff, Worth.WORSE)))
        .toString();
  }

  private static String meaning(Change change) {
    List<String> parts = new ArrayList<>();
    if (change.isMoved()) {
      parts.add("another article");
    } else if (change.before().isNone()) {
      parts.add("known now");
    } else if (change.after().isNone()) {
      parts.add("no longer known");
    } else if (!change.before().cause().equals(change.after().cause())) {
      parts.add("another cause");
    } else {
      parts.add("another status");
    }
    if (change.worth() != Worth.EVEN) {
      parts.add(
          change.worth() == Worth.BETTER
              ? "better: right now, wrong before"
              : "worse: wrong now, right before");
    }
    return String.join(", ", parts);
  }

  private static String line(First first) {
    return first.isNone()
        ? "no known error"
        : "%s %s, article %s".formatted(first.status(), first.cause(), first.article());
  }

  private static String begin(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= QUOTE ? line : line.substring(0, QUOTE) + "…";
  }

  private static long count(ContentDiff diff, Worth worth) {
    return diff.changes().stream().filter(change -> change.worth() == worth).count();
  }

  /**
   * For a program: {@code {"examples", "cases", "changes": [{"place", "text", "before": {"cause",
   * "status", "article"}, "after": {...}, "moved", "worth"}]}}; {@code worth} is better, worse or
   * even.
   */
  public static String json(ContentDiff diff) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("examples", diff.examples());
    fields.put("cases", diff.cases());
    fields.put("changes", diff.changes().stream().map(ContentDiffReport::fields).toList());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
  }

  private static Map<String, Object> fields(Change change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("place", change.place());
    fields.put("text", change.text());
    fields.put("before", fields(change.before()));
    fields.put("after", fields(change.after()));
    fields.put("moved", change.isMoved());
    fields.put("worth", change.worth().name().toLowerCase(Locale.ROOT));
    return fields;
  }

  private static Map<String, Object> fields(First first) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("cause", first.cause());
    fields.put("status", first.status());
    fields.put("article", first.article());
    return fields;
  }
}
