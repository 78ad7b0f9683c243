package dev.fixpoint.knowledge;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads signatures. */
final class SignatureParser {
  /** Shorter than this, a literal says nothing. */
  private static final int SHORTEST = 3;

  private static final int LONGEST_EXPRESSION = 1_000;

  /** Each step is tried at each character; twice what the longest of our own expressions takes. */
  private static final int MOST_STEPS = 4_000;

  private final ConditionParser conditions;
  private final Problems problems;
  private boolean refused;

  SignatureParser(ConditionParser conditions, Problems problems) {
    this.conditions = conditions;
    this.problems = problems;
  }

  /** The signatures of a field; their ids are the owner's id with a number behind it. */
  List<Signature> signatures(Fields owner, String field, String ownerId) {
    List<Signature> signatures = new ArrayList<>();
    for (Fields fields : owner.mappings(field, "a signature")) {
      signature(fields, ownerId + "#" + (signatures.size() + 1)).ifPresent(signatures::add);
    }
    return signatures;
  }

  /** Whether something stood where a signature is wanted, and was none; why was told then. */
  boolean hasRefused() {
    return refused;
  }

  private Optional<Signature> signature(Fields fields, String id) {
    List<String> says = fields.texts("says");
    List<String> matches = fields.texts("matches");
    List<String> without = fields.texts("without");
    Strength strength = fields.word("strength", Strength.values(), Strength::word, Strength.SIGN);
    List<Condition> facts = new ArrayList<>();
    List<Node.Entry> others = fields.others();
    for (Node.Entry entry : others) {
      if (conditions.isFact(entry) || !fields.isLikeOneOfThese(entry)) {
        conditions.condition(entry, "").ifPresent(facts::add);
      } else {
        fields.refuse(entry, "facts");
      }
    }
    if (!says.isEmpty() && says.stream().allMatch(literal -> literal.length() < SHORTEST)) {
      problems.error(
          fields.place(),
          "literal-too-short",
          "The literal \"" + says.getFirst() + "\" is shorter than " + SHORTEST + " characters.",
          "Take more of the error's words.");
    }
    matches.forEach(expression -> check(fields, expression));
    if (says.isEmpty() && matches.isEmpty() && facts.isEmpty()) {
      refused = true;
      if (others.isEmpty()) {
        problems.error(
            fields.place(),
            "empty-signature",
            "A signature looks at the text or at facts.",
            "Add \"says: ...\".");
      }
      return Optional.empty();
    }
    return Optional.of(new Signature(id, says, matches, without, facts, strength));
  }

  private void check(Fields fields, String expression) {
    Problem.Place place = fields.optional("matches").map(Node::place).orElse(fields.place());
    if (expression.length() > LONGEST_EXPRESSION) {
      problems.error(
          place,
          "expression-too-long",
          "The expression is longer than " + LONGEST_EXPRESSION + " characters.",
          "Say the fixed words with \"says\", and match the rest only.");
    } else if (PreparedContent.hasCompiled(expression)) {
      // Nothing is wrong with it.
      return;
    } else if (ExpressionSize.of(expression) > MOST_STEPS) {
      problems.error(
          place,
          "expression-too-costly",
          "With its counts written out, the expression comes to more than "
              + MOST_STEPS
              + " steps, and each is tried at each character of a text.",
          "Take smaller counts, and no count inside of another: \\S+ in the place of"
              + " \\S{1,1000}.");
    } else {
      compile(place, expression);
    }
  }

  /** Whether an expression is as one has to be. */
  static boolean compiles(String expression) {
    if (expression.length() > LONGEST_EXPRESSION || ExpressionSize.of(expression) > MOST_STEPS) {
      return false;
    }
    try {
      Pattern.compile(expression);
      return true;
    } catch (PatternSyntaxException broken) {
      return false;
    }
  }

  private void compile(Problem.Place place, String expression) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException broken) {
      problems.error(
          place,
          "bad-expression",
          "The expression is outside the linear-time subset (RE2): "
              + broken.getDescription()
              + ".",
          "Look-around and back-references are not possible, and a count is at most 1000.");
    }
  }
}
