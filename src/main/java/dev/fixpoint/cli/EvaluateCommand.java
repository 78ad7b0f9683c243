package dev.fixpoint.cli;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.authoring.Evaluation;
import dev.fixpoint.authoring.RecordedCase;
import dev.fixpoint.authoring.ReliabilityTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code fixpoint evaluate}: measures the answers against recorded cases. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the answers against recorded cases, one JSON object a line.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin ContentOption content = new ContentOption();

  @Parameters(
      paramLabel = "FILE",
      description = "Lines {\"id\", \"text\", \"facts\", \"cause\", \"accept\"}.")
  Path file = Path.of("-");

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  @Option(names = "--markdown", description = "Print the tables of docs/reliability.md.")
  boolean markdown;

  @Option(names = "--text-only", description = "Leave the facts out.")
  boolean textOnly;

  @Override
  public Integer call() {
    List<RecordedCase> cases = RecordedCase.read(file);
    PrintWriter err = Out.errorsOf(spec);
    Evaluation evaluation;
    try (Fixpoint fixpoint = Fixpoint.open(content.open().knowledge())) {
      evaluation = Evaluation.of(fixpoint, cases, textOnly, err::println);
    }
    err.flush();
    PrintWriter out = Out.of(spec);
    if (markdown) {
      out.print(ReliabilityTable.of(evaluation));
    } else {
      out.print(json ? json(evaluation) : table(evaluation));
    }
    out.flush();
    return 0;
  }

  private static String json(Evaluation evaluation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("cases", evaluation.cases());
    fields.put("known", evaluation.known());
    fields.put("top1", evaluation.top1());
    fields.put("top3", evaluation.top3());
    fields.put("none", evaluation.none());
    fields.put("falseAlarms", evaluation.falseAlarms());
    fields.put("calibrationError", evaluation.calibrationError());
    fields.put(
        "misses",
        evaluation.misses().stream()
            .map(
                miss -> {
                  Map<String, Object> each = new LinkedHashMap<>();
                  each.put("id", miss.id());
                  each.put("expected", miss.expected());
                  each.put("got", miss.got());
                  return each;
                })
            .toList());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
  }

  private static String table(Evaluation evaluation) {
    StringBuilder text = new StringBuilder();
    for (Evaluation.Miss miss : evaluation.misses()) {
      text.append(
          "%-18s expected %s%n%-18s      got %s%s%n"
              .formatted(
                  miss.id(),
                  miss.expected() + (miss.atThree() ? "  (second or third)" : ""),
                  "",
                  miss.got(),
                  miss.article().isEmpty()
                      ? ""
                      : String.format(
                          Locale.ROOT,
                          "  p=%.3f  article %s",
                          miss.probability(),
                          miss.article())));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%n%d cases: of %d known, %.1f %% right at 1, %.1f %% right at 3; of %d others, %d"
                + " false alarms%n",
            evaluation.cases(),
            evaluation.known(),
            evaluation.top1() * 100,
            evaluation.top3() * 100,
            evaluation.none(),
            evaluation.falseAlarms()));
    text.append(
        String.format(
            Locale.ROOT,
            "calibration error %.3f%n%nprobability   verdicts   mean   right%n",
            evaluation.calibrationError()));
    for (int i = 0; i < evaluation.bins().size(); i++) {
      Evaluation.Bin bin = evaluation.bins().get(i);
      if (bin.count() > 0) {
        text.append(
            String.format(
                Locale.ROOT,
                "%.1f to %.1f    %8d  %5.2f   %5.2f%n",
                i / 10.0,
                (i + 1) / 10.0,
                bin.count(),
                bin.probability(),
                bin.right()));
      }
    }
    return text.toString();
  }
}
