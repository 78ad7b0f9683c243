package dev.fixpoint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code fixpoint COMMAND ...}. */
@Command(
    name = "fixpoint",
    mixinStandardHelpOptions = true,
    description =
        "Reads why an e-mail was not sent, says the cause and why, and serves the article that"
            + " fixes it.",
    subcommands = {})
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code: 0 done, 1 something was found, 2 wrong use. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /**
   * The command line, for programs and tests that want to run a command without ending the process.
   */
  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }
}
