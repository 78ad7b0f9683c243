package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Item;
import dev.fixpoint.authoring.Page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cause as the page names it.
 *
 * @param title what is wrong
 * @param why what the page says of it besides; empty if it says nothing
 * @param isNamed whether the page lists it as a cause; otherwise it is the heading of its remedy
 */
record NamedCause(String title, String why, boolean isNamed) {
  /** A bold name before the explanation: "**Wrong key**: the key was ...". */
  private static final Pattern NAME =
      Pattern.compile("^\\*\\*([^*]{4,90}?)[:.]?\\*\\*\\s*(?:[:–—.-]+\\s*)?(\\p{Lu}.*)$");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)^(?:(?:cause|reason|case|scenario|solution|method|option|fix|step)\\s*#?\\d+\\s*"
              + "[:.)–—-]*|\\d+[.):])\\s*");

  /** The causes that the page lists; nothing if it lists none. */
  static List<NamedCause> listedIn(Page page) {
    List<NamedCause> numbered =
        page.sections().stream()
            .filter(section -> section.heading().matches("(?i)(?:cause|reason|case) *#?\\d.*"))
            .map(section -> new NamedCause(withoutNumber(section.heading()), "", true))
            .toList();
    if (!numbered.isEmpty()) {
      return numbered;
    }
    List<NamedCause> points =
        page.causes().stream().flatMap(Section::items).map(NamedCause::of).toList();
    return points.isEmpty()
        ? page.causes().stream().flatMap(Section::paragraphs).map(NamedCause::of).toList()
        : points;
  }

  /** The causes that a page without a list speaks of, by what mends them. */
  static List<NamedCause> mendedIn(List<Section> remedies, String error) {
    if (remedies.size() < 2) {
      return List.of(new NamedCause(error, "", false));
    }
    return remedies.stream()
        .map(section -> new NamedCause(withoutNumber(section.heading()), "", false))
        .toList();
  }

  private static NamedCause of(Item item) {
    NamedCause own = of(item.text());
    List<String> more = new ArrayList<>();
    more.add(own.why());
    item.inner().stream().flatMap(Item::all).map(Item::text).forEach(more::add);
    return new NamedCause(own.title(), String.join(" ", more).strip(), true);
  }

  private static NamedCause of(String text) {
    Matcher name = NAME.matcher(text);
    if (name.matches()) {
      return new NamedCause(name.group(1), name.group(2), true);
    }
    List<String> sentences = Prose.sentences(text);
    return new NamedCause(
        sentences.getFirst(), String.join(" ", sentences.subList(1, sentences.size())), true);
  }

  static String withoutNumber(String heading) {
    return NUMBER.matcher(heading).replaceFirst("");
  }

  /** All that the page says of it. */
  String text() {
    return (title + " " + why).strip();
  }
}
