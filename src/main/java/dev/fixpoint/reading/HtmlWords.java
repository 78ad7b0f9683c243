package dev.fixpoint.reading;

import dev.fixpoint.knowledge.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The words of HTML in a text: an error page that took the place of an answer, or a message with
 * markup in it.
 */
final class HtmlWords {
  private static final String TAGS =
      "(?:html|head|body|title|meta|link|script|style|noscript|h[1-6]|p|br|hr|div|span|a|b|i|u|em|strong|small|center|font"
          + "|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|pre|code|blockquote|img|form|input|button|section|article"
          + "|header|footer|main|nav|address)";

  private static final Pattern MARKUP =
      Pattern.compile(
          "<!doctype html|</?" + TAGS + "(?:\\s[^<>]{0,2000})?/?>", Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE =
      Pattern.compile("<!doctype html|<html[\\s>]|<title>|<h1[\\s>]", Pattern.CASE_INSENSITIVE);

  /** An angle bracket that opens no tag of HTML, such as that of an address. */
  private static final Pattern NO_TAG =
      Pattern.compile("<(?!/?" + TAGS + "[\\s/>]|!--|!doctype)", Pattern.CASE_INSENSITIVE);

  private static final Pattern STATUS = Pattern.compile("\\b(4\\d\\d|5(?:0\\d|1[01]|2[0-7]))\\b");

  private HtmlWords() {}

  /**
   * The words without the markup, framed by the stretch that the markup covers; nothing if there is
   * none.
   */
  static List<InnerText> of(String text) {
    Matcher first = MARKUP.matcher(text);
    if (!first.find()) {
      return List.of();
    }
    String safe = NO_TAG.matcher(text).replaceAll("&lt;");
    String words = Jsoup.parse(safe).wholeText();
    List<InnerText> inner = new ArrayList<>();
    if (!words.isBlank()) {
      inner.add(new InnerText(words, new Span(0, text.length())));
    }
    return inner;
  }

  /** Notes that the answer is a page, and the status that its title or heading names. */
  static void read(String text, Findings findings) {
    Matcher page = PAGE.matcher(text);
    if (!page.find()) {
      return;
    }
    findings.add("http.answer-is-html", true, new Span(page.start(), page.end()), Trust.LIKELY);
    Document document = Jsoup.parse(text.substring(page.start()));
    heading(text, document.title(), page.start(), findings);
    Element first = document.selectFirst("h1");
    if (first != null) {
      heading(text, first.text(), page.start(), findings);
    }
  }

  private static void heading(String text, String words, int from, Findings findings) {
    Matcher status = STATUS.matcher(words);
    if (status.find()) {
      int at = text.indexOf(status.group(1), from);
      if (at >= 0) {
        findings.add("http.status", status.group(1), new Span(at, at + 3), Trust.LIKELY);
      }
    }
  }
}
