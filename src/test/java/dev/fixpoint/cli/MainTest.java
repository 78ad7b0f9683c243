package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void suggestsTheCommandThatWasMeant() {
    CommandRun run = CommandRun.of("diagnos");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fixpoint diagnose", "See \"fixpoint --help\"");
  }

  @Test
  void listsItsCommandsInItsHelp() {
    CommandRun run = CommandRun.of("--help");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("diagnose", "search", "article", "serve", "test", "evaluate");
  }
}
