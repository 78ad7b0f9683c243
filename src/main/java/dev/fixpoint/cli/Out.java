package dev.fixpoint.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes to: what picocli was given, which a test may replace. */
final class Out {
  private Out() {}

  static PrintWriter of(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli fills it in").commandLine().getOut();
  }

  static PrintWriter errorsOf(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli fills it in").commandLine().getErr();
  }
}
