package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.authoring.MutationResult.Fate;
import dev.fixpoint.authoring.MutationResult.Why;
import dev.fixpoint.examples.Came;
import dev.fixpoint.inference.Rehearsal;
import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import dev.fixpoint.reading.TextReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a bent signature that no example noticed.
 *
 * @param fate what became of it
 * @param why the reason why it may live; null if it does not
 * @param remark what was tried
 */
record PartTrial(Fate fate, @Nullable Why why, String remark) {

  /** Whether lint refuses the signature as it would be, whatever the texts are. */
  static boolean isRefused(Signature bent) {
    if (!bent.readsText()) {
      return bent.facts().stream()
          .noneMatch(
              fact ->
                  fact.test().operator() == FactTest.Operator.IS
                      && !OwnWords.asksForProvider(fact));
    }
    return bent.says().size() == 1
        && bent.matches().isEmpty()
        && bent.facts().isEmpty()
        && bent.strength() != Strength.HINT
        && SignatureChecks.isShort(bent.says().getFirst());
  }

  /** Tries the mutant on what its part keeps away. */
  static PartTrial of(
      Knowledge knowledge, Rehearsal rehearsal, TextReader reader, PartMutant mutant) {
    if (mutant.kind() == Kind.FACT_NEGATED) {
      return negated(knowledge, rehearsal, reader, mutant);
    }
    Optional<Posed> posed =
        mutant
            .keptAway(knowledge)
            .flatMap(words -> OwnTrial.posed(knowledge, reader, words))
            .filter(made -> !mutant.bent().readsText() || made.hits().containsKey(mutant.readAs()));
    if (posed.isEmpty()) {
      return new PartTrial(
          Fate.SURVIVED, null, "No example needs it, and what it keeps away could not be made up.");
    }
    Came with = Came.of(posed.get().play(rehearsal, new Change.None()).conclusion());
    Came without = Came.of(posed.get().play(rehearsal, mutant.change(posed.get())).conclusion());
    boolean wasOwn = OwnTrial.isOwn(mutant.article(), mutant.placed(), with);
    boolean isOwn = OwnTrial.isOwn(mutant.article(), mutant.placed(), without);
    if (wasOwn) {
      return survived(Why.SAME_ANSWER, "What it keeps away leads here all the same.");
    }
    if (!isOwn) {
      return survived(
          Why.KEPT_AWAY_ANYWAY,
          "What it keeps away leads to %s, with it as without it."
              .formatted(without.first().isEmpty() ? "no known error" : without.article()));
    }
    if (!with.first().isEmpty()) {
      return new PartTrial(Fate.OWN_WORDS, null, "");
    }
    if (mutant.kind() == Kind.FACT_DROPPED
        && mutant.fact().filter(OwnWords::asksForProvider).isPresent()) {
      return new PartTrial(Fate.OWN_WORDS, null, "");
    }
    return survived(
        switch (mutant.kind()) {
          case EXCLUSION_DROPPED -> Why.SAYS_TOO_MUCH;
          case FACT_DROPPED -> Why.NOT_THEN;
          default -> Why.SAYS_TOO_LITTLE;
        },
        "What it keeps away would lead here, and leads to no known error now.");
  }

  /** The signature's own words, which it does not take any more. */
  private static PartTrial negated(
      Knowledge knowledge, Rehearsal rehearsal, TextReader reader, PartMutant mutant) {
    OwnWords own = OwnWords.of(knowledge, mutant.article(), mutant.placed().signature());
    Optional<Posed> posed = OwnTrial.posed(knowledge, reader, own);
    if (posed.isEmpty()) {
      return new PartTrial(
          Fate.SURVIVED, null, "No example needs it, and its facts could not be made up.");
    }
    Came came = Came.of(posed.get().play(rehearsal, mutant.change(posed.get())).conclusion());
    return OwnTrial.isOwn(mutant.article(), mutant.placed(), came)
        ? survived(Why.BROADER_SIGNATURE, "Its own words lead here all the same.")
        : survived(
            Why.KEPT_AWAY_ANYWAY,
            "Its own words lead to %s, with it as without it."
                .formatted(came.first().isEmpty() ? "no known error" : came.article()));
  }

  private static PartTrial survived(Why why, String remark) {
    return new PartTrial(Fate.SURVIVED, why, remark);
  }
}
