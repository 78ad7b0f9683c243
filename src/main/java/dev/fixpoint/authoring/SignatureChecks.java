package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether a signature, looked at by itself, can do its work. */
final class SignatureChecks {
  /** A literal this short, without another word beside it, stands in texts about anything. */
  private static final int SHORT_LITERAL = 5;

  private SignatureChecks() {}

  static void check(Findings findings) {
    Map<List<Object>, List<Object>> seen = new HashMap<>();
    for (Signatures.Placed placed : Signatures.of(findings.article())) {
      Signature signature = placed.signature();
      checkLength(findings, placed);
      checkFacts(findings, placed);
      checkExclusions(findings, placed);
      List<Object> content =
          List.of(
              signature.says(),
              signature.matches(),
              signature.without(),
              signature.facts(),
              signature.strength(),
              placed.cause());
      List<Object> earlier = seen.putIfAbsent(content, placed.path());
      if (earlier != null) {
        findings.warn(
            "duplicate-signature",
            "The same signature stands on line "
                + findings.outline().place(earlier.toArray()).line()
                + " already.",
            "Take one of them out.",
            placed.path().toArray());
      }
    }
  }

  private static void checkLength(Findings findings, Signatures.Placed placed) {
    Signature signature = placed.signature();
    boolean isLonely =
        signature.says().size() == 1
            && signature.matches().isEmpty()
            && signature.facts().isEmpty()
            && signature.strength() != Strength.HINT;
    if (isLonely && isShort(signature.says().getFirst())) {
      findings.warn(
          "signature-too-short",
          "\"" + signature.says().getFirst() + "\" alone stands in texts about anything.",
          "Take more of the error's words, add a fact that must hold, or write it as hint.",
          placed.path().toArray());
    }
  }

  static boolean isShort(String literal) {
    return literal.length() < SHORT_LITERAL;
  }

  private static void checkFacts(Findings findings, Signatures.Placed placed) {
    Signature signature = placed.signature();
    if (!signature.readsText() && signature.facts().stream().noneMatch(SignatureChecks::isFixed)) {
      findings.warn(
          "signature-without-fixed-fact",
          "Without words, a signature needs a fact with a fixed value, other than the provider.",
          "Add one, such as \"http.status: 403\", or words of the error.",
          placed.path().toArray());
    }
    for (Condition one : signature.facts()) {
      for (Condition other : signature.facts()) {
        if (!one.equals(other) && Clash.between(one, other)) {
          findings.warn(
              "signature-never-holds",
              "Two facts of the signature, both %s, can never hold together.".formatted(one.fact()),
              "Keep the one that is meant.",
              placed.path().toArray());
          return;
        }
      }
    }
  }

  private static boolean isFixed(Condition condition) {
    return condition.test().operator() == FactTest.Operator.IS
        && !condition.fact().equals("provider");
  }

  private static void checkExclusions(Findings findings, Signatures.Placed placed) {
    if (!placed.signature().readsText() && !placed.signature().without().isEmpty()) {
      findings.warn(
          "without-has-no-effect",
          "A signature of facts alone does not look at the text, and \"without\" does nothing.",
          "Add words of the error with \"says\" or \"matches\", or take \"without\" out.",
          Findings.path(placed.path(), "without"));
    }
    for (String literal : placed.signature().says()) {
      for (String excluded : placed.signature().without()) {
        if (holds(literal, excluded)) {
          findings.warn(
              "signature-never-holds",
              "The signature wants \"%s\" and excludes \"%s\", which is part of it."
                  .formatted(literal, excluded),
              "Take \"" + excluded + "\" out of \"without\".",
              Findings.path(placed.path(), "without"));
        }
      }
    }
  }

  /** Whether a literal holds another one from word's edge to word's edge, as it does in texts. */
  private static boolean holds(String literal, String part) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(literal)
        .find();
  }
}
