package dev.fixpoint.server.page;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.server.json.Articles;
import dev.fixpoint.server.json.CallRefused;
import dev.fixpoint.server.json.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The articles: one by one, searched, and all by provider; and the kinds of problems. */
@Controller
class ArticlePages {
  /** So many hits on a page. */
  private static final int HITS = 20;

  private final Fixpoint fixpoint;

  ArticlePages(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  /** Those of the knowledge as it is now; it can be replaced while the server runs. */
  private Articles articles() {
    return new Articles(fixpoint.knowledge());
  }

  /** All articles by provider, or those that a search finds. */
  @GetMapping("/articles")
  String search(@RequestParam Map<String, String> parameters, Model model) {
    String words = parameters.getOrDefault("q", "").strip();
    String provider = parameters.getOrDefault("provider", "");
    model.addAttribute("words", words);
    model.addAttribute("provider", provider);
    model.addAttribute("providers", providers());
    if (words.isEmpty()) {
      model.addAttribute("groups", groups(provider));
      return "articles";
    }
    SearchQuery asked = articles().query(asked(parameters, words));
    SearchQuery query = asked.page(HITS, asked.from());
    model.addAttribute("search", SearchView.of(fixpoint.find(query), query, this::title));
    return "articles";
  }

  /** What a page's address may ask for; anything else in it is left alone. */
  private static Map<String, String> asked(Map<String, String> parameters, String words) {
    Map<String, String> asked = new HashMap<>();
    for (String name : List.of("provider", "who", "kind", "sort", "from")) {
      asked.put(name, parameters.getOrDefault(name, name.equals("from") ? "0" : ""));
    }
    asked.put("q", words);
    return asked;
  }

  @GetMapping("/articles/{provider}/{slug}")
  String article(
      @PathVariable("provider") String provider, @PathVariable("slug") String slug, Model model) {
    Article article = articles().require(provider + "/" + slug);
    model.addAttribute("article", ArticleView.of(article, fixpoint));
    return "article";
  }

  /** What a kind of problem means, and how to mend it: the address that problem details name. */
  @GetMapping("/problems/{slug}")
  String problem(@PathVariable("slug") String slug, Model model) {
    ProblemKind kind =
        ProblemKind.at(slug)
            .orElseThrow(
                () ->
                    CallRefused.of(
                        ProblemKind.UNKNOWN_ADDRESS, "No kind of problem is called so."));
    model.addAttribute("kind", kind);
    model.addAttribute("detail", "");
    return "problem";
  }

  /** A provider's articles. */
  record Group(String provider, String title, List<Article> articles) {}

  private List<Group> groups(String provider) {
    Map<String, List<Article>> byProvider = new TreeMap<>();
    for (Article article : fixpoint.knowledge().articles()) {
      if (provider.isEmpty() || provider.equals(article.provider())) {
        byProvider.computeIfAbsent(article.provider(), each -> new ArrayList<>()).add(article);
      }
    }
    return byProvider.entrySet().stream()
        .map(
            group ->
                new Group(group.getKey(), title(group.getKey()), List.copyOf(group.getValue())))
        .toList();
  }

  /** Every provider by its word, with the title that a reader knows it by. */
  private Map<String, String> providers() {
    Map<String, String> titles = new TreeMap<>();
    articles().providers().forEach(each -> titles.put(each, title(each)));
    return titles;
  }

  private String title(String provider) {
    return switch (provider) {
      case "smtp" -> "SMTP, any server";
      case "http" -> "HTTP, any API";
      case "php" -> "PHP";
      case "wordpress" -> "WordPress";
      default -> fixpoint.knowledge().vocabulary().providerTitle(provider);
    };
  }

  /** The words by which a symptom is recognised, as a reader can compare them. */
  static List<String> says(Article article) {
    return article.symptom().stream()
        .map(Signature::says)
        .filter(says -> !says.isEmpty())
        .map(says -> String.join(" … ", says))
        .distinct()
        .toList();
  }
}
