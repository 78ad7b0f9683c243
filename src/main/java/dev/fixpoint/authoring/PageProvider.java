package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Section;
import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The provider that a page is about.
 *
 * @param provider its value
 * @param said the words that tell it: the title, a category, the note on the mailer
 */
record PageProvider(String provider, String said) {
  private static final PageProvider UNKNOWN = new PageProvider("", "");

  /** Paragraphs that may name the provider before the page speaks of others. */
  private static final int FIRST_PARAGRAPHS = 3;

  /** Names such as "mail" and "other" are words of any text. */
  private static final int SHORTEST_NAME = 4;

  /** What the page names first, in its note on the mailer, its title or its categories. */
  static PageProvider of(Page page, Knowledge knowledge) {
    Optional<FactDefinition> definition = knowledge.vocabulary().definition("provider");
    if (definition.isEmpty()) {
      return UNKNOWN;
    }
    return places(page)
        .flatMap(place -> namedIn(place, definition.get()).stream())
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Stream<String> places(Page page) {
    Stream<String> intro =
        page.intro().stream()
            .filter(Block.Paragraph.class::isInstance)
            .map(block -> ((Block.Paragraph) block).text());
    List<String> paragraphs = intro.toList();
    return Stream.of(
            paragraphs.stream().filter(text -> text.startsWith("**Note")),
            Stream.of(page.title()),
            page.categories().stream(),
            paragraphs.stream(),
            page.sections().stream().flatMap(Section::paragraphs).limit(FIRST_PARAGRAPHS))
        .flatMap(each -> each);
  }

  private static Optional<PageProvider> namedIn(String text, FactDefinition definition) {
    String lower = " " + bare(text) + " ";
    String longest = "";
    String found = null;
    for (FactDefinition.Choice choice : definition.values()) {
      List<String> names = new ArrayList<>(choice.also());
      names.add(choice.value());
      names.addAll(List.of(choice.title().split(" / |[()]")));
      for (String name : names) {
        String bare = bare(name);
        boolean isName =
            (bare.length() > SHORTEST_NAME || bare.equals("ses"))
                && !bare.matches("other|default|other smtp");
        if (isName && bare.length() > longest.length() && lower.contains(" " + bare + " ")) {
          longest = bare;
          found = choice.value();
        }
      }
    }
    return found == null ? Optional.empty() : Optional.of(new PageProvider(found, text));
  }

  private static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", " ").strip();
  }
}
