package dev.fixpoint.authoring;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Verdict;
import dev.fixpoint.examples.ExampleOutcome;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Outline;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.reading.SignatureHit;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what came out of examples in words that help an author to mend them. */
public final class ExampleReport {
  private static final int VERDICTS = 3;
  private static final int QUOTE = 60;

  private final Content content;
  private final TextReader reader;
  private final Map<String, String> places = new HashMap<>();

  /** A report for the author of this content. */
  public ExampleReport(Content content) {
    this.content = content;
    this.reader = TextReader.of(content.knowledge());
  }

  /**
   * Place, complaints, and the first verdicts, each with its article and the signatures that led to
   * it.
   */
  public String of(ExampleOutcome outcome) {
    StringBuilder text = new StringBuilder();
    String place = content.show(outcome.example().file()) + ":" + outcome.example().line();
    for (String complaint : outcome.complaints()) {
      text.append(place).append(": ").append(complaint).append('\n');
    }
    Diagnosis diagnosis = outcome.diagnosis();
    if (diagnosis != null) {
      List<SignatureHit> hits = reader.read(outcome.example().text()).hits();
      diagnosis.verdicts().stream()
          .limit(VERDICTS)
          .forEach(verdict -> text.append(line(verdict, hits, outcome.example().text())));
    }
    return text.toString();
  }

  private String line(Verdict verdict, List<SignatureHit> hits, String text) {
    StringBuilder line =
        new StringBuilder(
            "    %s %-9s %s, article %s%n"
                .formatted(
                    String.format(Locale.ROOT, "%.3f", verdict.probability()),
                    verdict.status().word(),
                    verdict.cause(),
                    verdict.article()));
    List<String> signatures = signatures(verdict, hits, text);
    if (signatures.isEmpty()) {
      verdict.because().stream()
          .limit(2)
          .forEach(reason -> line.append("          ").append(reason).append('\n'));
    }
    signatures.forEach(each -> line.append("          by ").append(each).append('\n'));
    return line.toString();
  }

  private List<String> signatures(Verdict verdict, List<SignatureHit> hits, String text) {
    List<String> found = new ArrayList<>();
    for (SignatureHit hit : hits) {
      if (hit.signature().startsWith(verdict.article() + "#")
          || hit.signature().startsWith(verdict.article() + ":" + verdict.cause() + "#")) {
        String quotes =
            String.join(" … ", hit.spans().stream().map(span -> quote(span, text)).toList());
        found.add(place(verdict.article(), hit.signature()) + " “" + quotes + "”");
      }
    }
    return found;
  }

  private static String quote(Span span, String text) {
    String quote = text.substring(span.from(), span.to()).replaceAll("\\s+", " ");
    return quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE) + "…";
  }

  private String place(String articleId, String signature) {
    if (!places.containsKey(signature)) {
      content.knowledge().article(articleId).ifPresent(article -> remember(article));
    }
    return places.getOrDefault(signature, signature);
  }

  private void remember(Article article) {
    content
        .knowledge()
        .source(article.id())
        .ifPresent(
            source -> {
              Outline outline = Outline.of(source);
              remember(outline, article.symptom(), "symptom");
              for (int i = 0; i < article.causes().size(); i++) {
                Cause cause = article.causes().get(i);
                remember(outline, cause.signs(), "causes", i, "signs");
              }
            });
  }

  private void remember(Outline outline, List<Signature> signatures, Object... path) {
    for (int i = 0; i < signatures.size(); i++) {
      List<Object> steps = new ArrayList<>(List.of(path));
      steps.add(i);
      var place = outline.place(steps.toArray());
      places.put(signatures.get(i).id(), content.show(place.file()) + ":" + place.line());
    }
  }
}
