package dev.fixpoint.packs;

import dev.fixpoint.examples.ExampleOutcome;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An example that does not come out, in words that help to mend it.
 *
 * @param article the article it is an example of
 * @param example the example
 * @param complaints what was expected, and what came
 * @param movers the articles whose change may be the reason; empty if the article itself changed
 */
record FailedExample(
    Article article, Example example, List<String> complaints, List<String> movers) {
  private static final String CODE = "example-fails";
  private static final int QUOTE = 60;

  FailedExample {
    complaints = List.copyOf(complaints);
    movers = List.copyOf(movers);
  }

  /**
   * The failure as a mistake of the file that the example stands in.
   *
   * @param knowledge what the example was run against
   */
  Problem in(Knowledge knowledge) {
    String line =
        knowledge
            .source(article.id())
            .filter(source -> source.file().equals(example.file()))
            .map(Source::text)
            .flatMap(text -> text.lines().skip(example.line() - 1L).findFirst())
            .orElse("");
    return new Problem(
        example.place(), Problem.Severity.ERROR, CODE, message(), mend(knowledge), line, null);
  }

  static FailedExample of(ExampleOutcome outcome, List<String> movers) {
    return new FailedExample(outcome.article(), outcome.example(), outcome.complaints(), movers);
  }

  /** Whether its article is still the same. */
  boolean isStill(Knowledge knowledge) {
    return isStill(article, knowledge);
  }

  /** Whether an article is still the same. */
  @SuppressWarnings("ReferenceEquality") // as a loader hands it out for as long as it is the same
  static boolean isStill(Article article, Knowledge knowledge) {
    @Nullable Article now = knowledge.article(article.id()).orElse(null);
    return now == article;
  }

  /** The failures as the reasons why files were refused. */
  static List<Knowledge.Refused> byFile(List<FailedExample> failures, Knowledge knowledge) {
    Map<String, List<Problem>> byFile = new TreeMap<>();
    for (FailedExample failure : failures) {
      byFile
          .computeIfAbsent(failure.example.file(), file -> new ArrayList<>())
          .add(failure.in(knowledge));
    }
    List<Knowledge.Refused> refused = new ArrayList<>();
    byFile.forEach(
        (name, problems) -> {
          PackFile file = PackFile.of(knowledge, name);
          refused.add(new Knowledge.Refused(file.pack(), file.path(), problems));
        });
    return refused;
  }

  private String message() {
    String came = String.join("; ", complaints);
    return movers.isEmpty()
        ? "The example " + quote() + " does not come out: " + came + "."
        : "The example "
            + quote()
            + " no longer comes out: "
            + came
            + ". Its article did not change; it shows signatures of "
            + String.join(", ", movers)
            + ", which did.";
  }

  private String mend(Knowledge knowledge) {
    if (movers.isEmpty()) {
      return "Mend the article, or what the example expects; \"fixpoint test\" shows what led to"
          + " the answer.";
    }
    return "Make those signatures more particular; or, if they are meant to take this error, "
        + (PackFile.of(knowledge, example.file()).isBelow()
            ? "switch " + article.id() + " off in pack.yaml."
            : "say so in the example.");
  }

  private String quote() {
    String asked =
        example.text().isBlank()
            ? String.join(
                ", ",
                new TreeMap<>(example.facts())
                    .entrySet().stream()
                        .map(fact -> fact.getKey() + " = " + fact.getValue())
                        .toList())
            : example.text();
    String words = asked.replaceAll("\\s+", " ").strip();
    return "\"" + (words.length() <= QUOTE ? words : words.substring(0, QUOTE) + "…") + "\"";
  }
}
