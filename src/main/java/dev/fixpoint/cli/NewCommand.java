package dev.fixpoint.cli;

import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.NewArticle;
import dev.fixpoint.authoring.PageImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fixpoint new}: asks for an error and its causes, and writes a draft. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Asks for an error and its causes, and writes a draft of an article. What is given as an"
            + " option is not asked.")
final class NewCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      description = "The provider, or smtp, http, ...")
  String provider = "";

  @Option(names = "--error", paramLabel = "WORDS", description = "The error, word for word.")
  String error = "";

  @Option(
      names = "--cause",
      paramLabel = "WORDS",
      description = "What can be wrong, in a sentence; may be given again.")
  List<String> causes = new ArrayList<>();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Where the article goes; the pack, or else the content.")
  @Nullable Path into;

  @Override
  public Integer call() throws IOException {
    Content opened = content.open();
    NewArticle articles = new NewArticle(opened.knowledge());
    PrintWriter out = Out.of(spec);
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (!articles.isProvider(provider)) {
      if (!provider.isEmpty()) {
        out.println("No provider is called \"" + provider + "\".");
      }
      provider =
          ask(
              "Whose error is it? A provider such as sendgrid, or smtp, http, php, wordpress:",
              answers,
              out);
    }
    if (error.isBlank()) {
      error = ask("What does the error say, word for word?", answers, out);
    }
    while (causes.isEmpty()) {
      causes.add(ask("What is wrong, most of the time? In a sentence:", answers, out));
      for (String more = askAgain(answers, out); !more.isEmpty(); more = askAgain(answers, out)) {
        causes.add(more);
      }
    }
    PageImport.Imported draft = articles.of(provider, error, causes);
    return NewFile.write(into == null ? opened.home() : into, draft, out);
  }

  private static String askAgain(BufferedReader answers, PrintWriter out) throws IOException {
    out.println("What else can be wrong? (Nothing: press Enter.)");
    out.flush();
    String answer = answers.readLine();
    return answer == null ? "" : answer.strip();
  }

  private static String ask(String question, BufferedReader answers, PrintWriter out)
      throws IOException {
    out.println(question);
    out.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IllegalArgumentException(
          "Nobody answers. Give --provider, --error and --cause instead.");
    }
    return answer.strip();
  }
}
