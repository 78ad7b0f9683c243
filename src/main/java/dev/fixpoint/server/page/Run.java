package dev.fixpoint.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A stretch of words that stands out, or does not. Templates write the words escaped, so nothing
 * that an article or a customer says can become HTML.
 *
 * @param words the words, not escaped
 * @param kind how they stand out
 */
public record Run(String words, Kind kind) {
  private static final Pattern ARTICLE =
      Pattern.compile("\\*\\*(?<strong>.+?)\\*\\*|`(?<code>[^`\n]+)`", Pattern.DOTALL);
  private static final Pattern HIGHLIGHT =
      Pattern.compile("<mark>(?<mark>.*?)</mark>", Pattern.DOTALL);

  /** How words stand out. */
  public enum Kind {
    /** Not at all. */
    PLAIN,
    /** A name on a screen. */
    STRONG,
    /** What is typed or shown letter by letter. */
    CODE,
    /** What a search was for. */
    MARK
  }

  /** The word for its kind in the templates. */
  public String as() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The words of an article: double asterisks make strong, backquotes make code. */
  static List<Run> ofArticle(String words) {
    return split(words, ARTICLE, Kind.STRONG, Kind.CODE);
  }

  /** A highlight of a search, in which {@code <mark>} marks and the rest is escaped for HTML. */
  static List<Run> ofHighlight(String html) {
    return split(html, HIGHLIGHT, Kind.MARK).stream()
        .map(run -> new Run(HtmlUtils.htmlUnescape(run.words), run.kind))
        .toList();
  }

  private static List<Run> split(String words, Pattern pattern, Kind... kinds) {
    List<Run> runs = new ArrayList<>();
    Matcher matcher = pattern.matcher(words);
    int end = 0;
    while (matcher.find()) {
      plain(words.substring(end, matcher.start()), runs);
      for (Kind kind : kinds) {
        String found = matcher.group(kind.name().toLowerCase(Locale.ROOT));
        if (found != null) {
          runs.add(new Run(found, kind));
        }
      }
      end = matcher.end();
    }
    plain(words.substring(end), runs);
    return runs;
  }

  private static void plain(String words, List<Run> runs) {
    if (!words.isEmpty()) {
      runs.add(new Run(words, Kind.PLAIN));
    }
  }
}
