package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signature with one of its parts left out or bent.
 *
 * @param kind what was done
 * @param name says what was done to which part, and stays the same while lines move
 * @param place where the signature stands
 * @param article its article
 * @param placed the signature as it is
 * @param bent the signature as it would be, by an id of its own
 * @param without the literal that is no longer excluded; empty for other kinds
 * @param fact the fact that is left out or bent; nothing for other kinds
 */
record PartMutant(
    Kind kind,
    String name,
    Problem.Place place,
    Article article,
    Signatures.Placed placed,
    Signature bent,
    String without,
    Optional<Condition> fact) {

  /** All mutants of one signature. */
  static List<PartMutant> of(Article article, Signatures.Placed placed, Problem.Place place) {
    return new Maker(article, placed, place).make();
  }

  /** Whether its words are found in other texts than those of the signature as it is. */
  boolean changesWords() {
    return kind == Kind.WORDS_DROPPED || kind == Kind.EXCLUSION_DROPPED;
  }

  /** The change, as it shows in what was read. */
  Change change(Posed posed) {
    Signature original = placed.signature();
    Signature instead =
        new Signature(
            original.id(),
            bent.says(),
            bent.matches(),
            bent.without(),
            bent.facts(),
            bent.strength());
    return new Change.WithSignature(
        instead, bent.readsText() ? posed.hits().get(readAs()) : List.of());
  }

  /** The id by which a reader finds its words. */
  String readAs() {
    return changesWords() ? bent.id() : placed.signature().id();
  }

  /**
   * What the part keeps away: for words, the rest of them; for an exclusion, the signature's words
   * together with what is excluded; for a fact, the words while the fact is not so.
   */
  Optional<OwnWords> keptAway(Knowledge knowledge) {
    Signature original = placed.signature();
    return switch (kind) {
      case WORDS_DROPPED -> Optional.of(OwnWords.of(knowledge, article, bent));
      case EXCLUSION_DROPPED -> {
        OwnWords own = OwnWords.of(knowledge, article, original);
        yield Optional.of(new OwnWords(own.text() + "\n" + without, own.facts()));
      }
      case FACT_DROPPED ->
          Optional.of(OwnWords.of(knowledge, article, withFact(original, fact.orElseThrow())));
      default -> Optional.empty();
    };
  }

  private static Signature withFact(Signature signature, Condition condition) {
    FactTest opposite =
        Mutant.negated(condition.test()).orElseGet(() -> Mutant.anything(condition.test()));
    return new Signature(
        signature.id(),
        signature.says(),
        signature.matches(),
        signature.without(),
        signature.facts().stream()
            .map(each -> each.equals(condition) ? new Condition(each.fact(), opposite, "") : each)
            .toList(),
        signature.strength());
  }

  /** Takes one signature apart. */
  private static final class Maker {
    private final Article article;
    private final Signatures.Placed placed;
    private final Problem.Place place;
    private final Signature whole;
    private final List<PartMutant> mutants = new ArrayList<>();

    Maker(Article article, Signatures.Placed placed, Problem.Place place) {
      this.article = article;
      this.placed = placed;
      this.place = place;
      this.whole = placed.signature();
    }

    List<PartMutant> make() {
      if (whole.says().size() + whole.matches().size() > 1) {
        for (String literal : whole.says()) {
          add(Kind.WORDS_DROPPED, "drop words says “" + literal + "”", says(literal), "", null);
        }
        for (String expression : whole.matches()) {
          add(
              Kind.WORDS_DROPPED,
              "drop words matches “" + expression + "”",
              matches(expression),
              "",
              null);
        }
      }
      for (String literal : whole.without()) {
        add(
            Kind.EXCLUSION_DROPPED,
            "drop exclusion “" + literal + "”",
            excluding(without(whole.without(), literal)),
            literal,
            null);
      }
      for (Condition fact : whole.facts()) {
        String words = fact.fact() + " " + fact.test().inWords();
        add(
            Kind.FACT_DROPPED,
            "drop fact " + words,
            asking(without(whole.facts(), fact)),
            "",
            fact);
        Mutant.negated(fact.test())
            .ifPresent(
                opposite -> {
                  List<Condition> facts = new ArrayList<>(whole.facts());
                  facts.set(facts.indexOf(fact), new Condition(fact.fact(), opposite, ""));
                  add(Kind.FACT_NEGATED, "negate fact " + words, asking(facts), "", fact);
                });
      }
      return mutants;
    }

    private void add(
        Kind kind, String what, Signature bent, String without, @Nullable Condition fact) {
      mutants.add(
          new PartMutant(
              kind,
              what + ": " + Mutant.words(article, whole),
              place,
              article,
              placed,
              bent,
              without,
              Optional.ofNullable(fact)));
    }

    private String id() {
      return whole.id() + "~" + mutants.size();
    }

    private Signature says(String left) {
      return new Signature(
          id(),
          without(whole.says(), left),
          whole.matches(),
          whole.without(),
          whole.facts(),
          whole.strength());
    }

    private Signature matches(String left) {
      return new Signature(
          id(),
          whole.says(),
          without(whole.matches(), left),
          whole.without(),
          whole.facts(),
          whole.strength());
    }

    private Signature excluding(List<String> without) {
      return new Signature(
          id(), whole.says(), whole.matches(), without, whole.facts(), whole.strength());
    }

    private Signature asking(List<Condition> facts) {
      return new Signature(
          id(), whole.says(), whole.matches(), whole.without(), facts, whole.strength());
    }

    private static <T> List<T> without(List<T> all, T left) {
      List<T> others = new ArrayList<>(all);
      others.remove(left);
      return others;
    }
  }
}
