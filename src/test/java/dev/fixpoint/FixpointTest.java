package dev.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fixpoint.knowledge.FactRefused;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.KnowledgeLoader;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixpointTest {
  private static final Fixpoint FIXPOINT = Fixpoint.open();
  private static final String PASTED = "Mailer: Elastic Email\nAccess Denied";

  @AfterAll
  static void close() {
    FIXPOINT.close();
  }

  @Test
  void namesTheCauseOfAPastedLogWithItsReasonAndTheNextQuestion() {
    Diagnosis diagnosis = FIXPOINT.diagnose(Observation.ofText(PASTED));

    Verdict first = diagnosis.first().orElseThrow();
    assertThat(first.cause()).isEqualTo("elasticemail/key-lacks-permission");
    assertThat(first.status()).isEqualTo(Verdict.Status.SUSPECTED);
    assertThat(first.because()).contains("The text says “Access Denied”.");
    assertThat(diagnosis.question())
        .isNotNull()
        .extracting(Question::fact)
        .isEqualTo("key.permissions");
    assertThat(diagnosis.articles().getFirst().id()).isEqualTo("elasticemail/access-denied");
  }

  @Test
  void quotesItsEvidenceFromWhereItStandsInTheText() {
    Verdict first = FIXPOINT.diagnose(Observation.ofText(PASTED)).first().orElseThrow();

    assertThat(first.evidence())
        .filteredOn(evidence -> evidence.sentence().startsWith("The text says"))
        .flatExtracting(Verdict.Evidence::spans)
        .extracting(span -> PASTED.substring(span.from(), span.to()))
        .containsExactly("Access Denied");
  }

  @Test
  void handsOverTheTextAsItMayBeSharedAndListsWhatWasTakenOut() {
    String log = "To: jane@example.com\nX-Server: 198.51.100.9\n" + PASTED;

    Diagnosis diagnosis = FIXPOINT.diagnose(Observation.ofText(log));

    assertThat(diagnosis.redactedText()).isEqualTo("To: ‹email-1›\nX-Server: ‹ip-1›\n" + PASTED);
    assertThat(diagnosis.redactions())
        .extracting(each -> each.kind() + " in line " + each.line())
        .containsExactly("email in line 1", "ip in line 2");
    assertThat(FIXPOINT.diagnose(Observation.ofText(diagnosis.redactedText())).first())
        .map(Verdict::cause)
        .isEqualTo(diagnosis.first().map(Verdict::cause));
  }

  @Test
  void groupsTextsOfOneErrorUnderOneTemplate() {
    String one = "2026-03-01 10:00:01 gizmo 0x17 jammed for jane@example.com";
    String other = "2026-04-09 23:11:59 gizmo 0x17 jammed for joe@example.org";

    assertThat(FIXPOINT.diagnose(Observation.ofText(one)).template())
        .isNotEmpty()
        .isEqualTo(FIXPOINT.diagnose(Observation.ofText(other)).template());
  }

  @Test
  void tellsOfASecondProviderInTheText() {
    Diagnosis diagnosis =
        FIXPOINT.diagnose(
            Observation.ofText(
                "Mailer: Elastic Email\nAccess Denied\n(we used api.mailgun.net before)"));

    assertThat(diagnosis.notices())
        .singleElement()
        .asString()
        .contains("Mailgun")
        .contains("Elastic Email");
  }

  @Test
  void givesTheSameAnswerFromManyThreads() throws Exception {
    Observation observation = Observation.ofText(PASTED).with("key.access-level", "Plugin");
    Diagnosis expected = FIXPOINT.diagnose(observation);
    List<Callable<Diagnosis>> calls = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      calls.add(() -> FIXPOINT.diagnose(observation));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Diagnosis> answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void refusesAFactOfTheWrongTypeAndACauseThatNobodyWrites() {
    assertThatThrownBy(() -> FIXPOINT.diagnose(Observation.ofFacts(Map.of("server.ip", "banana"))))
        .isInstanceOf(FactRefused.class);
    assertThatThrownBy(
            () ->
                FIXPOINT.diagnose(
                    Observation.ofText(PASTED).tried("elasticemail/key-lacks-permision")))
        .hasMessage(
            "No cause is called \"elasticemail/key-lacks-permision\". Nearest:"
                + " elasticemail/key-lacks-permission.");
  }

  @Test
  void answersFromOtherKnowledgeAsSoonAsItIsReplaced() {
    try (Fixpoint fixpoint = Fixpoint.open()) {
      Map<String, String> files = new TreeMap<>(PackReader.builtIn().files());
      files.remove("elasticemail/access-denied.yaml");
      Knowledge without = new KnowledgeLoader().load(List.of(new Pack("other", "1", files)));

      fixpoint.replace(without);

      assertThat(fixpoint.article("elasticemail/access-denied")).isEmpty();
      assertThat(fixpoint.diagnose(Observation.ofText(PASTED)).knowledge())
          .isEqualTo(without.version());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void searchesFindWhatIsOpenWhetherTheyWerePreparedOrNot(boolean prepared) {
    try (Fixpoint fixpoint = Fixpoint.open()) {
      if (prepared) {
        fixpoint.prepareSearch();
        assertThat(articles(fixpoint)).contains("elasticemail/access-denied");
      }
      Map<String, String> files = new TreeMap<>(PackReader.builtIn().files());
      files.remove("elasticemail/access-denied.yaml");

      fixpoint.replace(new KnowledgeLoader().load(List.of(new Pack("other", "1", files))));

      assertThat(articles(fixpoint)).isNotEmpty().doesNotContain("elasticemail/access-denied");
    }
  }

  private static List<String> articles(Fixpoint fixpoint) {
    return fixpoint.search("elastic email access denied").hits().stream()
        .map(SearchResult.Hit::article)
        .toList();
  }

  @Test
  void knowledgeThatDoesNotStandItsTrialLeavesNoTrace() {
    try (Fixpoint fixpoint = Fixpoint.open()) {
      String before = fixpoint.knowledge().version();
      Knowledge other = new KnowledgeLoader("other").load(List.of(PackReader.builtIn()));
      Fixpoint snapshot = fixpoint.snapshot();

      assertThat(
              fixpoint.replaceIf(
                  other,
                  tried -> {
                    assertThat(tried.diagnose(Observation.ofText(PASTED)).knowledge())
                        .isEqualTo(other.version());
                    assertThat(fixpoint.knowledge().version()).isEqualTo(before);
                    return false;
                  }))
          .isFalse();
      assertThat(fixpoint.knowledge().version()).isEqualTo(before);

      assertThat(fixpoint.replaceIf(other, tried -> true)).isTrue();
      assertThat(fixpoint.knowledge().version()).isEqualTo(other.version());
      assertThat(snapshot.knowledge().version()).isEqualTo(before);
      assertThat(snapshot.search("access denied").hits()).isNotEmpty();
    }
  }
}
