package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Problem;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.Model;

/**
 * Deductions of an operator's own, beside those that ship with Fixpoint. DRL is code: its right
 * sides are Java that may do whatever the program may do. Compile only what you would run.
 */
public final class OwnRules {
  /** None. */
  public static final OwnRules NONE = new OwnRules(List.of(), 0, "");

  private final List<Model> models;
  private final int count;
  private final String version;

  OwnRules(List<Model> models, int count, String version) {
    this.models = List.copyOf(models);
    this.count = count;
    this.version = version;
  }

  /**
   * Compiles every {@code .drl} file below a folder, into a class loader of its own. Needs
   * org.drools:drools-model-codegen, which the executable jar holds and a program that embeds
   * Fixpoint adds itself.
   *
   * @throws Refused if a file has mistakes, or there is none
   * @throws IllegalStateException if the compiler is not on the class path
   */
  public static OwnRules compile(Path folder) {
    try {
      return RuleCompiler.compile(folder);
    } catch (NoClassDefFoundError absent) {
      throw new IllegalStateException(
          "Compiling DRL needs org.drools:drools-model-codegen on the class path", absent);
    }
  }

  /** How many rules there are. */
  public int count() {
    return count;
  }

  /** A word that changes whenever a rule changes; empty if there are none. */
  public String version() {
    return version;
  }

  List<Model> models() {
    return models;
  }

  /** DRL that has mistakes. The message holds each with its file, line and column. */
  public static final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
      super(String.join("\n", problems.stream().map(Problem::inOneLine).toList()));
      this.problems = List.copyOf(problems);
    }

    /** Every mistake with its place. */
    public List<Problem> problems() {
      return problems;
    }
  }
}
