package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.DraftCause;
import dev.fixpoint.authoring.Draft.DraftExample;
import dev.fixpoint.authoring.Draft.Proposal;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proposes examples for a draft: its error in the forms people paste, and a neighbour's. */
final class DraftExamples {
  private static final int SHORT_TEXT = 3;

  private final Knowledge knowledge;
  private final String provider;

  /**
   * Proposes examples beside what is known.
   *
   * @param provider the provider; empty if the error is nobody's in particular
   */
  DraftExamples(Knowledge knowledge, String provider) {
    this.knowledge = knowledge;
    this.provider = provider;
  }

  /** The error as the plugin's log shows it. */
  String log(String error) {
    return provider.isEmpty()
        ? error
        : "Mailer: " + knowledge.vocabulary().providerTitle(provider) + "\n" + error;
  }

  /**
   * Two forms for each cause, and a near miss.
   *
   * @param id the article's id
   * @param error the error's own words
   * @param text the error with what stands around it
   */
  List<DraftExample> of(String id, String error, String text, List<DraftCause> causes) {
    String first = causes.getFirst().id();
    List<DraftExample> examples = new ArrayList<>();
    examples.add(new DraftExample(text, "", "{first: " + first + "}", true));
    for (DraftCause cause : causes) {
      String facts = cause.proposals().stream().findFirst().map(Proposal::facts).orElse("");
      String expect = "{first: " + cause.id() + (facts.isEmpty() ? "}" : ", status: confirmed}");
      if (!cause.id().equals(first)) {
        examples.add(new DraftExample(text, facts, expect, false));
      }
      examples.add(new DraftExample(body(text), withProvider(facts), expect, false));
    }
    neighbour(id, error)
        .ifPresentOrElse(
            near -> examples.add(nearMiss(near, first)),
            () ->
                examples.add(
                    new DraftExample(
                        "a neighbour's error that looks alike",
                        "",
                        "{never: " + first + "}",
                        false)));
    return examples;
  }

  /** The error as an API's answer holds it. */
  private static String body(String text) {
    String error = text.strip().lines().reduce((one, other) -> other).orElse("");
    return "{\"error\": \"" + error.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
  }

  private String withProvider(String facts) {
    if (provider.isEmpty()) {
      return facts;
    }
    return "provider: " + provider + (facts.isEmpty() ? "" : ", " + facts);
  }

  private DraftExample nearMiss(Example near, String first) {
    boolean isNamed = near.text().toLowerCase(Locale.ROOT).contains("mailer:");
    return new DraftExample(
        near.text().strip(),
        isNamed || provider.isEmpty() ? "" : "provider: " + provider,
        "{never: " + first + "}",
        true);
  }

  /** A short text that leads to another article of the same provider, the likest one first. */
  private Optional<Example> neighbour(String id, String error) {
    return knowledge.articles().stream()
        .filter(article -> article.provider().equals(provider) && !article.id().equals(id))
        .sorted(
            Comparator.<Article>comparingDouble(
                    article ->
                        -Prose.likeness(
                            Prose.words(id.replaceAll("\\W", " ")),
                            Prose.words(article.title() + " " + article.meaning())))
                .thenComparing(Article::id))
        .flatMap(article -> article.examples().stream().filter(each -> isShort(article, each)))
        .filter(each -> !bare(each.text()).contains(bare(error)))
        .findFirst();
  }

  private static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static boolean isShort(Article article, Example example) {
    String first = example.expect().first();
    return first != null
        && article.cause(first).isPresent()
        && example.facts().keySet().stream().allMatch("provider"::equals)
        && !example.text().isBlank()
        && example.text().strip().lines().count() <= SHORT_TEXT;
  }
}
