package dev.fixpoint.cli;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.authoring.Content;
import dev.fixpoint.authoring.PageImport;
import dev.fixpoint.search.Unanswered;
import dev.fixpoint.server.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint unanswered}: what people asked and nobody has written yet. */
@Command(
    name = "unanswered",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the searches and pasted texts that found nothing, the most frequent first.",
      "They are kept by \"fixpoint serve --unanswered FILE\", without secrets and addresses, and"
          + " grouped by what they have in common. A group's id with --draft makes an article of"
          + " it."
    })
final class UnansweredCommand implements Callable<Integer> {
  private static final int MOST_LETTERS = 100;

  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      defaultValue = "${env:FIXPOINT_UNANSWERED}",
      description = "The file that the server keeps; else the variable FIXPOINT_UNANSWERED.")
  @Nullable Path file;

  @Parameters(arity = "0..1", paramLabel = "GROUP", description = "Only the group of this id.")
  String group = "";

  @Option(names = "--draft", description = "Writes a draft article with the group's text.")
  boolean isDraft;

  @Option(names = "--settle", description = "Forgets the group: it is answered now.")
  boolean isSettled;

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The provider of the draft, if the text does not tell.")
  String provider = "";

  @Option(names = "--into", paramLabel = "DIR", description = "Where the draft goes; the content.")
  @Nullable Path into;

  @Option(names = "--json", description = "Writes JSON.")
  boolean asJson;

  @Override
  public Integer call() throws IOException {
    Content opened = content.open();
    PrintWriter out = Out.of(spec);
    try (Fixpoint fixpoint = Fixpoint.open(opened.knowledge())) {
      Unanswered unanswered = fixpoint.unansweredIn(file());
      if (group.isEmpty()) {
        list(unanswered.groups(), out);
        return 0;
      }
      Unanswered.Group chosen =
          unanswered.group(group).orElseThrow(() -> wrong("No group is called " + group + "."));
      if (isDraft) {
        Path folder = into == null ? opened.folder() : into;
        return NewFile.write(
            folder == null ? Content.USUAL : folder,
            new PageImport(fixpoint).ofText(chosen.texts().getFirst(), provider),
            out);
      }
      if (isSettled) {
        unanswered.settle(group);
        out.println("Forgot " + group + ".");
        return 0;
      }
      list(List.of(chosen), out);
      if (!asJson) {
        chosen.texts().forEach(text -> out.println("\n" + text));
      }
      return 0;
    }
  }

  private Path file() {
    if (file == null || file.toString().isEmpty()) {
      throw wrong("Name the file that the server keeps, with --file or FIXPOINT_UNANSWERED.");
    }
    if (!Files.exists(file)) {
      throw wrong(
          "There is no file " + file + ". A server that was started with --unanswered makes it.");
    }
    return file;
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), sentence);
  }

  private void list(List<Unanswered.Group> groups, PrintWriter out) {
    if (asJson) {
      out.println(Json.pretty(groups));
      return;
    }
    if (groups.isEmpty()) {
      out.println("Everything that was asked found an answer.");
      return;
    }
    for (Unanswered.Group each : groups) {
      String line = each.template().replaceAll("\\s+", " ");
      out.printf(
          "%6d  %s  %.10s  %s%n",
          each.count(),
          each.id(),
          each.last(),
          line.length() > MOST_LETTERS ? line.substring(0, MOST_LETTERS) + "…" : line);
    }
  }
}
