package dev.fixpoint.server.json;

import dev.fixpoint.knowledge.Vocabulary;
import dev.fixpoint.search.SearchResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a search found, as JSON. {@code didYouMean} holds the words with misspellings put right,
 * which is what was searched for; it is empty if nothing was corrected.
 */
public record SearchJson(List<HitJson> hits, long total, String didYouMean) {

  /** The JSON of a search's result. */
  public static SearchJson of(SearchResult result, Vocabulary vocabulary) {
    return new SearchJson(
        result.hits().stream().map(hit -> HitJson.of(hit, vocabulary)).toList(),
        result.total(),
        result.didYouMean());
  }

  /**
   * One article that was found. Highlights are HTML: {@code <mark>} around what matched, the rest
   * escaped. Scores compare within one search only, rounded to four decimals.
   */
  public record HitJson(
      String article,
      String title,
      String provider,
      String providerTitle,
      List<String> causes,
      BigDecimal score,
      List<String> highlights,
      List<PassageJson> passages) {
    static HitJson of(SearchResult.Hit hit, Vocabulary vocabulary) {
      return new HitJson(
          hit.article(),
          hit.title(),
          hit.provider(),
          vocabulary.providerTitle(hit.provider()),
          hit.causes(),
          BigDecimal.valueOf(hit.score()).setScale(4, RoundingMode.HALF_EVEN),
          hit.highlights(),
          hit.passages().stream().map(PassageJson::of).toList());
    }
  }

  /** A highlight with what it is (title, error, cause, step, ...) and its place on the page. */
  public record PassageJson(String place, String anchor, String html) {
    static PassageJson of(SearchResult.Highlight highlight) {
      return new PassageJson(highlight.place(), highlight.anchor(), highlight.html());
    }
  }
}
