package dev.fixpoint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code fixpoint COMMAND ...}. */
@Command(
    name = "fixpoint",
    mixinStandardHelpOptions = true,
    description =
        "Reads why an e-mail was not sent, says the cause and why, and serves the article that"
            + " fixes it.",
    subcommands = {
      DiagnoseCommand.class,
      SearchCommand.class,
      ArticleCommand.class,
      ServeCommand.class,
      TestCommand.class,
      LintCommand.class,
      EvaluateCommand.class,
      DiffCommand.class,
      MutateCommand.class,
      SchemaCommand.class,
      ExplainCommand.class,
      ImportCommand.class,
      NewCommand.class,
      PreviewCommand.class,
      ReadCheckCommand.class,
      UnansweredCommand.class,
      CatalogueCommand.class,
    })
public final class Main {
  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /** Runs one command and ends with its exit code: 0 done, 1 something was found, 2 wrong use. */
  public static void main(String[] arguments) {
    // It recommends flags of the JVM, which nobody can give who runs "java -jar".
    LUCENE.setLevel(Level.SEVERE);
    CommandLine commandLine = commandLine();
    // Articles and texts hold more than ASCII, whatever the terminal's settings say.
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(commandLine.execute(arguments));
  }

  /**
   * The command line, for programs and tests that want to run a command without ending the process.
   */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::tell)
        .setParameterExceptionHandler(Main::tellWrongUse);
  }

  /** One sentence and where to read on; the whole help would push the sentence off the screen. */
  private static int tellWrongUse(ParameterException wrong, String[] arguments) {
    CommandLine commandLine = wrong.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println(
        "See \""
            + commandLine.getCommandSpec().qualifiedName()
            + " --help\" for what is possible.");
    return CommandLine.ExitCode.USAGE;
  }

  /** What a person did wrong is told in a sentence; a fault of ours keeps its stack trace. */
  private static int tell(
      Exception fault, CommandLine commandLine, CommandLine.ParseResult arguments)
      throws Exception {
    if (fault instanceof IllegalArgumentException
        || fault instanceof java.io.UncheckedIOException) {
      commandLine.getErr().println(fault.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw fault;
  }
}
