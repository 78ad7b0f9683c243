package dev.fixpoint.cli;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Fixpoint;
import dev.fixpoint.Observation;
import dev.fixpoint.server.json.DiagnosisJson;
import dev.fixpoint.server.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fixpoint diagnose}. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    description = "Names the cause of an e-mail that was not sent, says why, and how to mend it.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:answered, also if no known error shows",
      "1:a fault of Fixpoint",
      "2:wrong use, such as a fact that does not exist"
    },
    footerHeading = "Example:%n",
    footer = "  fixpoint diagnose mail.log --fact key.access-level=Plugin")
final class DiagnoseCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin PacksOption packs = new PacksOption();
  @Mixin RulesOption rules = new RulesOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "The text of the error; - reads standard input, and so does leaving everything out.")
  @Nullable String file;

  @Option(
      names = "--fact",
      paramLabel = "KEY=VALUE",
      description = "A fact that is known; a list as [a, b]. May be given again.")
  List<String> facts = new ArrayList<>();

  @Option(
      names = "--tried",
      paramLabel = "CAUSE",
      description = "A cause whose remedy was tried and did not help. May be given again.")
  List<String> tried = new ArrayList<>();

  @Option(names = "--json", description = "Writes the same JSON as POST /api/diagnoses.")
  boolean asJson;

  @Override
  public Integer call() {
    Observation observation = new Observation(text(), facts(), tried);
    if (observation.isEmpty()) {
      throw wrong("Nothing was handed in: the text is empty, and no --fact is given.");
    }
    try (Fixpoint fixpoint = packs.open(rules.compile())) {
      Diagnosis diagnosis = fixpoint.diagnose(observation);
      if (asJson) {
        Out.of(spec)
            .println(Json.pretty(DiagnosisJson.of(diagnosis, fixpoint.knowledge().vocabulary())));
      } else {
        Paper paper = Paper.of(Objects.requireNonNull(spec).commandLine());
        new DiagnosisText(fixpoint, observation, paper).write(diagnosis);
      }
    }
    return 0;
  }

  private String text() {
    if (file != null) {
      return TextInput.read(file);
    }
    return facts.isEmpty() && tried.isEmpty() ? TextInput.read("-") : "";
  }

  private Map<String, Object> facts() {
    Map<String, Object> parsed = new LinkedHashMap<>();
    for (String fact : facts) {
      int equals = fact.indexOf('=');
      if (equals < 1) {
        throw wrong("--fact wants KEY=VALUE, as in --fact http.status=403, and not " + fact + ".");
      }
      String key = fact.substring(0, equals).strip();
      if (parsed.put(key, fact.substring(equals + 1)) != null) {
        throw wrong(
            "The fact " + key + " is given twice. Write a list as --fact " + key + "=[a,b].");
      }
    }
    return parsed;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
