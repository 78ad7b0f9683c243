package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.examples.Came;
import dev.fixpoint.inference.Rehearsal;
import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.inference.Rehearsal.Outcome;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Example;
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

  private Mutation(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.rehearsal = Rehearsal.of(knowledge);
    this.reader = TextReader.of(knowledge);
  }

  /**
   * Mutates content.
   *
   * @param chosen which files are mutated, by their path within the content
   * @param signatures whether signatures are left out, too
   * @param deductions whether the deductions that ship with Fixpoint are left out, too
   * @throws IllegalArgumentException if an example does not come out before anything is mutated
   */
  public static MutationResult of(
      Knowledge knowledge, Predicate<String> chosen, boolean signatures, boolean deductions) {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    if (!signatures) {
      kinds.remove(Kind.SIGNATURE_DROPPED);
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
    Mutation mutation = new Mutation(knowledge);
    mutation.playExamples();
    MutationResult.Tally tally = new MutationResult.Tally();
    Map<String, List<Tried>> parts = mutation.byPart();
    for (Article article : knowledge.articles()) {
      knowledge
          .source(article.id())
          .filter(source -> chosen.test(source.file()))
          .ifPresent(source -> mutation.run(article, source, kinds, parts, tally));
    }
    for (Deduction deduction : deductions) {
      mutation.run(Mutant.without(deduction), parts, tally);
    }
    return tally.result();
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
          tally.add(mutant, trial.verdict(), trial.remark());
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
          mutant,
          MutationResult.Fate.SURVIVED,
          took == 0
              ? "It takes part in no example."
              : "It takes part in %d examples, and none of them needs it.".formatted(took));
    }
  }

  private boolean isKilled(
      Mutant mutant, Map<String, List<Tried>> parts, MutationResult.Tally tally) {
    for (Tried each : parts.getOrDefault(mutant.part(), List.of())) {
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
