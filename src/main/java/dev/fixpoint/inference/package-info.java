/**
 * Facts and articles to verdicts, with Drools; the one package that knows the rule engine.
 *
 * <p>Start reading at {@link dev.fixpoint.inference.Reasoner}. Every article is one Drools rule,
 * built through the executable model when the knowledge is loaded: <i>when its symptom shows, its
 * causes and their conditions are on the table</i>. The generic rules in {@code rules/reasoning}
 * evaluate the conditions and judge, those in {@code rules/deductions} conclude facts from facts,
 * and truth maintenance runs through all of them. The public records here are the words of those
 * rules. May use {@code knowledge} and nothing else of Fixpoint.
 *
 * <p>Probabilities are no rule's business: {@link dev.fixpoint.inference.Weighing} computes them
 * from what the rules concluded, because they depend on everything at once.
 */
@NullMarked
package dev.fixpoint.inference;

import org.jspecify.annotations.NullMarked;
