package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.examples.Came;
import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.inference.Rehearsal;
import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.inference.Rehearsal.Outcome;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Example;
import dev.fixpoint.knowledge.FactValue;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Outline;
import dev.fixpoint.knowledge.Source;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Leaves out or bends one part of the knowledge after the other, and sees whether an example
 * breaks. Rules and texts are read once; each mutant is tried only on the examples in which its
 * part took part.
 */
public final class Mutation {
  private final Knowledge knowledge;
  private final Rehearsal rehearsal;
  private final TextReader reader;
  private final List<Tried> examples = new ArrayList<>();

  /** An example with the parts that took part in its answer. */
  private record Tried(Article article, Example example, Posed posed, Outcome outcome) {}

  private Mutation(Knowledge knowledge, OwnRules variants) {
    this.knowledge = knowledge;
    this.rehearsal = Rehearsal.of(knowledge, variants);
    this.reader = TextReader.of(knowledge);
  }

  /**
   * Mutates content.
   *
   * @param chosen which files are mutated, by their path within the content
   * @param deep whether signatures and their parts are mutated, too, and deductions bent
   * @param deductions whether the deductions that ship with Fixpoint are left out, too
   * @throws IllegalArgumentException if an example does not come out before anything is mutated
   */
  public static MutationResult of(
      Knowledge knowledge, Predicate<String> chosen, boolean deep, boolean deductions) {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    if (!deep) {
      kinds.removeIf(Kind::isDeep);
    }
    return run(knowledge, chosen, kinds, deductions ? spokenOf(knowledge) : List.of());
  }

  /** The deductions whose facts all stand in the vocabulary: another content may have its own. */
  private static List<Deduction> spokenOf(Knowledge knowledge) {
    return Deduction.all().stream()
        .filter(
            deduction ->
                Stream.concat(deduction.concludes().stream(), deduction.premises().stream())
                    .allMatch(key -> knowledge.vocabulary().definition(key).isPresent()))
        .toList();
  }

  /**
   * Mutates content.
   *
   * @param chosen which files' signatures and conditions are mutated, by their path within the
   *     content
   * @param kinds what is done to them
   * @param deductions the deductions that are left out one by one
   * @throws IllegalArgumentException if an example does not come out before anything is mutated
   */
  static MutationResult run(
      Knowledge knowledge, Predicate<String> chosen, Set<Kind> kinds, List<Deduction> deductions) {
    BentRules bent = BentRules.of(kinds.contains(Kind.DEDUCTION_WIDENED) ? deductions : List.of());
    Mutation mutation = new Mutation(knowledge, bent.compile());
    mutation.playExamples();
    MutationResult.Tally tally = new MutationResult.Tally();
    Map<String, List<Tried>> parts = mutation.byPart();
    for (Article article : knowledge.articles()) {
      knowledge
          .source(article.id())
          .filter(source -> chosen.test(source.file()))
          .ifPresent(source -> mutation.run(article, source, kinds, parts, tally));
    }
    if (kinds.stream().anyMatch(Kind::isOfPart)) {
      mutation.runParts(chosen, kinds, tally);
    }
    for (Deduction deduction : deductions) {
      mutation.run(Mutant.without(deduction), parts, tally);
    }
    if (kinds.contains(Kind.DEDUCTION_WIDENED)) {
      bend(knowledge, deductions, tally);
    }
    return tally.result();
  }

  /** The variants of all deductions lie beside them, which makes every conclusion slower. */
  private static void bend(
      Knowledge knowledge, List<Deduction> deductions, MutationResult.Tally tally) {
    BentRules bent = BentRules.of(deductions);
    if (!bent.mutants().isEmpty()) {
      Mutation mutation = new Mutation(knowledge, bent.compile());
      mutation.playExamples();
      Map<String, List<Tried>> parts = mutation.byPart();
      bent.mutants().forEach(mutant -> mutation.run(mutant, parts, tally));
    }
  }

  private void runParts(Predicate<String> chosen, Set<Kind> kinds, MutationResult.Tally tally) {
    List<PartMutant> mutants = new ArrayList<>();
    for (Article article : knowledge.articles()) {
      knowledge
          .source(article.id())
          .filter(source -> chosen.test(source.file()))
          .map(Outline::of)
          .ifPresent(
              outline ->
                  Signatures.of(article)
                      .forEach(
                          placed ->
                              mutants.addAll(
                                  PartMutant.of(
                                      article, placed, outline.place(placed.path().toArray())))));
    }
    mutants.removeIf(mutant -> !kinds.contains(mutant.kind()));
    TextReader both =
        TextReader.of(
            knowledge,
            mutants.stream().filter(PartMutant::changesWords).map(PartMutant::bent).toList());
    Corpus corpus = new Corpus(knowledge, rehearsal, both);
    for (PartMutant mutant : mutants) {
      PartTrial trial = trial(mutant, corpus, both);
      tally.add(
          new MutationResult.Left(
              mutant.kind(),
              mutant.name(),
              Mutant.words(mutant.article(), mutant.placed().signature()),
              mutant.place(),
              trial.fate(),
              trial.why(),
              trial.remark()));
    }
  }

  private PartTrial trial(PartMutant mutant, Corpus corpus, TextReader both) {
    if (PartTrial.isRefused(mutant.bent())) {
      return new PartTrial(MutationResult.Fate.LINT, null, "");
    }
    return corpus
        .breaks(mutant)
        .map(broken -> new PartTrial(broken.fate(), null, broken.name()))
        .orElseGet(() -> PartTrial.of(knowledge, rehearsal, both, mutant));
  }

