package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a page apart that is written in Markdown, as an error library exports it. */
final class MarkdownPage {
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)])\\s+(.*)$");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]*)]\\(([^)\\s]*)(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
  private static final Pattern FIELD =
      Pattern.compile(
          "^\\*\\*(Published|Author|Content|Updated|Categories|Tags):?\\*\\*:?\\s*(.*)$");

  private String title = "";
  private String address = "";
  private final List<Block> intro = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();

  private int level;
  private String heading = "";
  private List<Block> blocks = intro;
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> items = new ArrayList<>();

  private MarkdownPage() {}

  static Page read(String text) {
    MarkdownPage page = new MarkdownPage();
    StringBuilder fence = null;
    for (String line : text.lines().toList()) {
      if (line.strip().startsWith("```")) {
        if (fence == null) {
          page.endBlock();
          fence = new StringBuilder();
        } else {
          page.blocks.add(new Block.Verbatim(fence.toString().strip()));
          fence = null;
        }
      } else if (fence != null) {
        fence.append(line).append('\n');
      } else {
        page.line(line);
      }
    }
    page.endSection();
    return new Page(page.title, page.address, page.intro, page.sections, page.categories);
  }

  private void line(String line) {
    Matcher found = HEADING.matcher(line);
    Matcher field = FIELD.matcher(line.strip());
    Matcher item = ITEM.matcher(line);
    if (found.matches()) {
      startSection(found.group(1).length(), found.group(2));
    } else if (field.matches()) {
      endBlock();
      field(field.group(1).toLowerCase(Locale.ROOT), field.group(2));
    } else if (line.isBlank() || line.strip().matches("[-*_]{3,}")) {
      endBlock();
    } else if (item.matches()) {
      endParagraph();
      items.add(inline(item.group(1)));
    } else if (!items.isEmpty() && line.startsWith("  ")) {
      items.add(items.removeLast() + " " + inline(line.strip()));
    } else {
      // An image between two sentences stands where the screen changes.
      for (String part : IMAGE.split(line)) {
        paragraph.append(part.strip()).append(' ');
      }
    }
  }

  private void field(String name, String value) {
    if (name.equals("categories")) {
      for (String category : value.split(",")) {
        categories.add(inline(category));
      }
    }
  }

  private void startSection(int newLevel, String words) {
    if (title.isEmpty()) {
      Matcher link = LINK.matcher(words);
      if (link.find()) {
        address = link.group(2);
      }
      title = inline(words).replace("*", "");
      return;
    }
    endSection();
    level = newLevel;
    heading = inline(words).replace("*", "");
    blocks = new ArrayList<>();
  }

  private void endSection() {
    endBlock();
    if (!heading.isEmpty()) {
      sections.add(new Section(level, heading, blocks));
      heading = "";
    }
  }

  private void endBlock() {
    endParagraph();
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(items));
      items.clear();
    }
  }

  private void endParagraph() {
    String text = inline(paragraph.toString());
    paragraph.setLength(0);
    if (!text.isEmpty()) {
      if (!items.isEmpty()) {
        blocks.add(new Block.Items(items));
        items.clear();
      }
      blocks.add(new Block.Paragraph(text));
    }
  }

  /** Words without images, addresses and typographic signs. */
  static String inline(String text) {
    String words = IMAGE.matcher(text).replaceAll(" ");
    words = LINK.matcher(words).replaceAll("$1");
    return Prose.plain(words.replace("__", "**"));
  }
}
