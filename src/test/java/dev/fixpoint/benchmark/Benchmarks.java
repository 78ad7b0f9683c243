package dev.fixpoint.benchmark;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the measurements: first what the rule base costs to build, then JMH's benchmarks. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs those whose name matches.
   *
   * @param arguments a regular expression over the benchmarks' names; none for all
   */
  public static void main(String[] arguments) throws Exception {
    String names = arguments.length > 0 ? arguments[0] : ".*";
    if (names.equals("PackReloadMeasurement")) {
      PackReloadMeasurement.main(new String[0]);
      return;
    }
    if (names.equals("ServerStartMeasurement")) {
      ServerStartMeasurement.main(new String[0]);
      return;
    }
    if ("RuleBaseMeasurement".matches(names)) {
      RuleBaseMeasurement.main(new String[0]);
    }
    new Runner(new OptionsBuilder().include(names).build()).run();
  }
}
