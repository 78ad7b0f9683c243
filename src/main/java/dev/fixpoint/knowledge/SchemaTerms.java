package dev.fixpoint.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What schemas are built of. */
final class SchemaTerms {
  private static final List<Object> YES_NO =
      List.of(true, false, "yes", "no", "true", "false", "on", "off", 1, 0, "1", "0");

  private SchemaTerms() {}

  /**
   * A field of an object.
   *
   * @param description what an editor shows beside it
   */
  record Field(String name, Map<String, Object> schema, boolean isRequired, String description) {}

  /** An object with these fields and no others. */
  static Map<String, Object> object(Field... fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Field field : fields) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("description", field.description());
      schema.putAll(field.schema());
      properties.put(field.name(), schema);
      if (field.isRequired()) {
        required.add(field.name());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    return object;
  }

  /** What has this field, of this kind. */
  static Map<String, Object> having(String field, Map<String, Object> schema) {
    Map<String, Object> having = new LinkedHashMap<>();
    having.put("required", List.of(field));
    having.put("properties", Map.of(field, schema));
    return having;
  }

  static Map<String, Object> ref(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  /** A single value of any kind, or nothing: YAML takes 535 for a number, the loader for a text. */
  static Map<String, Object> scalar() {
    return Map.of("type", List.of("string", "number", "boolean", "null"));
  }

  /** A single value that is not blank. */
  static Map<String, Object> text() {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", List.of("string", "number", "boolean"));
    text.put("pattern", "\\S");
    return text;
  }

  /** A list of values, or one. */
  static Map<String, Object> texts() {
    return either(scalar(), listOf(scalar()));
  }

  /** A list of values, or one, of which one at least is not blank. */
  static Map<String, Object> someTexts() {
    Map<String, Object> list = listOf(scalar());
    list.put("contains", text());
    return either(text(), list);
  }

  /** A list of what has fields of its own, or nothing. */
  static Map<String, Object> entries(Map<String, Object> items) {
    Map<String, Object> list = listOf(items);
    list.put("type", List.of("array", "null"));
    return list;
  }

  /** A name, which YAML takes for a number where it is one. */
  static Map<String, Object> name(String pattern) {
    return either(matching(pattern), wholeNumber(0));
  }

  static Map<String, Object> matching(String pattern) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("type", "string");
    text.put("pattern", "^(?:" + pattern + ")$");
    return text;
  }

  static Map<String, Object> listOf(Map<String, Object> items) {
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", items);
    return list;
  }

  static Map<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
    return Map.of("anyOf", List.of(one, other));
  }

  static Map<String, Object> word(Stream<String> words) {
    return Map.of("enum", words.toList());
  }

  static Map<String, Object> yesNo() {
    return Map.of("enum", YES_NO);
  }

  static Map<String, Object> wholeNumber(int least) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", "integer");
    number.put("minimum", least);
    return number;
  }

  /** Facts of one type are tested alike; of choices, each has values of its own. */
  static String kind(FactDefinition fact) {
    return fact.type() == FactType.CHOICE ? fact.key() : fact.type().word();
  }

  /** One value of a fact; of a list, one of its items. */
  static Map<String, Object> value(FactDefinition fact) {
    return switch (fact.type()) {
      case NUMBER ->
          either(
              Map.of("type", "number"),
              matching("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?"));
      case YES_NO -> yesNo();
      case CHOICE -> choice(fact);
      case CODE -> matching("[245]\\.\\d{1,3}\\.\\d{1,3}");
      case EMAIL, EMAILS -> matching("[^\\s@]+@[^\\s@]+");
      case TEXT, SET, IP, IP_RANGES, HOST, DOMAIN, DOMAINS -> text();
    };
  }

  private static Map<String, Object> choice(FactDefinition fact) {
    Set<Object> words = new LinkedHashSet<>();
    fact.values().forEach(value -> words.add(value.value()));
    fact.values().forEach(value -> words.add(value.title()));
    fact.values().forEach(value -> words.addAll(value.also()));
    return Map.of("enum", List.copyOf(words));
  }

  /** A test on a fact, as signatures and conditions make it. */
  static Map<String, Object> test(FactDefinition fact) {
    List<Field> tests = new ArrayList<>();
    for (FactTest.Operator operator : FactTest.Operator.values()) {
      if (operator.fits(fact.type()) && operator != FactTest.Operator.ABSENT) {
        tests.add(
            new Field(
                operator.word(), oneOrMore(operand(fact, operator)), false, operator.inWords()));
      }
    }
    Map<String, Object> operation = object(tests.toArray(Field[]::new));
    operation.put("minProperties", 1);
    operation.put("maxProperties", 1);
    Map<String, Object> absent = Map.of("const", FactTest.Operator.ABSENT.word());
    return either(either(oneOrMore(ref("value-" + kind(fact))), absent), operation);
  }

  private static Map<String, Object> operand(FactDefinition fact, FactTest.Operator operator) {
    return switch (operator) {
      case EMPTY -> yesNo();
      case BEGINS, ENDS, CONTAINS -> text();
      default -> ref("value-" + kind(fact));
    };
  }

  private static Map<String, Object> oneOrMore(Map<String, Object> value) {
    Map<String, Object> list = listOf(value);
    list.put("minItems", 1);
    return either(value, list);
  }
}
