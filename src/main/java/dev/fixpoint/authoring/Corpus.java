package dev.fixpoint.authoring;

import dev.fixpoint.authoring.MutationResult.Fate;
import dev.fixpoint.examples.Came;
import dev.fixpoint.inference.Conclusion.Standing;
import dev.fixpoint.inference.Rehearsal;
import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.inference.Rehearsal.Outcome;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known to lead somewhere, read once: the written examples, the words of each signature
 * by themselves, and ordinary text, which leads nowhere.
 */
final class Corpus {
  private final Knowledge knowledge;
  private final Rehearsal rehearsal;
  private final TextReader reader;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, List<Entry>> byHit = new HashMap<>();

  /** What must stay as it is. */
  private interface Holds {
    boolean in(Outcome outcome, @Nullable PartMutant mutant);
  }

  /**
   * An observation, and what must come of it.
   *
   * @param name how it is told
   * @param fate what becomes of a mutant that it does not bear
   */
  private record Entry(String name, Fate fate, Posed posed, Map<String, Fact> known, Holds holds) {}

  /**
   * Reads everything.
   *
   * @param reader one that knows the words of mutants, too
   */
  Corpus(Knowledge knowledge, Rehearsal rehearsal, TextReader reader) {
    this.knowledge = knowledge;
    this.rehearsal = rehearsal;
    this.reader = reader;
    for (Article article : knowledge.articles()) {
      article.examples().forEach(this::add);
    }
    for (Article article : knowledge.articles()) {
      Signatures.of(article).forEach(placed -> add(article, placed));
    }
    OrdinaryText.all().forEach(this::add);
  }

  private void add(Example example) {
    add(
        example.file() + ":" + example.line(),
        Fate.KILLED,
        Posed.of(knowledge, reader, example.text(), example.facts(), example.tried()),
        (outcome, mutant) -> Came.of(outcome.conclusion()).complaints(example.expect()).isEmpty());
  }

  private void add(Article article, Signatures.Placed placed) {
    OwnTrial.posed(knowledge, reader, OwnWords.of(knowledge, article, placed.signature()))
        .ifPresent(
            posed ->
                add(
                    "the words of " + placed.signature().id(),
                    Fate.OWN_WORDS,
                    posed,
                    (outcome, mutant) ->
                        OwnTrial.isOwn(article, placed, Came.of(outcome.conclusion()))));
  }

  private void add(String ordinary) {
    add(
        "“" + OrdinaryText.begin(ordinary) + "”",
        Fate.LINT,
        Posed.of(knowledge, reader, ordinary, Map.of(), List.of()),
        (outcome, mutant) -> mutant == null || !isGreedy(mutant) || !isAnswer(mutant, outcome));
  }

  /** Whether lint looks for it in ordinary text. */
  private static boolean isGreedy(PartMutant mutant) {
    return mutant.bent().facts().isEmpty() && mutant.bent().strength() != Strength.HINT;
  }

  private static boolean isAnswer(PartMutant mutant, Outcome outcome) {
    return outcome.conclusion().judgements().stream()
        .anyMatch(
            judgement ->
                judgement.standing() != Standing.RULED_OUT
                    && judgement.hypothesis().article().equals(mutant.article().id()));
  }

  private void add(String name, Fate fate, Posed posed, Holds holds) {
    Outcome outcome = posed.play(rehearsal, new Change.None());
    if (!holds.in(outcome, null)) {
      return;
    }
    Map<String, Fact> known = new LinkedHashMap<>();
    outcome.conclusion().facts().forEach(fact -> known.put(fact.key(), fact));
    Entry entry = new Entry(name, fate, posed, known, holds);
    entries.add(entry);
    posed
        .hits()
        .keySet()
        .forEach(hit -> byHit.computeIfAbsent(hit, h -> new ArrayList<>()).add(entry));
  }

  /**
   * The first that does not bear the mutant; nothing if all do.
   *
   * @param name how it is told
   * @param fate what becomes of the mutant
   */
  record Broken(String name, Fate fate) {}

  /** Tries a mutant on everything that it could change. */
  Optional<Broken> breaks(PartMutant mutant) {
    List<Entry> candidates =
        mutant.bent().readsText() ? byHit.getOrDefault(mutant.readAs(), List.of()) : entries;
    for (Entry entry : candidates) {
      if (mayShow(mutant, entry)
          && !entry
              .holds()
              .in(entry.posed().play(rehearsal, mutant.change(entry.posed())), mutant)) {
        return Optional.of(new Broken(entry.name(), entry.fate()));
      }
    }
    return Optional.empty();
  }

  /** Whether the signature shows itself here, as it is or as it would be. */
  private static boolean mayShow(PartMutant mutant, Entry entry) {
    return mayShow(mutant.bent(), entry) || mayShow(mutant.placed().signature(), entry);
  }

  private static boolean mayShow(Signature signature, Entry entry) {
    for (Condition condition : signature.facts()) {
      Fact fact = entry.known().get(condition.fact());
      if (fact == null
          ? !signature.readsText() && !isAbsence(condition)
          : isRefuted(condition, fact)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAbsence(Condition condition) {
    return condition.test().operator() == FactTest.Operator.ABSENT;
  }

  private static boolean isRefuted(Condition condition, Fact fact) {
    return isAbsence(condition) || !condition.test().holds(fact.value());
  }
}