  private void playExamples() {
    List<String> broken = new ArrayList<>();
    for (Article article : knowledge.articles()) {
      for (Example example : article.examples()) {
        Posed posed = Posed.of(knowledge, reader, example.text(), example.facts(), example.tried());
        Outcome outcome = posed.play(rehearsal, new Change.None());
        if (!breaks(example, outcome)) {
          examples.add(new Tried(article, example, posed, outcome));
        } else {
          broken.add(example.file() + ":" + example.line());
        }
      }
    }
    if (!broken.isEmpty()) {
      throw new IllegalArgumentException(
          "%d examples do not come out as it is: %s. Mend them first; \"fixpoint test\" tells more."
              .formatted(
                  broken.size(), String.join(", ", broken.subList(0, Math.min(3, broken.size())))));
    }
  }

  private static boolean breaks(Example example, Outcome outcome) {
    return !Came.of(outcome.conclusion()).complaints(example.expect()).isEmpty();
  }

  /** The examples by the signatures, rules and conditions that took part in them. */
  private Map<String, List<Tried>> byPart() {
    Map<String, List<Tried>> byPart = new HashMap<>();
    for (Tried each : examples) {
      Set<String> parts = new LinkedHashSet<>(each.posed().hits().keySet());
      parts.addAll(each.outcome().shown().keySet());
      parts.addAll(each.outcome().rules());
      each.outcome().hypotheses().forEach(hypothesis -> parts.add(hypothesis.subject()));
      parts.forEach(part -> byPart.computeIfAbsent(part, p -> new ArrayList<>()).add(each));
    }
    return byPart;
  }

  private void run(
      Article article,
      Source source,
      Set<Kind> kinds,
      Map<String, List<Tried>> parts,
      MutationResult.Tally tally) {
    Outline outline = Outline.of(source);
    if (kinds.contains(Kind.SIGNATURE_DROPPED)) {
      for (Signatures.Placed placed : Signatures.of(article)) {
        Mutant mutant =
            Mutant.without(article, placed.signature(), outline.place(placed.path().toArray()));
        if (!isKilled(mutant, parts, tally)) {
          OwnTrial trial = OwnTrial.of(knowledge, rehearsal, reader, article, placed);
          tally.add(
              new MutationResult.Left(
                  mutant.kind(),
                  mutant.name(),
                  Mutant.words(article, placed.signature()),
                  mutant.place(),
                  trial.verdict(),
                  trial.why(),
                  trial.remark()));
        }
      }
    }
    for (int i = 0; i < article.causes().size(); i++) {
      Cause cause = article.causes().get(i);
      for (int j = 0; j < cause.when().size(); j++) {
        for (Mutant mutant : Mutant.of(article, i, j, outline.place("causes", i, "when", j))) {
          if (kinds.contains(mutant.kind())) {
            run(mutant, parts, tally);
          }
        }
      }
    }
  }

  private void run(Mutant mutant, Map<String, List<Tried>> parts, MutationResult.Tally tally) {
    if (!isKilled(mutant, parts, tally)) {
      int took = parts.getOrDefault(mutant.part(), List.of()).size();
      tally.add(
          new MutationResult.Left(
              mutant.kind(),
              mutant.name(),
              mutant.change() instanceof Change.InsteadOfRule bent ? bent.name() : "",
              mutant.place(),
              MutationResult.Fate.SURVIVED,
              mutant.change() instanceof Change.InsteadOfRule bent
                  ? why(mutant, bent, parts)
                  : null,
              took == 0
                  ? "It takes part in no example."
                  : "It takes part in %d examples, and none of them needs it.".formatted(took)));
    }
  }

  /** Whether a bent deduction, which changes no verdict, changes at least what is known. */
  private MutationResult.Why why(
      Mutant mutant, Change.InsteadOfRule bent, Map<String, List<Tried>> parts) {
    for (Tried each : touched(mutant, parts)) {
      Outcome outcome = each.posed().play(rehearsal, bent);
      if (!known(outcome).equals(known(each.outcome()))) {
        return MutationResult.Why.SHOWS_IN_FACTS;
      }
    }
    return MutationResult.Why.CONCLUDED_ANYWAY;
  }

  private static Map<String, FactValue> known(Outcome outcome) {
    Map<String, FactValue> known = new HashMap<>();
    outcome.conclusion().facts().forEach(fact -> known.put(fact.key(), fact.value()));
    return known;
  }

  private static List<Tried> touched(Mutant mutant, Map<String, List<Tried>> parts) {
    List<Tried> touched = new ArrayList<>(parts.getOrDefault(mutant.part(), List.of()));
    if (mutant.change() instanceof Change.InsteadOfRule bent) {
      touched.addAll(parts.getOrDefault(bent.name(), List.of()));
    }
    return touched;
  }

  private boolean isKilled(
      Mutant mutant, Map<String, List<Tried>> parts, MutationResult.Tally tally) {
    for (Tried each : touched(mutant, parts)) {
      if (breaks(each.example(), each.posed().play(rehearsal, mutant.change()))) {
        tally.add(
            mutant,
            MutationResult.Fate.KILLED,
            each.example().file() + ":" + each.example().line());
        return true;
      }
    }
    return false;
  }
}
