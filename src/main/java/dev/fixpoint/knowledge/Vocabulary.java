package dev.fixpoint.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All facts that articles, rules and people may speak of. */
public final class Vocabulary {
  private final Map<String, FactDefinition> definitions;

  Vocabulary(Map<String, FactDefinition> definitions) {
    this.definitions = Collections.unmodifiableMap(new TreeMap<>(definitions));
  }

  /** Every definition, by key. */
  public Collection<FactDefinition> definitions() {
    return definitions.values();
  }

  /** Every key. */
  public Collection<String> keys() {
    return definitions.keySet();
  }

  /** The definition of a key, or nothing if no fact is called so. */
  public Optional<FactDefinition> definition(String key) {
    return Optional.ofNullable(definitions.get(key));
  }

  /**
   * A fact with this key and value.
   *
   * @param raw the value as it came in: a string, number, boolean or list
   * @throws FactRefused if no fact is called so, or the value is of another type
   */
  public Fact fact(String key, Object raw, Origin origin) {
    FactDefinition definition = definitions.get(key);
    if (definition == null) {
      throw FactRefused.unknownKey(key, raw.toString(), nearest(key).orElse(null));
    }
    return definition
        .read(raw)
        .map(value -> new Fact(key, value, origin))
        .orElseThrow(() -> FactRefused.wrongType(definition, raw.toString()));
  }

  /** The known key that is nearest to a mistyped one, or nothing if none is near. */
  public Optional<String> nearest(String key) {
    return Nearest.to(key, definitions.keySet());
  }

  /** The word for a provider that a reader knows it by. */
  public String providerTitle(String provider) {
    FactDefinition definition = definitions.get("provider");
    return definition == null ? provider : definition.show(new FactValue.Text(provider));
  }
}
