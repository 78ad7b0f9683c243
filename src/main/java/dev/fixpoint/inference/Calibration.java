package dev.fixpoint.inference;

/**
 * Corrects a share of weights into the probability it turned out to be on recorded cases: straight
 * lines between measured points. docs/calibration.md holds the table and the command that makes it
 * anew.
 */
final class Calibration {
  private static final double[] SHARE = {0, 1};
  private static final double[] MEASURED = {0, 1};

  private Calibration() {}

  /**
   * The probability for a share of weights, to three decimals; never above what was measured at
   * most.
   */
  static double probability(double share) {
    double bounded = Math.max(0, Math.min(1, share));
    int i = 1;
    while (i < SHARE.length - 1 && SHARE[i] < bounded) {
      i++;
    }
    double part = (bounded - SHARE[i - 1]) / (SHARE[i] - SHARE[i - 1]);
    double value = MEASURED[i - 1] + part * (MEASURED[i] - MEASURED[i - 1]);
    return Math.round(value * 1000) / 1000.0;
  }
}
