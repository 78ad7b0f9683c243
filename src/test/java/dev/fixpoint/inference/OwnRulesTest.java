package dev.fixpoint.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.Verdict;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRulesTest {
  private static final String RULE =
      """
      package acme.rules;

      import dev.fixpoint.knowledge.Fact;
      import dev.fixpoint.inference.Deduced;
      import java.util.List;

      rule "a key of Acme's level Shop may send over HTTP"
          @because("Acme hands out keys of the level {key.access-level} with the permission to send.")
      when
          $level : Fact( key == "key.access-level", is( "Shop" ) )
      then
          insertLogical( Deduced.fact( drools, "key.permissions", List.of( "send-http" ), $level ) );
      end
      """;

  private static final Observation DENIED =
      Observation.ofText("Mailer: Elastic Email\nAccess Denied").with("key.access-level", "Shop");

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Knowledge builtIn(OwnRules rules) {
    return new KnowledgeLoader(rules.version()).load(List.of(PackReader.builtIn()));
  }

  @Test
  void aDeductionOfOnesOwnChangesAVerdictAndGivesItsReason() throws IOException {
    write("shop.drl", RULE);
    OwnRules rules = OwnRules.compile(folder);
    assertThat(rules.count()).isEqualTo(1);

    try (Fixpoint plain = Fixpoint.open();
        Fixpoint own = Fixpoint.open(builtIn(rules), rules)) {
      Diagnosis without = plain.diagnose(DENIED);
      Diagnosis with = own.diagnose(DENIED);

      assertThat(status(without)).isEqualTo(Verdict.Status.SUSPECTED);
      assertThat(status(with)).isEqualTo(Verdict.Status.RULED_OUT);
      assertThat(with.verdict("elasticemail/key-lacks-permission").orElseThrow().because())
          .anyMatch(reason -> reason.contains("Acme hands out keys of the level Shop"));
      assertThat(with.knowledge()).isNotEqualTo(without.knowledge());
    }
  }

  private static Verdict.Status status(Diagnosis diagnosis) {
    return diagnosis.verdict("elasticemail/key-lacks-permission").orElseThrow().status();
  }

  @Test
  void rulesStayWhenTheKnowledgeIsReplaced() throws IOException {
    write("shop.drl", RULE);
    OwnRules rules = OwnRules.compile(folder);
    try (Fixpoint own = Fixpoint.open(builtIn(rules), rules)) {
      own.replace(builtIn(rules));

      assertThat(status(own.diagnose(DENIED))).isEqualTo(Verdict.Status.RULED_OUT);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fact( key       | Fakt( key     | 10:14 | Unable to find class: Fakt.",
        "is( \"Shop\" )   | iss( \"Shop\" ) | 10:47 | Method iss on class",
        "key ==          | kei ==         | 10:20 | Unable to parse left part of expression: kei",
        "Deduced.fact(   | Deduced.fakt(  | 12:28 | The method fakt(",
        "List.of(        | Lisst.of(      | 12:61 | Lisst cannot be resolved.",
        "rule \"a         | rulle \"a       | 7:1   | mismatched input 'rulle'",
        "$level ) );     | $level ) )     | 7:1   | Unable to parse consequence"
      })
  void everyMistakeIsToldWithFileLineAndColumn(
      String right, String wrong, String place, String message) throws IOException {
    Path file =
        write(
            "a/own.drl", RULE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

    assertThatThrownBy(() -> OwnRules.compile(folder))
        .isInstanceOf(OwnRules.Refused.class)
        .hasMessageStartingWith(file + ":" + place + ": error: " + message);
  }

  @Test
  void aFolderWithoutRulesIsAMistakeAndNotPassedOver() {
    assertThatThrownBy(() -> OwnRules.compile(folder))
        .hasMessageContaining(folder + ":1:1: error: No file below the folder ends in \".drl\".");
    assertThatThrownBy(() -> OwnRules.compile(folder.resolve("absent")))
        .hasMessageContaining("There is no such folder");
  }

  @Test
  void thePackageIsOnesOwn() throws IOException {
    Path file = write("own.drl", RULE.replace("acme.rules", "dev.fixpoint.rules.elasticemailkeys"));

    assertThatThrownBy(() -> OwnRules.compile(folder))
        .hasMessageStartingWith(
            file
                + ":1:1: error: The package dev.fixpoint.rules.elasticemailkeys is Fixpoint's"
                + " own.");
  }
}
