package dev.fixpoint.server.json;

import dev.fixpoint.knowledge.FactDefinition;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.packs.Update;
import dev.fixpoint.server.json.DiagnosisJson.ChoiceJson;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What is known, what was refused and why, and which examples fail, as JSON. */
public record KnowledgeJson(
    String version,
    CountsJson counts,
    List<PackJson> packs,
    List<RefusedJson> refused,
    List<ProblemJson> failing,
    UpdateJson update) {

  /**
   * The JSON of the knowledge.
   *
   * @param failing examples that do not come out
   * @param update what came of the last change of the packs
   */
  public static KnowledgeJson of(Knowledge knowledge, List<Problem> failing, Update update) {
    return new KnowledgeJson(
        knowledge.version(),
        new CountsJson(
            knowledge.articles().size(),
            knowledge.causes().size(),
            knowledge.vocabulary().definitions().size(),
            knowledge.refused().size()),
        knowledge.packs().stream().map(PackJson::of).toList(),
        knowledge.refused().stream().map(RefusedJson::of).toList(),
        failing.stream().map(ProblemJson::of).toList(),
        UpdateJson.of(update));
  }

  /**
   * What came of the last change of the packs: {@code changed}, {@code unchanged}, {@code refused}
   * or {@code failed}. After the last two, {@code knowledge} still answers, and {@code refused}
   * says what is wrong with what lies on the disk.
   */
  public record UpdateJson(
      String outcome, String at, String knowledge, List<RefusedJson> refused, String failure) {
    /** The JSON of an update. */
    public static UpdateJson of(Update update) {
      return new UpdateJson(
          update.outcome().word(),
          update.at().truncatedTo(ChronoUnit.MILLIS).toString(),
          update.version(),
          update.refused().stream().map(RefusedJson::of).toList(),
          update.failure());
    }
  }

  /** How much is known; {@code refused} counts files. */
  public record CountsJson(int articles, int causes, int facts, int refused) {}

  /**
   * A pack: how many of its articles were loaded, how many of others' it changes, and which it
   * leaves out.
   */
  public record PackJson(
      String name,
      String version,
      String licence,
      int articles,
      int changes,
      List<String> switchedOff) {
    static PackJson of(Knowledge.LoadedPack pack) {
      return new PackJson(
          pack.name(),
          pack.version(),
          pack.licence(),
          pack.articles(),
          pack.changes(),
          pack.switchedOff());
    }
  }

  /** A file that was refused. */
  public record RefusedJson(String pack, String file, List<ProblemJson> problems) {
    static RefusedJson of(Knowledge.Refused refused) {
      return new RefusedJson(
          refused.pack(),
          refused.file(),
          refused.problems().stream().map(ProblemJson::of).toList());
    }
  }

  /** A mistake in a file. */
  public record ProblemJson(
      String file,
      int line,
      int column,
      String severity,
      String code,
      String message,
      String mend) {
    static ProblemJson of(Problem problem) {
      return new ProblemJson(
          problem.place().file(),
          problem.place().line(),
          problem.place().column(),
          problem.severity().word(),
          problem.code(),
          problem.message(),
          problem.mend());
    }
  }

  /** A fact that may be spoken of. */
  public record FactDefinitionJson(
      String fact,
      String type,
      String title,
      String question,
      String how,
      int minutes,
      String example,
      List<ChoiceJson> choices,
      List<String> from) {

    /** The JSON of what the vocabulary says of one fact. */
    public static FactDefinitionJson of(FactDefinition definition) {
      return new FactDefinitionJson(
          definition.key(),
          definition.type().word(),
          definition.title(),
          definition.question(),
          definition.how(),
          definition.minutes(),
          definition.example(),
          definition.values().stream()
              .map(choice -> new ChoiceJson(choice.value(), choice.title()))
              .toList(),
          definition.from());
    }
  }
}
