package dev.fixpoint.authoring;

import java.util.List;
import java.util.Locale;

/**
 * An evaluation as two tables in Markdown, to be put into a page: how often it was right, and
 * whether probabilities mean what they say.
 */
public final class ReliabilityTable {
  private ReliabilityTable() {}

  /** The tables, with a line end behind the last row. */
  public static String of(Evaluation evaluation) {
    StringBuilder page = new StringBuilder();
    page.append("| cases | right at 1 | right at 3 | false alarms | calibration error |\n");
    page.append("| --- | --- | --- | --- | --- |\n");
    page.append(
        String.format(
            Locale.ROOT,
            "| %d | %.1f %% of %d | %.1f %% | %d of %d | %.3f |%n",
            evaluation.cases(),
            evaluation.top1() * 100,
            evaluation.known(),
            evaluation.top3() * 100,
            evaluation.falseAlarms(),
            evaluation.none(),
            evaluation.calibrationError()));
    page.append("\n| probability of the first verdict | verdicts | mean | right |\n");
    page.append("| --- | --- | --- | --- |\n");
    List<Evaluation.Bin> bins = evaluation.bins();
    for (int i = 0; i < bins.size(); i++) {
      Evaluation.Bin bin = bins.get(i);
      if (bin.count() > 0) {
        page.append(
            String.format(
                Locale.ROOT,
                "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                i / 10.0,
                (i + 1) / 10.0,
                bin.count(),
                bin.probability(),
                bin.right()));
      }
    }
    return page.toString();
  }
}
