package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import java.util.Locale;

/** Whether two names mean one region of a provider; for deductions. */
public final class Regions {
  private Regions() {}

  /**
   * Whether both name one region: EU is Europe, US is global where a provider has just these two.
   */
  public static boolean same(Fact one, Fact other) {
    return canonical(one).equals(canonical(other));
  }

  private static String canonical(Fact region) {
    String name = region.text().strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "eu", "europe", "european union" -> "eu";
      case "us", "usa", "global", "united states", "default" -> "us";
      default -> name;
    };
  }
}
