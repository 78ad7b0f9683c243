package dev.fixpoint.server.page;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.server.json.ObservationJson;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an agent pastes a text, adds facts, and sees what is thought of it. */
@Controller
class DiagnosisPage {
  /** Articles whose first example shows a newcomer what the page does. */
  private static final List<String> SHOWN =
      List.of(
          "elasticemail/access-denied",
          "sendgrid/maximum-credits-exceeded",
          "smtp/connection-timed-out");

  private final Fixpoint fixpoint;

  DiagnosisPage(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  /** The empty page, or an article's example with its diagnosis. */
  @GetMapping("/")
  String show(@RequestParam(name = "example", defaultValue = "") String article, Model model) {
    String text = fixpoint.article(article).map(DiagnosisPage::example).orElse("");
    if (!text.isEmpty()) {
      return diagnose(new Submitted(text, Map.of(), List.of(), "", ""), model);
    }
    return page(new Submitted("", Map.of(), List.of(), "", ""), List.of(), "", model);
  }

  @PostMapping("/")
  String submit(HttpServletRequest request, Model model) {
    return diagnose(Submitted.of(request.getParameterMap()), model);
  }

  /** An article's example for a newcomer to try. */
  record Sample(String article, String title, String text) {}

  private static String example(Article article) {
    return article.examples().stream()
        .map(each -> each.text())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("")
        .strip();
  }

  private String diagnose(Submitted submitted, Model model) {
    List<FactRow> refused = new ArrayList<>();
    Map<String, String> facts = new LinkedHashMap<>();
    submitted.facts().forEach((key, value) -> check(key, value, facts, refused));
    List<String> tried =
        submitted.tried().stream()
            .filter(cause -> fixpoint.knowledge().cause(cause).isPresent())
            .toList();
    if (!submitted.valueWithoutKey().isEmpty()) {
      refused.add(new FactRow("", submitted.valueWithoutKey(), "Choose which fact this is."));
    }
    if (submitted.text().getBytes(StandardCharsets.UTF_8).length > ObservationJson.LARGEST_TEXT) {
      return page(
          new Submitted("", facts, tried, "", ""),
          refused,
          String.valueOf(ObservationJson.tooLarge().getMessage()),
          model);
    }
    Submitted checked = new Submitted(submitted.text(), facts, tried, submitted.change(), "");
    Observation observation = new Observation(checked.text(), new LinkedHashMap<>(facts), tried);
    if (observation.isEmpty()) {
      return page(
          checked, refused, "Paste the text of the error, or add a fact that you know.", model);
    }
    Diagnosis diagnosis = fixpoint.diagnose(observation);
    model.addAttribute("answer", AnswerView.of(diagnosis, checked.text(), fixpoint));
    return page(checked, refused, "", model);
  }

  /** Every fact is checked by itself, so that the page can show all that are refused at once. */
  private void check(String key, String value, Map<String, String> facts, List<FactRow> refused) {
    try {
      fixpoint.knowledge().vocabulary().fact(key, value, new Origin.Given());
      facts.put(key, value);
    } catch (FactRefused wrong) {
      refused.add(new FactRow(key, value, String.valueOf(wrong.getMessage())));
    }
  }

  private String page(Submitted submitted, List<FactRow> refused, String notice, Model model) {
    model.addAttribute("submitted", submitted);
    model.addAttribute("rows", rows(submitted, refused));
    model.addAttribute("notice", notice);
    model.addAttribute("choices", FactChoices.of(fixpoint.knowledge().vocabulary()));
    model.addAttribute("triedTitles", triedTitles(submitted));
    model.addAttribute(
        "samples",
        SHOWN.stream()
            .flatMap(id -> fixpoint.article(id).stream())
            .map(article -> new Sample(article.id(), article.title(), example(article)))
            .toList());
    return "diagnosis";
  }

  private Map<String, String> triedTitles(Submitted submitted) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String cause : submitted.tried()) {
      fixpoint.knowledge().cause(cause).ifPresent(known -> titles.put(cause, known.title()));
    }
    return titles;
  }

  /** Refused facts to mend, the fact to change, and an empty row. */
  private List<FactRow> rows(Submitted submitted, List<FactRow> refused) {
    Stream<FactRow> change =
        submitted.change().isEmpty()
            ? Stream.of()
            : Stream.of(
                new FactRow(
                    submitted.change(),
                    submitted.facts().getOrDefault(submitted.change(), ""),
                    ""));
    List<FactRow> rows = new ArrayList<>(Stream.concat(refused.stream(), change).toList());
    if (rows.isEmpty()) {
      rows.add(new FactRow("", "", ""));
    }
    return rows;
  }
}
