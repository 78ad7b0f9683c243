package dev.fixpoint.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of an error library, taken apart: what stands under which heading. Bold words keep their
 * asterisks; links are their words.
 *
 * @param title the page's title
 * @param address where the page is published; empty if it does not say
 * @param intro what stands before the first heading below the title
 * @param sections the sections in order
 * @param categories the categories it is filed under
 */
record Page(
    String title,
    String address,
    List<Block> intro,
    List<Section> sections,
    List<String> categories) {
  private static final Pattern MEANING =
      Pattern.compile("(?i)\\bmean|what (is|does|happened)|overview|about (this|the) error");
  private static final Pattern CAUSES = Pattern.compile("(?i)\\bcauses?\\b|\\breasons?\\b|^why\\b");
  private static final Pattern FIX =
      Pattern.compile("(?i)how to|\\bfix|\\bsolution|\\bsolv|\\bresolv|\\bsteps\\b|what to do");
  private static final Pattern NOTES =
      Pattern.compile("(?i)\\bnotes?\\b|good to know|keep in mind|\\bfaq\\b|further");
  private static final Pattern ALTERNATIVE =
      Pattern.compile("(?i)\\balternativ|another way|\\binstead\\b|if you.d rather");

  /** A heading that counts is one of several of its kind, whatever else it says. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)^(?:(?:cause|reason|case|scenario|solution|method|option|fix|step)\\s*#?\\d+"
              + "|\\d+[.):]\\s)");

  Page {
    intro = List.copyOf(intro);
    sections = List.copyOf(sections);
    categories = List.copyOf(categories);
  }

  /** What stands between two headings. */
  sealed interface Block {
    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A list. */
    record Items(List<Item> items) implements Block {
      public Items {
        items = List.copyOf(items);
      }
    }

    /** Words shown as they are: a log, an answer. */
    record Verbatim(String text) implements Block {}

    /** A picture of the screen. */
    record Image(String words, String address) implements Block {}
  }

  /**
   * A point of a list.
   *
   * @param text its words
   * @param inner the points below it
   * @param images the pictures beside it
   */
  record Item(String text, List<Item> inner, List<Block.Image> images) {
    Item {
      inner = List.copyOf(inner);
      images = List.copyOf(images);
    }

    /** The point and everything below it. */
    Stream<Item> all() {
      return Stream.concat(Stream.of(this), inner.stream().flatMap(Item::all));
    }
  }

  /** A heading and what stands under it, up to the next heading. */
  record Section(int level, String heading, List<Block> blocks) {
    Section {
      blocks = List.copyOf(blocks);
    }

    boolean isNumbered() {
      return NUMBERED.matcher(heading).find();
    }

    boolean isMeaning() {
      return !isNumbered() && MEANING.matcher(heading).find();
    }

    boolean isCauses() {
      return !isNumbered() && !isMeaning() && CAUSES.matcher(heading).find();
    }

    boolean isFix() {
      return !isNumbered() && !isMeaning() && !isCauses() && FIX.matcher(heading).find();
    }

    boolean isNotes() {
      return !isNumbered() && !isFix() && NOTES.matcher(heading).find();
    }

    boolean isAlternative() {
      return ALTERNATIVE.matcher(heading).find();
    }

    /** Whether it is one of the parts that every page of the form has. */
    boolean isPart() {
      return isMeaning() || isCauses() || isFix() || isNotes();
    }

    Stream<String> paragraphs() {
      return blocks.stream()
          .filter(Block.Paragraph.class::isInstance)
          .map(block -> ((Block.Paragraph) block).text());
    }

    /** The points of its lists, without those below them. */
    Stream<Item> items() {
      return blocks.stream()
          .filter(Block.Items.class::isInstance)
          .flatMap(block -> ((Block.Items) block).items().stream());
    }

    /** All its words. */
    String text() {
      return String.join(
          " ", Stream.concat(paragraphs(), items().flatMap(Item::all).map(Item::text)).toList());
    }
  }

  /** What the error means; nothing if the page does not say. */
  Optional<Section> meaning() {
    return sections.stream().filter(Section::isMeaning).findFirst();
  }

  /** The causes; nothing if the page does not list them. */
  Optional<Section> causes() {
    return sections.stream().filter(Section::isCauses).findFirst();
  }

  /** The notes; nothing if there are none. */
  Optional<Section> notes() {
    return sections.stream().filter(Section::isNotes).findFirst();
  }

  /** The sections that tell what to do, without the heading above them and the alternatives. */
  List<Section> remedies() {
    return below(false);
  }

  /** The sections that tell of another way. */
  List<Section> alternatives() {
    return below(true);
  }

  private List<Section> below(boolean alternative) {
    Optional<Section> fix = sections.stream().filter(Section::isFix).findFirst();
    List<Section> inside;
    if (fix.isEmpty()) {
      inside =
          sections.stream()
              .filter(section -> section.isNumbered() || section.isAlternative())
              .toList();
    } else {
      int start = sections.indexOf(fix.get());
      inside =
          sections.stream()
              .skip(start + 1L)
              .takeWhile(section -> section.level() > fix.get().level() && !section.isNotes())
              .toList();
      if (inside.stream().allMatch(Section::isAlternative) && !alternative) {
        return asList(fix.get());
      }
    }
    return inside.stream().filter(section -> section.isAlternative() == alternative).toList();
  }

  /** A list of remedies, each with its steps below it, is as good as headings. */
  private List<Section> asList(Section fix) {
    long causes = causes().map(section -> section.items().count()).orElse(0L);
    List<Item> items = fix.items().toList();
    if (causes < 2 || items.size() < 2 || items.stream().allMatch(item -> item.inner().isEmpty())) {
      return List.of(fix);
    }
    List<Section> remedies = new ArrayList<>();
    for (Item item : items) {
      List<Block> blocks = new ArrayList<>();
      if (item.inner().isEmpty()) {
        blocks.add(new Block.Paragraph(item.text()));
      } else {
        blocks.add(new Block.Items(item.inner()));
      }
      blocks.addAll(item.images());
      remedies.add(new Section(fix.level() + 1, item.text().replace("*", ""), blocks));
    }
    return remedies;
  }
}
