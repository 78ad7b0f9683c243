package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.authoring.Mutant.Kind;
import dev.fixpoint.authoring.MutationResult.Fate;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BentRulesTest {
  private static final String DRL =
      """
      package dev.fixpoint.rules.acme;

      import dev.fixpoint.knowledge.Fact;
      import dev.fixpoint.inference.Deduced;

      rule "an Acme key of level Sender may send"
          @because("{key.access-level} may send.")
      when
          $level : Fact( key == "key.access-level", isOneOf("sender, plain", "owner)"), given )
          Fact( key == "provider", text == "acme" )
          not Fact( key == "account.state", is("closed") )
      then
          insertLogical( Deduced.fact( drools, "key.may-send", true, $level ) );
      end
      """;

  @Test
  void bendsEachPremiseAndTheConclusion() {
    String rule = "deduction: an Acme key of level Sender may send: ";

    assertThat(BentRules.of(Deduction.in("acme.drl", DRL)).mutants())
        .extracting(Mutant::name)
        .containsExactly(
            "widen " + rule + "isOneOf(\"sender, plain\", \"owner)\")",
            "negate " + rule + "isOneOf(\"sender, plain\", \"owner)\")",
            "widen " + rule + "given",
            "negate " + rule + "given",
            "widen " + rule + "Fact( key == \"provider\", text == \"acme\" )",
            "negate " + rule + "text == \"acme\"",
            "widen " + rule + "not Fact( key == \"account.state\", is(\"closed\") )",
            "negate " + rule + "concludes true");
  }

  @Test
  void anExampleBreaksWhereADeductionAboutKeysOfBrevoSaysTheOpposite() {
    List<Deduction> brevo =
        Deduction.all().stream().filter(each -> each.file().contains("brevo-keys")).toList();
    MutationResult result =
        Mutation.run(
            Content.open(Path.of("content")).knowledge(),
            file -> false,
            EnumSet.of(Kind.DEDUCTION_WIDENED, Kind.DEDUCTION_NEGATED),
            brevo);

    assertThat(result.count(Kind.DEDUCTION_NEGATED, Fate.KILLED)).isPositive();
    assertThat(result.count(Kind.DEDUCTION_NEGATED, Fate.SURVIVED)).isZero();
    assertThat(result.left()).allSatisfy(left -> assertThat(left.why()).isNotNull());
  }
}
