package dev.fixpoint.server.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the page's form holds: the observation so far, and the one thing that was just done to it.
 * Fields, each of which may be absent:
 *
 * <ul>
 *   <li>{@code text}, {@code fact:<key>}, {@code tried}: the observation so far
 *   <li>{@code newKey} and {@code newValue}, in pairs: facts typed into rows
 *   <li>{@code answerKey} and {@code answerValue}, in pairs: answers typed below a question
 *   <li>{@code answer}: an answer of one click, as {@code key=value}
 *   <li>{@code forget}, {@code change}: the key of a fact to take out, or to edit in a row
 *   <li>{@code didNotHelp}, {@code untry}: a cause whose remedy did not help, or was not tried
 * </ul>
 *
 * @param text the text, its line ends made {@code \n}: browsers send {@code \r\n}
 * @param facts facts by key, as they were typed
 * @param tried ids of causes whose remedy did not help
 * @param change the key of the fact to edit; empty for none
 * @param valueWithoutKey a value that was typed while no fact was chosen; empty if there is none
 */
record Submitted(
    String text,
    Map<String, String> facts,
    List<String> tried,
    String change,
    String valueWithoutKey) {
  private static final String FACT = "fact:";

  Submitted {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    tried = List.copyOf(tried);
  }

  static Submitted of(Map<String, String[]> fields) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    fields.forEach((name, values) -> form.addAll(name, List.of(values)));
    Map<String, String> facts = new LinkedHashMap<>();
    form.forEach(
        (name, values) -> {
          if (name.startsWith(FACT)) {
            facts.put(name.substring(FACT.length()), values.getFirst());
          }
        });
    String keyless = pairs(form, "newKey", "newValue", facts);
    pairs(form, "answerKey", "answerValue", facts);
    String answer = first(form, "answer");
    int equals = answer.indexOf('=');
    if (equals > 0) {
      facts.put(answer.substring(0, equals), answer.substring(equals + 1));
    }
    facts.remove(first(form, "forget"));
    return new Submitted(
        first(form, "text").replace("\r\n", "\n").replace('\r', '\n'),
        facts,
        tried(form),
        first(form, "change"),
        keyless);
  }

  /** Adds the pairs that have a value to the facts, and returns a value that has no key. */
  private static String pairs(
      MultiValueMap<String, String> form,
      String keyField,
      String valueField,
      Map<String, String> facts) {
    List<String> keys = form.getOrDefault(keyField, List.of());
    List<String> values = form.getOrDefault(valueField, List.of());
    String keyless = "";
    for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
      String value = values.get(i).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (keys.get(i).isBlank()) {
        keyless = value;
      } else {
        facts.put(keys.get(i), value);
      }
    }
    return keyless;
  }

  private static List<String> tried(MultiValueMap<String, String> form) {
    List<String> tried = new ArrayList<>(form.getOrDefault("tried", List.of()));
    String didNotHelp = first(form, "didNotHelp");
    if (!didNotHelp.isEmpty() && !tried.contains(didNotHelp)) {
      tried.add(didNotHelp);
    }
    tried.remove(first(form, "untry"));
    return tried;
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    return form.getOrDefault(name, List.of("")).getFirst();
  }
}
