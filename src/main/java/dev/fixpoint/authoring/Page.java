package dev.fixpoint.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of an error library, taken apart: what stands under which heading. Bold words keep their
 * asterisks; links are their words, images are left out.
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
    record Items(List<String> items) implements Block {
      public Items {
        items = List.copyOf(items);
      }
    }

    /** Words shown as they are: a log, an answer. */
    record Verbatim(String text) implements Block {}
  }

  /** A heading and what stands under it, up to the next heading. */
  record Section(int level, String heading, List<Block> blocks) {
    Section {
      blocks = List.copyOf(blocks);
    }

    boolean isMeaning() {
      return MEANING.matcher(heading).find();
    }

    boolean isCauses() {
      return !isMeaning() && CAUSES.matcher(heading).find();
    }

    boolean isFix() {
      return !isMeaning() && !isCauses() && FIX.matcher(heading).find();
    }

    boolean isNotes() {
      return !isFix() && NOTES.matcher(heading).find();
    }

    boolean isAlternative() {
      return ALTERNATIVE.matcher(heading).find();
    }

    Stream<String> paragraphs() {
      return blocks.stream()
          .filter(Block.Paragraph.class::isInstance)
          .map(block -> ((Block.Paragraph) block).text());
    }

    Stream<String> items() {
      return blocks.stream()
          .filter(Block.Items.class::isInstance)
          .flatMap(block -> ((Block.Items) block).items().stream());
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
    if (fix.isEmpty()) {
      return List.of();
    }
    int start = sections.indexOf(fix.get());
    List<Section> inside =
        sections.stream()
            .skip(start + 1L)
            .takeWhile(section -> section.level() > fix.get().level() && !section.isNotes())
            .toList();
    if (inside.isEmpty() && !alternative) {
      return List.of(fix.get());
    }
    return inside.stream().filter(section -> section.isAlternative() == alternative).toList();
  }
}
