package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import dev.fixpoint.knowledge.Condition;
import dev.fixpoint.knowledge.FactTest;
import dev.fixpoint.knowledge.FactValue;
import dev.fixpoint.knowledge.Signature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the rules that an article became as DRL, the way one would write them by hand: the generic
 * rules of rules/reasoning, which serve all articles, are written out for this one.
 */
public final class RuleText {
  private final Article article;
  private final StringBuilder text = new StringBuilder();

  private RuleText(Article article) {
    this.article = article;
  }

  /** The rules of an article, and the deductions that feed its conditions. */
  public static String of(Article article) {
    RuleText rules = new RuleText(article);
    rules.write();
    return rules.text.toString();
  }

  private void write() {
    text.append("// ").append(article.title()).append('\n');
    text.append("package dev.fixpoint.articles;\n");
    for (Signatures.Placed placed : Signatures.of(article)) {
      signature(placed);
    }
    table();
    for (Cause cause : article.causes()) {
      verdicts(cause);
    }
    deductions();
  }

  private void signature(Signatures.Placed placed) {
    Signature signature = placed.signature();
    begin(
        placed.cause().isEmpty()
            ? "the symptom of %s shows (%s)".formatted(article.id(), signature.id())
            : "a sign of %s shows (%s)".formatted(placed.cause(), signature.id()));
    if (signature.readsText()) {
      List<String> wanted = new ArrayList<>();
      signature.says().forEach(literal -> wanted.add("says( " + quoted(literal) + " )"));
      signature
          .matches()
          .forEach(expression -> wanted.add("matches( " + quoted(expression) + " )"));
      signature.without().forEach(literal -> wanted.add("!says( " + quoted(literal) + " )"));
      text.append("    Text( ").append(String.join(", ", wanted)).append(" )\n");
    }
    signature.facts().forEach(condition -> fact(condition, true));
    text.append("then\n    insertLogical( new Symptom( ").append(quoted(article.id()));
    if (!placed.cause().isEmpty()) {
      text.append(", ").append(quoted(placed.cause()));
    }
    text.append(", Strength.").append(signature.strength()).append(" ) );\nend\n");
  }

  private void table() {
    begin(article.id());
    text.append("    $symptom : Symptom( article == ").append(quoted(article.id())).append(" )\n");
    text.append("then\n");
    for (Cause cause : article.causes()) {
      if (!cause.last()) {
        text.append("    insertLogical( new Hypothesis( ")
            .append(quoted(cause.id()))
            .append(", Likelihood.")
            .append(cause.likelihood())
            .append(" ) );")
            .append(cause.home().equals(article.id()) ? "" : " // written in " + cause.home())
            .append('\n');
      }
    }
    text.append("end\n");
    for (Cause cause : article.causes()) {
      if (cause.last()) {
        lastResort(cause);
      }
    }
  }

  private void lastResort(Cause cause) {
    begin("when every other cause of " + article.id() + " is ruled out");
    text.append("    exists Symptom( article == ").append(quoted(article.id())).append(" )\n");
    for (Cause other : article.causes()) {
      if (!other.last()) {
        text.append("    exists RuledOut( cause == ").append(quoted(other.id())).append(" )\n");
      }
    }
    text.append("then\n    insertLogical( new Hypothesis( ")
        .append(quoted(cause.id()))
        .append(" ) );\nend\n");
  }

  private void verdicts(Cause cause) {
    List<Condition> when = cause.when();
    for (Condition condition : when) {
      begin(
          "%s is ruled out unless %s %s"
              .formatted(cause.id(), condition.fact(), condition.test().inWords()));
      text.append("    Hypothesis( cause == ").append(quoted(cause.id())).append(" )\n");
      fact(condition, false);
      text.append("then\n    insertLogical( new RuledOut( ")
          .append(quoted(cause.id()))
          .append(" ) );\nend\n");
    }
    if (!when.isEmpty()) {
      begin(cause.id() + " is confirmed");
      text.append("    Hypothesis( cause == ").append(quoted(cause.id())).append(" )\n");
      when.forEach(condition -> fact(condition, true));
      text.append("then\n    insertLogical( new Confirmed( ")
          .append(quoted(cause.id()))
          .append(" ) );\nend\n");
    }
  }

  private void begin(String name) {
    text.append("\nrule ").append(quoted(name)).append("\nwhen\n");
  }

  /** A pattern for a fact of which a condition is true, or false. */
  private void fact(Condition condition, boolean wanted) {
    FactTest test = condition.test();
    String key = "key == " + quoted(condition.fact());
    if (test.operator() == FactTest.Operator.ABSENT) {
      text.append("    not Fact( ").append(key).append(" )\n");
      return;
    }
    String constraint = constraint(test);
    text.append("    Fact( ")
        .append(key)
        .append(", ")
        .append(wanted ? constraint : "!( " + constraint + " )")
        .append(" )\n");
  }

  private static String constraint(FactTest test) {
    List<String> values =
        test.operands().stream().map(FactValue::text).map(RuleText::quoted).toList();
    String list = String.join(", ", values);
    return switch (test.operator()) {
      case IS -> values.size() == 1 ? "is(" + list + ")" : "isOneOf(" + list + ")";
      case NOT -> values.size() == 1 ? "!is(" + list + ")" : "!isOneOf(" + list + ")";
      case HAS -> each("has", values, " && ");
      case LACKS -> each("!has", values, " && ");
      case AT_LEAST -> "number >= " + number(test);
      case AT_MOST -> "number <= " + number(test);
      case MORE_THAN -> "number > " + number(test);
      case LESS_THAN -> "number < " + number(test);
      case BEGINS -> each("begins", values, " || ");
      case ENDS -> each("ends", values, " || ");
      case CONTAINS -> each("hasPart", values, " || ");
      case EMPTY -> test.operands().getFirst().is("yes") ? "empty" : "!empty";
      case ABSENT -> throw new IllegalArgumentException("absent tests no value");
    };
  }

  private static String each(String question, List<String> values, String between) {
    return String.join(
        between, values.stream().map(value -> question + "(" + value + ")").toList());
  }

  private static String number(FactTest test) {
    return test.operands().getFirst().text();
  }

  private void deductions() {
    Set<String> wanted = new LinkedHashSet<>();
    article.causes().forEach(cause -> cause.when().forEach(each -> wanted.add(each.fact())));
    boolean isFirst = true;
    for (Deduction deduction : Deduction.all()) {
      if (deduction.concludes().stream().anyMatch(wanted::contains)) {
        if (isFirst) {
          text.append("\n// The conditions' facts follow from others by these rules.\n");
          isFirst = false;
        }
        text.append("\n// rules/")
            .append(deduction.file())
            .append(':')
            .append(deduction.line())
            .append('\n')
            .append(deduction.text())
            .append('\n');
      }
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
