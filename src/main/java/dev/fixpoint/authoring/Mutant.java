package dev.fixpoint.authoring;

import dev.fixpoint.inference.Rehearsal.Change;
import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.FactTest.Operator;
import dev.fixpoint.knowledge.FactValue;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The knowledge with one part of it left out or bent. Where no example notices, nothing holds the
 * part in place.
 *
 * @param kind what was done
 * @param name says what was done to which part, and stays the same while lines move
 * @param place where the part stands
 * @param part by what it is found whether the part took part in an answer: a signature's id, a
 *     rule's name, or the subject of a hypothesis
 * @param change the change
 */
record Mutant(Kind kind, String name, Problem.Place place, String part, Change change) {

  /** What can be done to knowledge. */
  enum Kind {
    /** A signature is left out. */
    SIGNATURE_DROPPED,
    /** One of the literals or expressions of a signature is left out, so that it finds more. */
    WORDS_DROPPED,
    /** One of the literals that a signature excludes is left out. */
    EXCLUSION_DROPPED,
    /** One of the facts that a signature asks for is left out. */
    FACT_DROPPED,
    /** One of the facts that a signature asks for says the opposite. */
    FACT_NEGATED,
    /** A condition of a cause is left out. */
    CONDITION_DROPPED,
    /** A condition of a cause says the opposite. */
    CONDITION_NEGATED,
    /** A condition of a cause holds whatever the value, as soon as the fact is known. */
    CONDITION_WIDENED,
    /** A deduction is left out. */
    DEDUCTION_DROPPED,
    /** A deduction does without one of its premises. */
    DEDUCTION_WIDENED,
    /** A premise or the conclusion of a deduction says the opposite. */
    DEDUCTION_NEGATED;

    /** Its name in reports. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is something that is done to a signature. */
    boolean isOfSignature() {
      return this == SIGNATURE_DROPPED || isOfPart();
    }

    /** Whether only a run that takes minutes does it. */
    boolean isDeep() {
      return isOfSignature() || this == DEDUCTION_WIDENED || this == DEDUCTION_NEGATED;
    }

    /** Whether it is something that is done to a deduction. */
    boolean isOfDeduction() {
      return this == DEDUCTION_DROPPED || this == DEDUCTION_WIDENED || this == DEDUCTION_NEGATED;
    }

    /** Whether it is something that is done to a part of a signature. */
    boolean isOfPart() {
      return this == WORDS_DROPPED
          || this == EXCLUSION_DROPPED
          || this == FACT_DROPPED
          || this == FACT_NEGATED;
    }
  }

  private static final String SIGNATURE = "drop signature: ";
  private static final Pattern DEEP =
      Pattern.compile(
          "(?s)(?:drop (?:signature|words|exclusion|fact)|negate (?:fact|deduction)|widen"
              + " deduction)\\b.*");

  /** A value that no fact has. */
  private static final List<FactValue> NOBODY = List.of(new FactValue.Text("\u0000"));

  static Mutant without(Deduction deduction) {
    return new Mutant(
        Kind.DEDUCTION_DROPPED,
        "drop deduction: " + deduction.rule(),
        new Problem.Place("rules/" + deduction.file(), deduction.line(), 1),
        deduction.rule(),
        new Change.WithoutRule(deduction.rule()));
  }

  static Mutant without(Article article, Signature signature, Problem.Place place) {
    return new Mutant(
        Kind.SIGNATURE_DROPPED,
        SIGNATURE + words(article, signature),
        place,
        signature.id(),
        new Change.WithoutSignature(signature.id()));
  }

  /** Whether this is the name of something that only a run that takes minutes does. */
  static boolean isDeep(String name) {
    return DEEP.matcher(name).matches();
  }

  /** A signature in one line, with its article in front. */
  static String words(Article article, Signature signature) {
    return article.id() + ": " + words(signature);
  }

  private static String words(Signature signature) {
    List<String> words = new ArrayList<>();
    signature.says().forEach(literal -> words.add("says “" + literal + "”"));
    signature.matches().forEach(expression -> words.add("matches “" + expression + "”"));
    signature.without().forEach(literal -> words.add("without “" + literal + "”"));
    signature.facts().forEach(fact -> words.add(fact.fact() + " " + fact.test().inWords()));
    return String.join(", ", words);
  }

