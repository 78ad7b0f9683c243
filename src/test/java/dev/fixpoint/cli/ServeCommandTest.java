package dev.fixpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fixpoint.server.FixpointServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
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
    FixpointServer.Settings settings = new FixpointServer.Settings(0, "", List.of(absent));

    assertThatThrownBy(() -> FixpointServer.start(settings)).isInstanceOf(RuntimeException.class);

    assertThat(log.getAll())
        .contains("There is no pack at " + absent + ".")
        .contains("mkdir -p " + absent);
  }
}
