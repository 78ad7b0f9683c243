package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.DraftSignature;
import dev.fixpoint.authoring.Page.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Proposes signatures: the title's error, and the errors that a page quotes. */
final class PageSignatures {
  /** An error that the page quotes; what it names in bold stands on a screen, not in the error. */
  private static final Pattern QUOTED_ERROR = Pattern.compile("`([^`]{6,160})`|\"([^\"]{8,160})\"");

  private static final int SHORTEST = 6;

  private PageSignatures() {}

  static List<DraftSignature> of(Page page, String error, String provider) {
    Set<String> found = new LinkedHashSet<>();
    List<DraftSignature> signatures = new ArrayList<>();
    signatures.add(new DraftSignature(List.of(error), provider, true));
    found.add(error.toLowerCase(Locale.ROOT));
    List<Block> blocks = new ArrayList<>(page.intro());
    page.sections().stream()
        .filter(section -> section.isMeaning() || section.isCauses())
        .forEach(section -> blocks.addAll(section.blocks()));
    for (Block block : blocks) {
      for (String quoted : quoted(block)) {
        if (found.add(quoted.toLowerCase(Locale.ROOT))) {
          signatures.add(new DraftSignature(List.of(quoted), "", block instanceof Block.Verbatim));
        }
      }
    }
    return signatures;
  }

  private static List<String> quoted(Block block) {
    return switch (block) {
      case Block.Verbatim shown ->
          shown
              .text()
              .lines()
              .map(String::strip)
              .filter(line -> line.length() >= SHORTEST)
              .toList();
      case Block.Items list -> list.items().stream().flatMap(PageSignatures::quotedInItem).toList();
      case Block.Paragraph paragraph -> quoted(paragraph.text());
      case Block.Image picture -> List.of();
    };
  }

  private static Stream<String> quotedInItem(Page.Item item) {
    return item.all().flatMap(each -> quoted(each.text()).stream());
  }

  private static List<String> quoted(String text) {
    List<String> quoted = new ArrayList<>();
    Matcher matcher = QUOTED_ERROR.matcher(text.replaceAll("\\*\\*[^*]*\\*\\*", " "));
    while (matcher.find()) {
      quoted.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return quoted;
  }
}
