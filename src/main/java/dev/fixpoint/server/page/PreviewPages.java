package dev.fixpoint.server.page;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.authoring.LintPage;
import dev.fixpoint.authoring.Preview;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.server.json.CallRefused;
import dev.fixpoint.server.json.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages of articles while they are written; only there if the server was started for it. */
@Controller
class PreviewPages {
  private final ObjectProvider<Preview> preview;

  PreviewPages(ObjectProvider<Preview> preview) {
    this.preview = preview;
  }

  private Preview require() {
    Preview found = preview.getIfAvailable();
    if (found == null) {
      throw CallRefused.of(
          ProblemKind.UNKNOWN_ADDRESS, "Nothing is previewed here; start \"fixpoint preview\".");
    }
    return found;
  }

  /** The article as agents will see it, what is wrong with it, and what a text would lead to. */
  @GetMapping("/preview")
  String show(
      @RequestParam(name = "article", defaultValue = "") String wanted,
      @RequestParam(name = "text", defaultValue = "") String text,
      Model model) {
    Preview shown = require();
    Preview.State state = shown.state();
    Fixpoint fixpoint = shown.fixpoint();
    List<Article> articles =
        state.articles().stream().flatMap(id -> fixpoint.article(id).stream()).toList();
    articles.stream()
        .filter(article -> article.id().equals(wanted))
        .findFirst()
        .or(() -> articles.stream().findFirst())
        .ifPresent(article -> model.addAttribute("article", ArticleView.of(article, fixpoint)));
    model.addAttribute("articles", articles);
    model.addAttribute("state", state);
    model.addAttribute("why", why(state));
    model.addAttribute("text", text);
    if (!text.isBlank()) {
      model.addAttribute(
          "answer", AnswerView.of(fixpoint.diagnose(Observation.ofText(text)), text, fixpoint));
    }
    return "preview";
  }

  /** Why each kind of finding matters, by its code. */
  private static Map<String, String> why(Preview.State state) {
    Map<String, String> why = new TreeMap<>();
    for (Problem finding : state.findings()) {
      LintPage.of(finding.code()).ifPresent(page -> why.put(page.code(), page.why()));
    }
    return why;
  }

  /** Grows with every change of the files; the page asks for it to know when it is old. */
  @GetMapping(path = "/preview/version", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String version() {
    return Long.toString(require().state().version());
  }
}
