package dev.fixpoint.server.json;

import dev.fixpoint.Finding;
import dev.fixpoint.knowledge.Vocabulary;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchResult;
import dev.fixpoint.server.json.DiagnosisJson.VerdictJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a search found, as JSON. {@code didYouMean} holds the words with misspellings put right,
 * which is what was searched for; it is empty if nothing was corrected. {@code verdicts} are those
 * on the words, read as an error; {@code remarks} say where they and the hits differ.
 */
public record SearchJson(
    List<HitJson> hits,
    long total,
    int from,
    int size,
    String didYouMean,
    List<FacetJson> facets,
    List<VerdictJson> verdicts,
    List<String> remarks) {

  /** The JSON of what was found. */
  public static SearchJson of(Finding finding, SearchQuery query, Vocabulary vocabulary) {
    SearchResult result = finding.result();
    return new SearchJson(
        result.hits().stream().map(hit -> HitJson.of(hit, vocabulary)).toList(),
        result.total(),
        query.from(),
        query.size(),
        result.didYouMean(),
        result.facets().stream().map(FacetJson::of).toList(),
        finding.verdicts().stream().map(VerdictJson::of).toList(),
        finding.remarks());
  }

  /** One way to narrow the search: the name of a query parameter, and values for it. */
  public record FacetJson(String name, List<ValueJson> values) {
    static FacetJson of(SearchResult.Facet facet) {
      return new FacetJson(
          facet.name(),
          facet.counts().stream()
              .map(count -> new ValueJson(count.value(), count.title(), count.count()))
              .toList());
    }
  }

  /** A value of a facet, and how many hits it would leave. */
  public record ValueJson(String value, String title, int count) {}

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
