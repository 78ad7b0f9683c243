package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a page says that its draft does not: nothing is left out in silence. */
final class LeftOut {
  private static final Pattern NOTE =
      Pattern.compile("(?i)^\\*\\*(?:note|important|warning|tip):?\\*\\*:?\\s*");

  private LeftOut() {}

  /**
   * The page's sentences that stand nowhere in the draft.
   *
   * @param draft the draft as it is written
   */
  static List<String> of(Page page, String draft) {
    String written = bare(draft.replaceAll("\\n\\s*", " "));
    List<String> left = new ArrayList<>();
    Stream.concat(
            page.intro().stream(),
            page.sections().stream().flatMap(section -> section.blocks().stream()))
        .flatMap(LeftOut::texts)
        .map(text -> NOTE.matcher(text).replaceFirst(""))
        .flatMap(text -> Prose.sentences(text).stream())
        .filter(sentence -> !sentence.isBlank() && !written.contains(bare(Prose.act(sentence))))
        .forEach(left::add);
    return left;
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> Stream.of(paragraph.text());
      case Block.Items list -> list.items().stream().flatMap(Item::all).map(Item::text);
      case Block.Verbatim shown -> shown.text().lines();
      case Block.Image picture -> Stream.of();
    };
  }

  /** Letters and digits alone: quoting, marks and bold letters differ from field to field. */
  private static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
