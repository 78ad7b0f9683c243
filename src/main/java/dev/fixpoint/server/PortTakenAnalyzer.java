package dev.fixpoint.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says how to take another port when ours is taken. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, PortInUseException taken) {
    int port = taken.getPort();
    return new FailureAnalysis(
        "Another program listens on port " + port + " already.",
        "Take another port with \"serve --port "
            + (port < 65535 ? port + 1 : 8080)
            + "\", or end the program that \"ss -ltnp 'sport = :"
            + port
            + "'\" names.",
        taken);
  }
}
