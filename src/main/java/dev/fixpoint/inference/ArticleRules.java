package dev.fixpoint.inference;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.FactValue;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.drools.model.Index;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;

/**
 * Makes the Drools rules of an article through the executable model. This article
 *
 * <pre>
 * id: acme/access-denied
 * symptom:
 *   - {says: Access Denied, provider: acme}
 *   - {provider: acme, http.status: 403, strength: hint}
 * causes:
 *   - {id: acme/key-lacks-permission, when: [{key.permissions: {lacks: send}}], ...}
 * </pre>
 *
 * becomes what one would write in DRL as
 *
 * <pre>
 * rule "acme/access-denied"
 * when
 *     Symptom( article == "acme/access-denied" )
 * then
 *     insertLogical( hypothesis acme/key-lacks-permission );
 *     insertLogical( its conditions: key.permissions lacks send );
 * end
 *
 * rule "acme/access-denied#2"
 * when
 *     Fact( term == "http.status=403" )
 * then
 *     insertLogical( indication acme/access-denied#2, and its conditions );
 * end
 * </pre>
 *
 * <p>The first is found by a hash on the article's id, the second by a hash on key and value, so
 * that neither costs more with more articles. A signature that reads the text needs no rule: its
 * indication is inserted by whoever read the text.
 */
final class ArticleRules {
  static final String PACKAGE = "dev.fixpoint.articles";

  private ArticleRules() {}

  /** All rules of one article. */
  static List<Rule> of(Article article) {
    List<Hypothesis> hypotheses = hypotheses(article);
    return of(article, () -> hypotheses);
  }

  /**
   * All rules of one article, with its hypotheses looked up each time that its symptom shows.
   *
   * @param hypotheses what comes to the table
   */
  static List<Rule> of(Article article, Supplier<List<Hypothesis>> hypotheses) {
    List<Rule> rules = new ArrayList<>();
    rules.add(table(article.id(), hypotheses));
    for (Signature signature : article.symptom()) {
      rules.addAll(factual(article, "", signature));
    }
    for (Cause cause : article.causes()) {
      for (Signature signature : cause.signs()) {
        rules.addAll(factual(article, cause.id(), signature));
      }
    }
    return rules;
  }

  /** The hypotheses of an article, in its order. */
  static List<Hypothesis> hypotheses(Article article) {
    List<Hypothesis> hypotheses = new ArrayList<>();
    boolean alone = article.causes().stream().filter(cause -> !cause.last()).count() == 1;
    for (Cause cause : article.causes()) {
      hypotheses.add(Hypothesis.of(article.id(), hypotheses.size(), cause, alone && !cause.last()));
    }
    return hypotheses;
  }

  private static Rule table(String id, Supplier<List<Hypothesis>> hypotheses) {
    Variable<Symptom> symptom = declarationOf(Symptom.class, "$symptom");
    return PatternDSL.rule(PACKAGE, id)
        .build(
            pattern(symptom)
                .expr(
                    "article:" + id,
                    shown -> shown.article().equals(id),
                    alphaIndexedBy(
                        String.class, Index.ConstraintType.EQUAL, 901, Symptom::article, id)),
            on(symptom)
                .execute(
                    (drools, shown) -> {
                      for (Hypothesis hypothesis : hypotheses.get()) {
                        if (hypothesis.isLast()) {
                          drools.logicalInsert(new LastResort(hypothesis));
                        } else if (shown.cause().isEmpty()
                            || shown.cause().equals(hypothesis.causeId())) {
                          Table.put(drools, hypothesis);
                        }
                      }
                    }));
  }

  private static List<Rule> factual(Article article, String cause, Signature signature) {
    if (signature.readsText()) {
      return List.of();
    }
    Indication indication = new Indication(article.id(), cause, signature, List.of());
    List<Rule> rules = new ArrayList<>();
    Optional<Condition> trigger = trigger(signature);
    if (trigger.isPresent()) {
      for (FactValue value : trigger.get().test().operands()) {
        String term = trigger.get().fact() + "=" + value.text().toLowerCase(Locale.ROOT);
        rules.add(found(indication, nameOf(signature.id(), term), term));
      }
    }
    return rules;
  }

  private static String nameOf(String signature, String term) {
    return signature + " " + term;
  }

  /** Whether a rule is one of those that a signature without words became. */
  static boolean isOf(String signature, String rule) {
    return rule.startsWith(nameOf(signature, ""));
  }

  /** The condition that fewest observations fulfil: a fixed value of anything but the provider. */
  private static Optional<Condition> trigger(Signature signature) {
    List<Condition> fixed =
        signature.facts().stream()
            .filter(condition -> condition.test().operator() == FactTest.Operator.IS)
            .toList();
    return fixed.stream()
        .filter(condition -> !condition.fact().equals("provider"))
        .findFirst()
        .or(() -> fixed.stream().findFirst());
  }

  private static Rule found(Indication indication, String name, String term) {
    Variable<Fact> fact = declarationOf(Fact.class, "$fact");
    return PatternDSL.rule(PACKAGE, name)
        .build(
            pattern(fact)
                .expr(
                    "term:" + term,
                    known -> known.term().equals(term),
                    alphaIndexedBy(
                        String.class, Index.ConstraintType.EQUAL, 902, Fact::term, term)),
            on(fact).execute((drools, known) -> Table.put(drools, indication)));
  }
}
