package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.server.json.ArticleJson;
import dev.fixpoint.server.json.Articles;
import dev.fixpoint.server.json.SearchJson;
import dev.fixpoint.server.json.SuggestionsJson;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The articles: searched, and one by one. */
@RestController
class ArticleCalls {
  private static final int MOST_SUGGESTIONS = 8;

  private final Fixpoint fixpoint;

  ArticleCalls(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  @GetMapping(path = "/api/articles", produces = MediaType.APPLICATION_JSON_VALUE)
  SearchJson search(@RequestParam Map<String, String> parameters) {
    SearchQuery query = new Articles(fixpoint.knowledge()).query(parameters);
    return SearchJson.of(fixpoint.find(query), query, fixpoint.knowledge().vocabulary());
  }

  @GetMapping(path = "/api/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
  SuggestionsJson suggest(@RequestParam(name = "q", defaultValue = "") String typed) {
    return SuggestionsJson.of(fixpoint.suggest(typed, MOST_SUGGESTIONS));
  }

  @GetMapping(path = "/api/articles/{provider}/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
  ArticleJson article(
      @PathVariable("provider") String provider, @PathVariable("slug") String slug) {
    return ArticleJson.of(
        new Articles(fixpoint.knowledge()).require(provider + "/" + slug), fixpoint);
  }
}
