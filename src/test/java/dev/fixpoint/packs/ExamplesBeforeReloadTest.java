package dev.fixpoint.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fixpoint.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesBeforeReloadTest {
  private static final String RELAY_FULL =
      """
      id: acme/relay-full
      title: The relay is full
      provider: smtp
      symptom: [{says: acme relay is full}]
      meaning: Mail waits.
      causes:
        - id: acme/worker-down
          title: The worker is down
          remedy: {who: hosting, minutes: 5, steps: [Start it.], check: Send again.}
      examples:
        - text: the acme relay is full
          expect: {first: acme/worker-down}
      """;
  private static final String QUEUE_LONG =
      """
      id: acme/queue-long
      title: The queue is long
      provider: smtp
      symptom: [{says: acme queue is long, strength: proof}]
      meaning: Mail waits.
      causes:
        - id: acme/night-run
          title: The night's run is on
          likelihood: common
          remedy: {who: hosting, minutes: 5, steps: [Wait.], check: Send again.}
      """;
  private static final String PACK = "name: acme\nversion: 1\n";

  @TempDir Path folder;

  @BeforeEach
  void pack() throws IOException {
    write("pack.yaml", PACK);
    write("acme/relay-full.yaml", RELAY_FULL);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("acme").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private LivePacks open() {
    return LivePacks.open(List.of(folder.resolve("acme")));
  }

  @Test
  void aVersionWhoseExampleNoLongerComesOutIsNotTakenAndTheReasonSaysHowToMendIt()
      throws IOException {
    try (LivePacks packs = open()) {
      String before = packs.fixpoint().knowledge().version();
      write("acme/relay-full.yaml", RELAY_FULL.replace("says: acme relay", "says: acme rely"));

      Update update = packs.reload();

      assertThat(update.outcome()).isEqualTo(Update.Outcome.REFUSED);
      assertThat(update.version()).isEqualTo(before);
      assertThat(update.refused())
          .singleElement()
          .satisfies(file -> assertThat(file.pack()).isEqualTo("acme"))
          .satisfies(file -> assertThat(file.file()).isEqualTo("acme/relay-full.yaml"));
      assertThat(update.reasons())
          .containsExactly(
              "acme:acme/relay-full.yaml:11:5: error: The example \"the acme relay is full\""
                  + " does not come out: expected first: acme/worker-down, got no known error."
                  + " Mend the article, or what the example expects; \"fixpoint test\" shows what"
                  + " led to the answer. [example-fails]");
      assertThat(packs.fixpoint().knowledge().version()).isEqualTo(before);
      assertThat(packs.reload().reasons())
          .as("looked at again")
          .containsExactlyElementsOf(update.reasons());
    }
  }

  @Test
  void whatWaitedGoesLiveWhenTheExampleIsMended() throws IOException {
    try (LivePacks packs = open()) {
      write("acme/queue-long.yaml", QUEUE_LONG);
      write("acme/relay-full.yaml", RELAY_FULL.replace("says: acme relay", "says: acme rely"));
      assertThat(packs.reload().isBehind()).isTrue();
      assertThat(packs.fixpoint().article("acme/queue-long")).isEmpty();

      write("acme/relay-full.yaml", RELAY_FULL);

      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
      assertThat(packs.last().isBehind()).isFalse();
      assertThat(packs.fixpoint().article("acme/queue-long")).isPresent();
    }
  }

  @Test
  void anExampleThatFailedBeforeHoldsNothingBackAndIsTold() throws IOException {
    String failing = RELAY_FULL.replace("first: acme/worker-down", "none: yes");
    write("acme/relay-full.yaml", failing);
    try (LivePacks packs = open()) {
      assertThat(packs.runExamples())
          .extracting(Problem::inOneLine)
          .singleElement()
          .asString()
          .startsWith("acme:acme/relay-full.yaml:11:5: ")
          .contains("expected none: no known error, got acme/worker-down");
      write("acme/relay-full.yaml", failing.replace("The relay is full", "The relay is overfull"));

      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
      assertThat(packs.failing()).hasSize(1);

      write("acme/relay-full.yaml", RELAY_FULL);

      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
      assertThat(packs.failing()).isEmpty();
    }
  }

  @Test
  void aFurtherExampleThatFailsIsNew() throws IOException {
    String failing = RELAY_FULL.replace("first: acme/worker-down", "none: yes");
    write("acme/relay-full.yaml", failing);
    try (LivePacks packs = open()) {
      write(
          "acme/relay-full.yaml",
          failing + "  - {text: acme relay is full up, expect: {first: acme/night-run}}\n");

      assertThat(packs.reload().reasons())
          .singleElement()
          .asString()
          .startsWith("acme:acme/relay-full.yaml:13:5: ");
    }
  }

  @Test
  void anArticleThatTakesTheTextOfAnotherOneIsNotTaken() throws IOException {
    try (LivePacks packs = open()) {
      write(
          "acme/queue-long.yaml",
          QUEUE_LONG.replace("says: acme queue is long", "says: the acme relay is"));

      assertThat(packs.reload().reasons())
          .containsExactly(
              "acme:acme/relay-full.yaml:11:5: error: The example \"the acme relay is full\" no"
                  + " longer comes out: expected first: acme/worker-down, got acme/night-run. Its"
                  + " article did not change; it shows signatures of acme/queue-long, which"
                  + " did. Make those signatures more particular; or, if they are meant to take"
                  + " this error, say so in the example. [example-fails]");
    }
  }

  @Test
  void anArticleThatTakesTheFactsOfAnotherOneIsNotTaken() throws IOException {
    write(
        "acme/relay-full.yaml",
        RELAY_FULL
            .replace("[{says: acme relay is full}]", "[{smtp.code: 459}]")
            .replace("text: the acme relay is full", "facts: {smtp.code: 459}"));
    try (LivePacks packs = open()) {
      write(
          "acme/queue-long.yaml", QUEUE_LONG.replace("says: acme queue is long", "smtp.code: 459"));

      assertThat(packs.reload().reasons())
          .singleElement()
          .asString()
          .contains("The example \"smtp.code = 459\" no longer comes out")
          .contains("it shows signatures of acme/queue-long, which did");
    }
  }

  @Test
  void anArticleThatTakesABuiltInOnesTextGoesLiveWhenTheOtherIsSwitchedOff() throws IOException {
    try (LivePacks packs = open()) {
      write(
          "acme/queue-long.yaml", QUEUE_LONG.replace("acme queue is long", "loops back to myself"));

      assertThat(packs.reload().reasons())
          .singleElement()
          .asString()
          .startsWith("smtp/mail-loop.yaml:")
          .contains("expected first: smtp/mail-loop, got acme/night-run")
          .contains("or, if they are meant to take this error, switch smtp/mail-loop off in");

      write("pack.yaml", PACK + "switch-off: [smtp/mail-loop]\n");

      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
    }
  }

  @Test
  void aPackMayChangeWhatABuiltInArticlesExamplesExpect() throws IOException {
    try (LivePacks packs = open()) {
      write(
          "change.yaml",
          """
          changes: smtp/mail-loop
          causes:
            - id: acme/two-relays
              title: Two relays send to each other
              likelihood: common
              signs: [{says: loops back to myself, strength: proof}]
              remedy: {who: hosting, minutes: 5, steps: [Stop one.], check: Send again.}
          examples:
            - text: mail for example.com loops back to myself
              expect: {first: acme/two-relays}
          """);

      assertThat(packs.reload().reasons()).isEmpty();
      assertThat(packs.last().outcome()).isEqualTo(Update.Outcome.CHANGED);

      write(
          "change.yaml",
          Files.readString(folder.resolve("acme/change.yaml"))
              .replace("says: loops", "says: lops"));

      assertThat(packs.reload().reasons())
          .singleElement()
          .asString()
          .startsWith("acme:change.yaml:9:5: ");
    }
  }

  @Test
  void aVersionWithMoreExamplesThanThereIsTimeForIsTriedByPartAndTheRestIsToldLater()
      throws Exception {
    String example = "  - {text: the acme relay is full, expect: {first: acme/worker-down}}\n";
    String fails = "  - {text: the acme relay is full, expect: {none: yes}}\n";
    // One in so many is tried, the first one among them.
    int distance = 5;
    String many = RELAY_FULL + example.repeat(distance * Trial.SOME_OF_OWN - distance - 1);
    try (LivePacks packs = open()) {
      write("acme/relay-full.yaml", many + fails.repeat(distance));

      assertThat(packs.reload().reasons()).as("one of those at the end is tried").hasSize(1);

      write(
          "acme/relay-full.yaml",
          many.replace(RELAY_FULL, RELAY_FULL + fails) + example.repeat(distance - 1));

      assertThat(packs.reload().outcome()).isEqualTo(Update.Outcome.CHANGED);
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("fixpoint-examples")) {
          thread.join();
        }
      }
      assertThat(packs.failing())
          .extracting(Problem::inOneLine)
          .singleElement()
          .asString()
          .startsWith("acme:acme/relay-full.yaml:13:5: ");
    }
  }

  @Test
  void whatIsTriedLeavesNothingBehind() throws IOException {
    Path unanswered = folder.resolve("unanswered.json");
    try (LivePacks packs = open()) {
      packs.fixpoint().keepUnanswered(unanswered);
      write("acme/relay-full.yaml", RELAY_FULL.replace("says: acme relay", "says: acme rely"));

      packs.reload();
      packs.runExamples();

      assertThat(packs.fixpoint().unansweredIn(unanswered).groups()).isEmpty();
    }
  }
}
