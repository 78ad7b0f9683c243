package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Item;
import dev.fixpoint.authoring.Page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a page together from what a reader of Markdown or HTML finds, one after the other. */
final class PageBuilder {
  /** Many pages set a paragraph in bold where they mean a heading. */
  private static final Pattern BOLD_HEADING =
      Pattern.compile("\\*\\*(?!(?i:note|important|warning|tip)\\b)([^*]{3,90}?)[:.]?\\*\\*:?");

  /** Below every real heading. */
  private static final int LOWEST = 7;

  private static final int PART = 2;

  private String title = "";
  private String address = "";
  private final List<Block> intro = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private String heading = "";
  private int level;
  private List<Block> blocks = intro;

  /** The first heading is the page's title, and what it links to the page's address. */
  void heading(int newLevel, String words, String link) {
    String bare = words.replace("*", "").strip();
    if (title.isEmpty()) {
      title = bare;
      address = address.isEmpty() ? link : address;
      return;
    }
    endSection();
    level = newLevel;
    heading = bare;
    blocks = new ArrayList<>();
  }

  void paragraph(String words) {
    Matcher bold = BOLD_HEADING.matcher(words);
    if (bold.matches()) {
      Section found = new Section(LOWEST, bold.group(1), List.of());
      heading(found.isPart() ? PART : LOWEST, bold.group(1), "");
    } else if (!words.isEmpty()) {
      blocks.add(new Block.Paragraph(words));
    }
  }

  void items(List<Item> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(items));
    }
  }

  void verbatim(String words) {
    blocks.add(new Block.Verbatim(words.strip()));
  }

  void image(Block.Image image) {
    blocks.add(image);
  }

  void category(String name) {
    if (!name.isBlank()) {
      categories.add(name.strip());
    }
  }

  void address(String published) {
    address = published;
  }

  /** The page; without any heading, its title is what the document calls itself. */
  Page build(String otherTitle) {
    endSection();
    return new Page(title.isEmpty() ? otherTitle : title, address, intro, sections, categories);
  }

  private void endSection() {
    if (!heading.isEmpty()) {
      sections.add(new Section(level, heading, blocks));
      heading = "";
    }
  }
}
