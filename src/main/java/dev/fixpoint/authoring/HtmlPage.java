package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Page.Block;
import dev.fixpoint.authoring.Page.Item;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes a page apart that is written in HTML. */
final class HtmlPage {
  private static final String BLOCKS = "h1, h2, h3, h4, h5, h6, p, ul, ol, pre, div, section";

  private final PageBuilder page = new PageBuilder();

  private HtmlPage() {}

  static Page read(String text) {
    Document document = Jsoup.parse(text);
    HtmlPage reader = new HtmlPage();
    Element canonical = document.selectFirst("link[rel=canonical]");
    if (canonical != null) {
      reader.page.address(canonical.attr("href"));
    }
    document
        .select("a[rel~=category], .categories a, .breadcrumb a")
        .eachText()
        .forEach(reader.page::category);
    document.select("nav, header nav, footer, script, style, aside, form").remove();
    Element body = document.selectFirst("article, main");
    reader.walk(body == null ? document.body() : body);
    return reader.page.build(Prose.plain(document.title()));
  }

  private void walk(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        page.paragraph(Prose.plain(text.getWholeText()));
      } else if (node instanceof Element element) {
        walkInto(element);
      }
    }
  }

  private void walkInto(Element element) {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          page.heading(element.normalName().charAt(1) - '0', words(element), "");
      case "p" -> paragraph(element);
      case "ul", "ol" -> page.items(items(element));
      case "pre" -> page.verbatim(element.wholeText());
      case "img" -> page.image(image(element));
      default -> {
        if (element.children().select(BLOCKS).isEmpty()) {
          paragraph(element);
        } else {
          walk(element);
        }
      }
    }
  }

  /** A paragraph, and after it the pictures in it. */
  private void paragraph(Element element) {
    page.paragraph(words(element));
    element.select("img").forEach(image -> page.image(image(image)));
  }

  private static List<Item> items(Element list) {
    return list.select("> li").stream().map(HtmlPage::item).toList();
  }

  private static Item item(Element point) {
    List<Item> inner =
        point.select("> ul, > ol").stream().flatMap(list -> items(list).stream()).toList();
    Element own = point.clone();
    own.select("ul, ol").remove();
    return new Item(words(own), inner, own.select("img").stream().map(HtmlPage::image).toList());
  }

  private static Block.Image image(Element image) {
    return new Block.Image(Prose.plain(image.attr("alt")), image.attr("src"));
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
