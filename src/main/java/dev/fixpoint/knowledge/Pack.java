package dev.fixpoint.knowledge;

import java.util.Map;
import java.util.TreeMap;

/**
 * A folder or archive of articles and vocabulary, read but not yet checked; data only, never code.
 *
 * @param name its name; the built-in one is called {@code built-in}
 * @param version its version
 * @param files the text of each YAML file by its path within the pack
 */
public record Pack(String name, String version, Map<String, String> files) {
  /** The name of the pack that ships with Fixpoint. */
  public static final String BUILT_IN = "built-in";

  public Pack {
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }
}
