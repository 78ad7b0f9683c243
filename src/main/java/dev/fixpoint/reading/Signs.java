package dev.fixpoint.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of signs from a resource beside this class: sections in brackets, a pattern a line; one
 * that begins with {@code ~} is a regular expression.
 */
final class Signs {
  private final List<Sign> signs = new ArrayList<>();
  private final Patterns patterns;

  /**
   * A sign.
   *
   * @param section the section it stands in
   * @param kind the first word of its line, where the lines of the table have one; else the marks
   *     before its pattern, or empty
   */
  record Sign(String section, String kind) {}

  /**
   * A sign that a text shows.
   *
   * @param match where it was first found
   */
  record Seen(Sign sign, Patterns.Match match) {}

  private Signs(List<String> lines, boolean withKinds) {
    Patterns.Builder builder = new Patterns.Builder();
    String section = "";
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("[") && text.endsWith("]")) {
        section = text.substring(1, text.length() - 1);
        continue;
      }
      String kind;
      if (withKinds) {
        int space = text.indexOf(' ');
        kind = text.substring(0, space);
        text = text.substring(space).strip();
      } else {
        int marks = 0;
        while ("?!".indexOf(text.charAt(marks)) >= 0) {
          marks++;
        }
        kind = text.substring(0, marks);
        text = text.substring(marks);
      }
      int id =
          text.startsWith("~")
              ? builder.expression(text.substring(1), Expression.Engine.JAVA)
              : builder.literal(text);
      if (id != signs.size()) {
        throw new IllegalStateException("Two signs look for the same, or one for nothing: " + line);
      }
      signs.add(new Sign(section, kind));
    }
    this.patterns = builder.build();
  }

  /** The table of this name, whose lines begin with a kind. */
  static Signs withKinds(String name) {
    return new Signs(RuleLines.of(name), true);
  }

  /** The table of this name, whose lines are patterns. */
  static Signs of(String name) {
    return new Signs(RuleLines.of(name), false);
  }

  /** The signs that a text shows, in the order of the table. */
  List<Seen> seenIn(Views views) {
    Patterns.Scan scan = patterns.scan(views);
    List<Seen> seen = new ArrayList<>();
    for (int id = 0; id < signs.size(); id++) {
      Patterns.Match match = scan.find(id);
      if (match != null) {
        seen.add(new Seen(signs.get(id), match));
      }
    }
    return seen;
  }
}
