package dev.fixpoint.knowledge;

import java.util.List;
import java.util.Optional;

/** A value of a YAML file that still knows its place. */
sealed interface Node {

  /** Where it begins. */
  Problem.Place place();

  /** The word for it in messages. */
  String kind();

  /**
   * The same value without places: strings, lists and maps; for values whose type is decided
   * elsewhere.
   */
  Object plain();

  /** A scalar, always as the text that stands in the file. */
  record Scalar(String text, Problem.Place place) implements Node {
    @Override
    public String kind() {
      return "a single value";
    }

    @Override
    public Object plain() {
      return text;
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Problem.Place place) implements Node {
    @Override
    public String kind() {
      return "a list";
    }

    @Override
    public Object plain() {
      return items.stream().map(Node::plain).toList();
    }
  }

  /** Fields with values, in the order of the file. */
  record Mapping(List<Entry> entries, Problem.Place place) implements Node {
    @Override
    public String kind() {
      return "fields";
    }

    @Override
    public Object plain() {
      var map = new java.util.LinkedHashMap<String, Object>();
      entries.forEach(entry -> map.put(entry.key(), entry.value().plain()));
      return map;
    }

    Optional<Entry> entry(String key) {
      // Asked of every field of every article: a stream costs a tenth of a load.
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }
  }

  /** A field: its name, the name's place, and its value. */
  record Entry(String key, Problem.Place place, Node value) {}
}
