package dev.fixpoint.cli;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.cli.Paper.Ink;
import dev.fixpoint.search.SearchResult;
import dev.fixpoint.server.json.Articles;
import dev.fixpoint.server.json.Json;
import dev.fixpoint.server.json.SearchJson;
import java.util.ArrayList;
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
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many hits at most, up to 100 (${DEFAULT-VALUE}).")
  String size = "10";

  @Option(names = "--json", description = "Writes the same JSON as GET /api/articles.")
  boolean asJson;

  @Override
  public Integer call() {
    Map<String, String> parameters =
        Map.of("q", String.join(" ", words), "provider", provider, "size", size);
    try (Fixpoint fixpoint = packs.open()) {
      SearchResult result = fixpoint.search(new Articles(fixpoint.knowledge()).query(parameters));
      if (asJson) {
        Out.of(spec).println(Json.pretty(SearchJson.of(result, fixpoint.knowledge().vocabulary())));
      } else {
        write(result, Paper.of(Objects.requireNonNull(spec).commandLine()));
      }
    }
    return 0;
  }

  private static void write(SearchResult result, Paper paper) {
    if (result.hits().isEmpty()) {
      paper.paragraph("", "Nothing was found. Try fewer words, or the code alone, such as 5.7.1.");
      return;
    }
    for (SearchResult.Hit hit : result.hits()) {
      paper.paragraph("", Ink.STRONG.on(hit.title()));
      paper.paragraph("  ", hit.article());
      hit.highlights().forEach(highlight -> paper.paragraph("  … ", highlighted(highlight)));
      paper.blank();
    }
    if (!result.didYouMean().isEmpty()) {
      paper.paragraph("", "Searched for: " + Paper.plain(result.didYouMean()));
    }
    paper.paragraph("", result.hits().size() + " of " + result.total() + " articles.");
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
