package dev.fixpoint.authoring;

import java.util.Set;

/** The articles about no one provider, which are general on purpose. */
final class Families {
  /** What stands in the place of a provider. */
  static final Set<String> NAMES = Set.of("smtp", "http", "php", "wordpress");

  private Families() {}

  static boolean holds(String provider) {
    return NAMES.contains(provider);
  }
}
