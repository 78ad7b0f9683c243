package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Concludes as if a small part of the knowledge were different. The rules are built once: an
 * article's hypotheses are looked up when they come to the table, and a rule that is to be left out
 * is not let fire. One thread at a time.
 */
public final class Rehearsal {
  /** A variant whose conclusion takes its own premise away would fire for ever. */
  private static final int ENDLESS = 1000;

  private final Knowledge knowledge;
  private final Reasoner reasoner;
  private final Map<String, List<Hypothesis>> hypotheses = new HashMap<>();
  private final Set<String> variants = new HashSet<>();
  private @Nullable Article instead;

  private Rehearsal(Knowledge knowledge, OwnRules variants) {
    this.knowledge = knowledge;
    this.reasoner = new Reasoner(knowledge, RuleBase.of(knowledge, variants, this::rules));
    variants.models().stream()
        .flatMap(model -> model.getRules().stream())
        .forEach(rule -> this.variants.add(rule.getName()));
  }

  /** A rehearsal of this knowledge. */
  public static Rehearsal of(Knowledge knowledge) {
    return new Rehearsal(knowledge, OwnRules.NONE);
  }

  /**
   * A rehearsal of this knowledge.
   *
   * @param variants rules that fire only where a change puts them in the place of another
   */
  public static Rehearsal of(Knowledge knowledge, OwnRules variants) {
    return new Rehearsal(knowledge, variants);
  }

  private List<Rule> rules(Article article) {
    hypotheses.put(article.id(), ArticleRules.hypotheses(article));
    return ArticleRules.of(article, () -> onTheTable(article.id()));
  }

  private List<Hypothesis> onTheTable(String article) {
    return instead != null && instead.id().equals(article)
        ? ArticleRules.hypotheses(instead)
        : hypotheses.getOrDefault(article, List.of());
  }

  /** What is different. */
  public sealed interface Change {
    /** Nothing. */
    record None() implements Change {}

    /** A signature is not there. */
    record WithoutSignature(String id) implements Change {}

    /** The rule of this name, in {@code rules/}, is not there. */
    record WithoutRule(String name) implements Change {}

    /** A variant takes the place of the rule of this name. */
    record InsteadOfRule(String name, String variant) implements Change {}

    /**
     * A signature is another one.
     *
     * @param signature the other one, by the same id
     * @param spans where its words were found; empty for one without words; null if they were not
     *     found
     */
    record WithSignature(Signature signature, @Nullable List<Span> spans) implements Change {}

    /** An article has other causes. Its signatures are taken as they were. */
    record WithArticle(Article article) implements Change {}
  }

  /**
   * What came of an observation.
   *
   * @param conclusion what followed
   * @param rules the names of all rules that fired, and of the variants that would have
   * @param hypotheses the causes that were on the table, told or not
   * @param evidence what was found of their conditions, by the hypothesis' subject
   * @param shown the weights of the signatures that showed a symptom, or may have, by their ids
   */
  public record Outcome(
      Conclusion conclusion,
      Set<String> rules,
      List<Hypothesis> hypotheses,
      Map<String, List<Evidence>> evidence,
      Map<String, Double> shown) {
    public Outcome {
      rules = Set.copyOf(rules);
      hypotheses = List.copyOf(hypotheses);
      evidence = Map.copyOf(evidence);
      shown = Map.copyOf(shown);
    }
  }

  /**
   * What follows from an observation with this change.
   *
   * @param facts facts that were given or read
   * @param hits ids of signatures whose text part was found, with the places
   * @param tried ids of causes whose remedy was tried in vain
   */
  public Outcome play(
      Collection<Fact> facts,
      Map<String, List<Span>> hits,
      Collection<String> tried,
      Change change) {
    Set<String> fired = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    instead = change instanceof Change.WithArticle with ? with.article() : null;
    try (Reasoning reasoning = reasoner.start(facts, without(hits, change), tried)) {
      if (change instanceof Change.WithSignature with && with.spans() != null) {
        reasoner.add(reasoning, with.signature(), with.spans());
      }
      Findings found =
          reasoning.conclude(
              rule -> {
                if (isLeftOut(rule, change)) {
                  return false;
                }
                fired.add(rule);
                return !variants.contains(rule)
                    || (change instanceof Change.InsteadOfRule bent
                        && bent.variant().equals(rule)
                        && times.merge(rule, 1, Integer::sum) < ENDLESS);
              });
      Map<String, Double> shown = new HashMap<>();
      found
          .symptoms()
          .forEach(
              symptom ->
                  shown.merge(symptom.indication().subject(), Weighing.weight(symptom), Math::max));
      Conclusion conclusion = new Concluding(knowledge, found).conclude();
      return new Outcome(conclusion, fired, found.hypotheses(), found.evidence(), shown);
    } finally {
      instead = null;
    }
  }

  private static Map<String, List<Span>> without(Map<String, List<Span>> hits, Change change) {
    String left =
        switch (change) {
          case Change.WithoutSignature without -> without.id();
          case Change.WithSignature with -> with.signature().id();
          case Change.None none -> "";
          case Change.WithoutRule rule -> "";
          case Change.InsteadOfRule bent -> "";
          case Change.WithArticle with -> "";
        };
    if (!hits.containsKey(left)) {
      return hits;
    }
    Map<String, List<Span>> others = new HashMap<>(hits);
    others.remove(left);
    return others;
  }

  private static boolean isLeftOut(String rule, Change change) {
    return switch (change) {
      case Change.WithoutRule left -> left.name().equals(rule);
      case Change.InsteadOfRule bent -> bent.name().equals(rule);
      case Change.WithoutSignature left -> ArticleRules.isOf(left.id(), rule);
      case Change.WithSignature with -> ArticleRules.isOf(with.signature().id(), rule);
      case Change.None none -> false;
      case Change.WithArticle with -> false;
    };
  }
}
