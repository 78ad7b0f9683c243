package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a server says that cannot start. */
@ExtendWith(OutputCaptureExtension.class)
class ServeCommandTest {

  @Test
  void namesAnotherPortWhenThePortIsTaken(CapturedOutput log) throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();

      CommandRun run = CommandRun.of("serve", "--port", Integer.toString(port));

      assertThat(run.exit()).isNotZero();
      assertThat(log.getAll())
          .contains("Another program listens on port " + port + " already.")
          .contains("serve --port ");
    }
  }

  @Test
  void saysHowToMakeAPackThatIsAbsent(CapturedOutput log, @TempDir Path folder) {
    Path absent = folder.resolve("no-such-pack");

    CommandRun run = CommandRun.of("serve", "--port", "0", "--packs", absent.toString());

    assertThat(run.exit()).isNotZero();
    assertThat(run.err() + log.getAll()).contains(absent.toString()).contains("There is no");
  }
}
