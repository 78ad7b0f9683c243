package dev.fixpoint.authoring;

import dev.fixpoint.authoring.MutationResult.Fate;
import dev.fixpoint.authoring.MutationResult.Why;
import dev.fixpoint.examples.Came;
import dev.fixpoint.inference.Rehearsal;
import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.inference.Rehearsal.Outcome;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import dev.fixpoint.reading.TextReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a signature's own words lead to, with it and without it.
 *
 * @param verdict whether they lead to its own article, and only because of it
 * @param winner the article to which they lead instead; empty if there is none
 * @param why the reason why it may live although no example needs it; null if it does not, or
 *     somebody has to find one
 * @param remark what else came of it
 */
record OwnTrial(Fate verdict, String winner, @Nullable Why why, String remark) {
  private static final String NEEDLESS = "No example needs it";

  static OwnTrial of(
      Knowledge knowledge,
      Rehearsal rehearsal,
      TextReader reader,
      Article article,
      Signatures.Placed placed) {
    Signature signature = placed.signature();
    Optional<Posed> own = posed(knowledge, reader, OwnWords.of(knowledge, article, signature));
    if (own.isEmpty()) {
      return new OwnTrial(
          Fate.SURVIVED, "", null, NEEDLESS + ", and its facts could not be made up.");
    }
    if (signature.readsText() && !own.get().hits().containsKey(signature.id())) {
      return new OwnTrial(
          Fate.SURVIVED, "", null, NEEDLESS + ", and its words could not be made up.");
    }
    Came came = Came.of(own.get().play(rehearsal, new Change.None()).conclusion());
    if (!isOwn(article, placed, came)) {
      return new OwnTrial(
          Fate.SHADOWED,
          came.article(),
          null,
          came.first().isEmpty()
              ? "Its own words lead to no known error."
              : "Its own words lead to %s, article %s.".formatted(came.first(), came.article()));
    }
    Optional<String> other = replacement(own.get(), rehearsal, article, placed);
    // Another signature may ask for the provider that was given here, but that a text may not name.
    if (other.isPresent() && signature.facts().stream().noneMatch(OwnWords::asksForProvider)) {
      other =
          posed(knowledge, reader, OwnWords.ofAnybody(knowledge, signature))
              .flatMap(anybody -> replacement(anybody, rehearsal, article, placed));
    }
    return other
        .map(
            id ->
                new OwnTrial(
                    Fate.SURVIVED,
                    "",
                    Why.BROADER_SIGNATURE,
                    "%s, and its own words weigh no less without it: %s takes them, too."
                        .formatted(NEEDLESS, id)))
        .orElseGet(() -> new OwnTrial(Fate.OWN_WORDS, "", null, ""));
  }

  static Optional<Posed> posed(Knowledge knowledge, TextReader reader, OwnWords words) {
    try {
      return Optional.of(Posed.of(knowledge, reader, words.text(), words.facts(), List.of()));
    } catch (FactRefused refused) {
      return Optional.empty();
    }
  }

  /** The signature that does the work if this one is left out; nothing if none does. */
  private static Optional<String> replacement(
      Posed posed, Rehearsal rehearsal, Article article, Signatures.Placed placed) {
    Outcome whole = posed.play(rehearsal, new Change.None());
    Outcome without = posed.play(rehearsal, new Change.WithoutSignature(placed.signature().id()));
    return Came.of(whole.conclusion()).equals(Came.of(without.conclusion()))
        ? heavier(article, placed, whole.shown())
        : Optional.empty();
  }

  /** A hint need not come first: others say the same. */
  static boolean isOwn(Article article, Signatures.Placed placed, Came came) {
    if (placed.signature().strength() == Strength.HINT) {
      return article.causes().stream().anyMatch(cause -> came.statuses().containsKey(cause.id()));
    }
    return placed.cause().isEmpty()
        ? article.cause(came.first()).isPresent()
        : placed.cause().equals(came.first());
  }

  /** Another signature that leads to the same cause with at least the same weight. */
  private static Optional<String> heavier(
      Article article, Signatures.Placed placed, Map<String, Double> shown) {
    String id = placed.signature().id();
    double weight = shown.getOrDefault(id, 0.0);
    return Signatures.of(article).stream()
        .filter(other -> other.cause().isEmpty() || other.cause().equals(placed.cause()))
        .map(other -> other.signature().id())
        .filter(other -> !other.equals(id) && shown.getOrDefault(other, 0.0) >= weight)
        .findFirst();
  }
}
