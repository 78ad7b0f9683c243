package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeductionTest {

  @Test
  void everyRuleOfTheFolderIsFound() throws IOException {
    long rules = 0;
    try (Stream<Path> files = Files.walk(Path.of("rules/deductions"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
        rules += Files.readAllLines(file).stream().filter(line -> line.startsWith("rule ")).count();
      }
    }

    assertThat(Deduction.all()).hasSize((int) rules);
  }

  @Test
  void everyDeductionSpeaksOfFactsInTheVocabulary() {
    Vocabulary vocabulary = Content.open(Path.of("content")).knowledge().vocabulary();
    Set<String> unknown = new TreeSet<>();
    for (Deduction deduction : Deduction.all()) {
      Stream.concat(deduction.concludes().stream(), deduction.premises().stream())
          .filter(key -> vocabulary.definition(key).isEmpty())
          .forEach(key -> unknown.add(deduction.file() + ":" + deduction.line() + " " + key));
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  void knowsWhatARuleConcludesFromWhatAndWhereItStands() {
    String drl =
        """
        package dev.fixpoint.rules.acme;

        rule "an Acme key of level Sender may send"
        when
            $level : Fact( key == "key.access-level", is("sender") )
        then
            insertLogical( Deduced.fact( drools, "key.permissions", List.of("send"), $level ) );
        end
        """;

    assertThat(Deduction.in("acme.drl", drl))
        .singleElement()
        .satisfies(
            deduction -> {
              assertThat(deduction.rule()).isEqualTo("an Acme key of level Sender may send");
              assertThat(deduction.line()).isEqualTo(3);
              assertThat(deduction.concludes()).isEqualTo(Set.of("key.permissions"));
              assertThat(deduction.premises()).isEqualTo(Set.of("key.access-level"));
            });
  }
}