  /**
   * The mutants of a condition.
   *
   * @param cause the position of its cause
   * @param position its position in the cause
   */
  static List<Mutant> of(Article article, int cause, int position, Problem.Place place) {
    List<Mutant> mutants = new ArrayList<>();
    Condition condition = article.causes().get(cause).when().get(position);
    mutants.add(
        bent(Kind.CONDITION_DROPPED, "drop", article, cause, position, Optional.empty(), place));
    negated(condition.test())
        .ifPresent(
            test ->
                mutants.add(
                    bent(
                        Kind.CONDITION_NEGATED,
                        "negate",
                        article,
                        cause,
                        position,
                        Optional.of(test),
                        place)));
    if (condition.test().operator() != Operator.ABSENT) {
      mutants.add(
          bent(
              Kind.CONDITION_WIDENED,
              "widen",
              article,
              cause,
              position,
              Optional.of(anything(condition.test())),
              place));
    }
    return mutants;
  }

  private static Mutant bent(
      Kind kind,
      String verb,
      Article article,
      int cause,
      int position,
      Optional<FactTest> test,
      Problem.Place place) {
    Cause owner = article.causes().get(cause);
    Condition condition = owner.when().get(position);
    List<Condition> when = new ArrayList<>(owner.when());
    if (test.isPresent()) {
      when.set(position, new Condition(condition.fact(), test.get(), condition.because()));
    } else {
      when.remove(position);
    }
    return new Mutant(
        kind,
        "%s condition: %s > %s: %s %s"
            .formatted(
                verb, article.id(), owner.id(), condition.fact(), condition.test().inWords()),
        place,
        subject(article, owner),
        new Change.WithArticle(with(article, cause, when)));
  }

  /** What a hypothesis' conditions are checked as. */
  static String subject(Article article, Cause cause) {
    return article.id() + ">" + cause.id();
  }

  private static Article with(Article article, int position, List<Condition> when) {
    List<Cause> causes = new ArrayList<>(article.causes());
    Cause cause = causes.get(position);
    causes.set(
        position,
        new Cause(
            cause.id(),
            cause.home(),
            cause.title(),
            cause.likelihood(),
            cause.why(),
            cause.signs(),
            when,
            cause.remedy(),
            cause.last()));
    return new Article(
        article.id(),
        article.title(),
        article.provider(),
        article.peopleSay(),
        article.symptom(),
        article.meaning(),
        causes,
        article.otherwise(),
        article.notes(),
        article.related(),
        article.sources(),
        article.examples());
  }

  /** The test that is true where this one is false; nothing if no test says that. */
  static Optional<FactTest> negated(FactTest test) {
    Optional<Operator> opposite =
        switch (test.operator()) {
          case IS -> Optional.of(Operator.NOT);
          case NOT -> Optional.of(Operator.IS);
          case HAS -> Optional.of(Operator.LACKS);
          case LACKS -> Optional.of(Operator.HAS);
          case AT_LEAST -> Optional.of(Operator.LESS_THAN);
          case LESS_THAN -> Optional.of(Operator.AT_LEAST);
          case AT_MOST -> Optional.of(Operator.MORE_THAN);
          case MORE_THAN -> Optional.of(Operator.AT_MOST);
          case EMPTY, BEGINS, ENDS, CONTAINS, ABSENT -> Optional.empty();
        };
    if (test.operator() == Operator.EMPTY) {
      boolean yes = test.operands().getFirst() instanceof FactValue.YesNo answer && answer.yes();
      return Optional.of(new FactTest(Operator.EMPTY, List.of(new FactValue.YesNo(!yes))));
    }
    return opposite.map(operator -> new FactTest(operator, test.operands()));
  }

  /** The test that is true of every value. */
  static FactTest anything(FactTest test) {
    return switch (test.operator()) {
      case HAS, LACKS, EMPTY -> new FactTest(Operator.LACKS, NOBODY);
      case IS, NOT, AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, BEGINS, ENDS, CONTAINS, ABSENT ->
          new FactTest(Operator.NOT, NOBODY);
    };
  }
}
