package dev.fixpoint.cli;

import dev.fixpoint.Finding;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.cli.Paper.Ink;
import dev.fixpoint.search.SearchQuery;
import dev.fixpoint.search.SearchResult;
import dev.fixpoint.server.json.Articles;
import dev.fixpoint.server.json.Json;
import dev.fixpoint.server.json.SearchJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint search}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the articles by words, a code, or a pasted error.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:searched, also if nothing was found",
      "1:a fault of Fixpoint",
      "2:wrong use, such as a provider that does not exist"
    })
final class SearchCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin PacksOption packs = new PacksOption();

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      defaultValue = "",
      description = "Only articles of this provider.")
  String provider = "";

  @Option(
      names = "--who",
      paramLabel = "WHO",
      defaultValue = "",
      description = "Only articles with a cause that this person can mend, such as hosting.")
  String who = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "",
      description = "Only articles on this kind of error, such as login or limit.")
  String kind = "";

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "relevance, title or provider (${DEFAULT-VALUE}).")
  String sort = "relevance";

  @Option(
      names = "--from",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many hits to skip (${DEFAULT-VALUE}).")
  String from = "0";

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many hits at most, up to 100 (${DEFAULT-VALUE}).")
  String size = "10";

  @Option(names = "--json", description = "Writes the same JSON as GET /api/articles.")
  boolean asJson;

  @Override
  public Integer call() {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("q", String.join(" ", words));
    parameters.put("provider", provider);
    parameters.put("who", who);
    parameters.put("kind", kind);
    parameters.put("sort", sort);
    parameters.put("from", from);
    parameters.put("size", size);
    try (Fixpoint fixpoint = packs.open()) {
      SearchQuery query = new Articles(fixpoint.knowledge()).query(parameters);
      Finding finding = fixpoint.find(query);
      if (asJson) {
        Out.of(spec)
            .println(Json.pretty(SearchJson.of(finding, query, fixpoint.knowledge().vocabulary())));
      } else {
        write(finding, query, Paper.of(Objects.requireNonNull(spec).commandLine()));
      }
    }
    return 0;
  }

  private static void write(Finding finding, SearchQuery query, Paper paper) {
    SearchResult result = finding.result();
    if (!result.didYouMean().isEmpty()) {
      paper.paragraph("", "Did you mean: " + Paper.plain(result.didYouMean()));
      paper.blank();
    }
    if (!finding.remarks().isEmpty()) {
      finding.remarks().forEach(remark -> paper.paragraph("", Paper.plain(remark)));
      paper.blank();
    }
    if (result.hits().isEmpty()) {
      paper.paragraph("", "Nothing was found. Try fewer words, or the code alone, such as 5.7.1.");
      return;
    }
    for (SearchResult.Hit hit : result.hits()) {
      paper.paragraph("", Ink.STRONG.on(hit.title()));
      paper.paragraph("  ", hit.article());
      hit.passages()
          .forEach(
              passage ->
                  paper.paragraph("  ", passage.place() + ": " + highlighted(passage.html())));
      paper.blank();
    }
    paper.paragraph(
        "",
        (query.from() + 1)
            + " to "
            + (query.from() + result.hits().size())
            + " of "
            + result.total()
            + (result.total() == 1 ? " article." : " articles."));
  }

  /** The marks of a highlight as strong ink, and its HTML as the characters that it means. */
  private static String highlighted(String html) {
    String marked = html.replace("<mark>", "**").replace("</mark>", "**");
    return Paper.marked(
        marked
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&#x27;", "'")
            .replace("&#x2F;", "/")
            .replace("&amp;", "&"));
  }
}
