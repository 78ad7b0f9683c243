package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Section;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes a page apart that is written in HTML. */
final class HtmlPage {
  private String title = "";
  private final List<Block> intro = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private List<Block> blocks = intro;
  private String heading = "";
  private int level;

  private HtmlPage() {}

  static Page read(String text) {
    Document document = Jsoup.parse(text);
    HtmlPage page = new HtmlPage();
    document.select("nav, header nav, footer, script, style, aside, form").remove();
    Element body = document.selectFirst("article, main");
    page.walk(body == null ? document.body() : body);
    page.endSection();
    if (page.title.isEmpty()) {
      page.title = Prose.plain(document.title());
    }
    Element canonical = document.selectFirst("link[rel=canonical]");
    List<String> categories =
        document.select("a[rel~=category], .categories a, .breadcrumb a").eachText();
    return new Page(
        page.title,
        canonical == null ? "" : canonical.attr("href"),
        page.intro,
        page.sections,
        categories);
  }

  private void walk(Element parent) {
    for (Element element : parent.children()) {
      switch (element.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
        case "p" -> add(new Block.Paragraph(words(element)));
        case "ul", "ol" ->
            add(
                new Block.Items(
                    element.select("> li").stream()
                        .map(HtmlPage::words)
                        .filter(words -> !words.isEmpty())
                        .toList()));
        case "pre" -> add(new Block.Verbatim(element.wholeText().strip()));
        case "img", "figure" -> {
          // pictures of the screen stay with the page
        }
        default -> walk(element);
      }
    }
  }

  private void add(Block block) {
    boolean isEmpty = block instanceof Block.Paragraph paragraph && paragraph.text().isEmpty();
    if (!isEmpty) {
      blocks.add(block);
    }
  }

  private void heading(Element element) {
    String words = words(element).replace("*", "");
    if (title.isEmpty()) {
      title = words;
      return;
    }
    endSection();
    level = element.normalName().charAt(1) - '0';
    heading = words;
    blocks = new ArrayList<>();
  }

  private void endSection() {
    if (!heading.isEmpty()) {
      sections.add(new Section(level, heading, blocks));
      heading = "";
    }
  }

  /** The element's words, bold ones between asterisks, code between backticks. */
  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    collect(element, words);
    return Prose.plain(words.toString());
  }

  private static void collect(Element element, StringBuilder words) {
    String mark =
        switch (element.normalName()) {
          case "b", "strong" -> "**";
          case "code", "kbd", "tt" -> "`";
          default -> "";
        };
    words.append(mark);
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (child instanceof Element inner) {
        if (inner.normalName().equals("br")) {
          words.append(' ');
        } else {
          collect(inner, words);
        }
      }
    }
    words.append(mark);
  }
}
