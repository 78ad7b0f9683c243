package dev.fixpoint.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A stretch of words that stands out, or does not. Templates write the words escaped, so nothing
 * that an article or a customer says can become HTML.
 *
 * @param words the words, not escaped
 * @param standsOut whether they are strong, or marked
 */
public record Run(String words, boolean standsOut) {
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);

  /** The words of an article, in which double asterisks make strong. */
  static List<Run> ofArticle(String words) {
    return split(words, STRONG);
  }

  /** A highlight of a search, in which {@code <mark>} marks and the rest is escaped for HTML. */
  static List<Run> ofHighlight(String html) {
    return split(html, MARK).stream()
        .map(run -> new Run(HtmlUtils.htmlUnescape(run.words), run.standsOut))
        .toList();
  }

  private static List<Run> split(String words, Pattern pattern) {
    List<Run> runs = new ArrayList<>();
    Matcher matcher = pattern.matcher(words);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        runs.add(new Run(words.substring(end, matcher.start()), false));
      }
      runs.add(new Run(matcher.group(1), true));
      end = matcher.end();
    }
    if (end < words.length()) {
      runs.add(new Run(words.substring(end), false));
    }
    return runs;
  }
}
