package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a page apart that is written in Markdown, as an error library exports it. */
final class MarkdownPage {
  private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*$");
  private static final Pattern UNDERLINE = Pattern.compile("^(?:={3,}|-{3,})\\s*$");
  private static final Pattern ITEM = Pattern.compile("^(\\s*)(?:[-*+]|\\w{1,2}[.)])\\s+(.*)$");
  private static final Pattern NUMBER_OR_BULLET =
      Pattern.compile("^\\s*(?:[-*+]|\\d{1,2}[.)]|[a-z][.)])\\s.*$");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]*)]\\(([^)\\s]*)(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[([^\\]]*)]\\(([^)\\s]*)(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern FIELD =
      Pattern.compile(
          "^\\*\\*(Published|Author|Content|Updated|Categories|Tags):?\\*\\*:?\\s*(.*)$");
  private static final int TAB = 4;

  private final PageBuilder page = new PageBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<Point> points = new ArrayList<>();
  private final Deque<Point> open = new ArrayDeque<>();

  private MarkdownPage() {}

  /** A point of a list while it is read. */
  private static final class Point {
    private final int indent;
    private final StringBuilder text = new StringBuilder();
    private final List<Point> inner = new ArrayList<>();
    private final List<Block.Image> images = new ArrayList<>();

    Point(int indent) {
      this.indent = indent;
    }

    Item item() {
      return new Item(inline(text.toString()), inner.stream().map(Point::item).toList(), images);
    }
  }

  static Page read(String text) {
    MarkdownPage reader = new MarkdownPage();
    StringBuilder fence = null;
    for (String line : text.replace("\t", " ".repeat(TAB)).lines().toList()) {
      if (line.strip().startsWith("```")) {
        if (fence == null) {
          reader.endBlock();
          fence = new StringBuilder();
        } else {
          reader.page.verbatim(fence.toString());
          fence = null;
        }
      } else if (fence != null) {
        fence.append(line).append('\n');
      } else {
        reader.line(line);
      }
    }
    reader.endBlock();
    return reader.page.build("");
  }

  private void line(String line) {
    Matcher found = HEADING.matcher(line);
    Matcher field = FIELD.matcher(line.strip());
    if (found.matches()) {
      endBlock();
      heading(found.group(1).length(), found.group(2));
    } else if (UNDERLINE.matcher(line).matches() && !paragraph.isEmpty()) {
      String words = paragraph.toString();
      paragraph.setLength(0);
      endBlock();
      heading(line.startsWith("=") ? 1 : 2, words);
    } else if (field.matches()) {
      endBlock();
      if (field.group(1).toLowerCase(Locale.ROOT).equals("categories")) {
        for (String category : field.group(2).split(",")) {
          page.category(inline(category));
        }
      }
    } else if (line.isBlank()) {
      // A list goes on after a blank line if what follows is indented or is a point again.
      endParagraph();
    } else if (line.strip().matches("[-*_]{3,}")) {
      endBlock();
    } else if (NUMBER_OR_BULLET.matcher(line).matches()) {
      point(line);
    } else if (!open.isEmpty() && (line.startsWith("  ") || isImage(line))) {
      more(open.peek(), line);
    } else {
      if (paragraph.isEmpty()) {
        endList();
      }
      words(line);
    }
  }

  /** A picture between two points belongs to the first, however it is indented. */
  private static boolean isImage(String line) {
    return IMAGE.matcher(line.strip()).matches();
  }

  private void heading(int level, String words) {
    Matcher link = LINK.matcher(words);
    page.heading(level, inline(words), link.find() ? link.group(2) : "");
  }

  private void point(String line) {
    endParagraph();
    Matcher item = ITEM.matcher(line);
    if (!item.matches()) {
      return;
    }
    Point point = new Point(item.group(1).length());
    while (!open.isEmpty() && open.peek().indent >= point.indent) {
      open.pop();
    }
    (open.isEmpty() ? points : open.peek().inner).add(point);
    open.push(point);
    more(point, item.group(2));
  }

  private static void more(Point point, String line) {
    Matcher image = IMAGE.matcher(line);
    while (image.find()) {
      point.images.add(image(image));
    }
    point.text.append(' ').append(IMAGE.matcher(line).replaceAll(" "));
  }

  /** An image between two sentences stands where the screen changes; within one, for a word. */
  private void words(String line) {
    Matcher image = IMAGE.matcher(line);
    int from = 0;
    while (image.find()) {
      paragraph.append(line, from, image.start());
      from = image.end();
      String before = paragraph.toString().strip();
      if (before.isEmpty() || before.matches("(?s).*[.!?:)]\\**")) {
        endParagraph();
        page.image(image(image));
      } else {
        paragraph.append(image.group(1));
      }
    }
    paragraph.append(line.substring(from)).append(' ');
  }

  private static Block.Image image(Matcher image) {
    return new Block.Image(Prose.plain(image.group(1)), image.group(2));
  }

  private void endBlock() {
    endParagraph();
    endList();
  }

  private void endList() {
    page.items(points.stream().map(Point::item).toList());
    points.clear();
    open.clear();
  }

  private void endParagraph() {
    String text = inline(paragraph.toString());
    paragraph.setLength(0);
    if (!text.isEmpty()) {
      endList();
      page.paragraph(text);
    }
  }

  /** Words without images, addresses and typographic signs. */
  static String inline(String text) {
    String words = IMAGE.matcher(text).replaceAll(" ");
    words = LINK.matcher(words).replaceAll("$1");
    return Prose.plain(words.replace("__", "**"));
  }
}
