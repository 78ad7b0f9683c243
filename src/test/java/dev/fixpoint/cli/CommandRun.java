package dev.fixpoint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A command as it was run.
 *
 * @param exit its exit code
 * @param out what it wrote
 * @param err what it complained about
 */
record CommandRun(int exit, String out, String err) {

  /** Runs a command within this process. */
  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int exit = commandLine.execute(arguments);
    return new CommandRun(exit, out.toString(), err.toString());
  }
}
