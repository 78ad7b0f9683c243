package dev.fixpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnansweredTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Masking NO_PASSWORDS =
      text -> text.replaceAll("password=\\S+", "password=‹secret-1›");

  private final Unanswered unanswered = Unanswered.inMemory(NO_PASSWORDS, NOON);

  @Test
  void groupsTheSameErrorOfDifferentPeople() {
    unanswered.note(
        "599 quota of jane@example.com is odd, id 8f14e45fceea167a5a36dedd4bea2543 at 10:15:02");
    unanswered.note(
        "599 Quota of bob@example.org is odd, id c9f0f895fb98ab9159f51fd0297e236d at 23:01:44");
    unanswered.note("598 quota of bob@example.org is odd");

    assertThat(unanswered.groups()).extracting(Unanswered.Group::count).containsExactly(2, 1);
    assertThat(unanswered.groups().getFirst().template()).isEqualTo("599 quota of is odd id at");
  }

  @Test
  void keepsNoSecret() {
    unanswered.note("login failed password=hunter2");

    assertThat(unanswered.groups().getFirst().texts())
        .containsExactly("login failed password=‹secret-1›");
  }

  @Test
  void keepsNothingOfATextWithoutWords() {
    assertThat(unanswered.note(" ?? 192.0.2.7 ")).isEmpty();
    assertThat(unanswered.groups()).isEmpty();
  }

  @Test
  void keepsAFewTextsAndCountsTheRest() {
    for (int i = 0; i < 20; i++) {
      unanswered.note("odd refusal for user" + i + "@example.com");
    }

    assertThat(unanswered.groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.count()).isEqualTo(20);
              assertThat(group.texts()).hasSize(3);
            });
  }

  @Test
  void forgetsAGroupThatIsSettled() {
    String id = unanswered.note("odd refusal").orElseThrow().id();

    unanswered.settle(id);

    assertThat(unanswered.groups()).isEmpty();
  }

  @Test
  void remembersInAFile(@TempDir Path folder) {
    Path file = folder.resolve("kept").resolve("unanswered.tsv");
    Unanswered before = Unanswered.in(file, NO_PASSWORDS, NOON);
    before.note("first line\nsecond\tline with a \\ in it");
    before.note("odd refusal");
    before.note("odd refusal");
    before.settle(before.note("an error with an article").orElseThrow().id());

    Unanswered after = Unanswered.in(file, NO_PASSWORDS, NOON);
    Unanswered evenLater = Unanswered.in(file, NO_PASSWORDS, NOON);

    assertThat(after.groups()).isEqualTo(before.groups()).hasSize(2);
    assertThat(evenLater.groups()).isEqualTo(before.groups());
    assertThat(after.groups().getLast().texts())
        .containsExactly("first line\nsecond\tline with a \\ in it");
  }

  @Test
  void passesOverALineThatWasCutOff(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("unanswered.tsv");
    Unanswered.in(file, NO_PASSWORDS, NOON).note("odd refusal");
    Files.writeString(file, "+\t2026-03-0", StandardOpenOption.APPEND);

    assertThat(Unanswered.in(file, NO_PASSWORDS, NOON).groups()).hasSize(1);
  }
}
