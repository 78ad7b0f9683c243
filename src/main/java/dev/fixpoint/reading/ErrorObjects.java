package dev.fixpoint.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Error objects in JSON, XML and what languages print: the provider by its shape, code, message and
 * status.
 */
final class ErrorObjects implements Format {
  private static final ErrorShapes SHAPES = ErrorShapes.load();

  /** A value that is longer is no message. */
  private static final int LONGEST = 1_000;

  @Override
  public void read(Pasted text, Findings findings) {
    List<Leaf> leaves = text.leaves();
    if (leaves.isEmpty()) {
      return;
    }
    SHAPES
        .providers(leaves)
        .forEach(
            (provider, leaf) -> findings.add("provider", provider, text.span(leaf), Trust.SHAPE));
    fluentSmtp(text, findings);
    ErrorShapes.Shape own = SHAPES.of(findings.text("provider"));
    for (ErrorShapes.Place denial : own.denials()) {
      leaves.stream()
          .filter(leaf -> leaf.endsWith(denial.path()))
          .forEach(leaf -> findings.deny(denial.key(), text.span(leaf)));
    }
    note(own, text, findings, Trust.LABEL);
    note(SHAPES.of(ErrorShapes.ANY), text, findings, Trust.LIKELY);
  }

  /** FluentSMTP's own object: its number is the plugin's own where it is 422 or 423. */
  private static void fluentSmtp(Pasted text, Findings findings) {
    List<Leaf> leaves = text.leaves();
    boolean holds =
        text.lower().contains("\"errors\"")
            && leaves.stream().anyMatch(leaf -> leaf.path().equals("message"));
    for (Leaf leaf : leaves) {
      if (holds
          && leaf.path().equals("code")
          && (leaf.value().equals("422") || leaf.value().equals("423"))) {
        findings.add("plugin.name", "FluentSMTP", text.span(leaf), Trust.LIKELY);
        findings.deny("http.status", text.span(leaf));
        findings.deny("error.code", text.span(leaf));
      }
    }
  }

  /** The first place of each fact that holds something counts. */
  private static void note(ErrorShapes.Shape shape, Pasted text, Findings findings, Trust trust) {
    Set<String> settled = new HashSet<>();
    for (ErrorShapes.Place place : shape.places()) {
      if (settled.contains(place.key())) {
        continue;
      }
      for (Leaf leaf : text.leaves()) {
        if (leaf.endsWith(place.path()) && fits(place.key(), leaf)) {
          if (findings.add(place.key(), leaf.value(), text.span(leaf), trust)) {
            settled.add(place.key());
            break;
          }
        }
      }
    }
  }

  private static boolean fits(String key, Leaf leaf) {
    String value = leaf.value();
    boolean nothing =
        value.isBlank()
            || value.equals("null")
            || value.equals("NULL")
            || value.equals("undefined")
            || value.equals("None");
    if (nothing || value.length() > LONGEST) {
      return false;
    }
    return switch (key) {
      case "http.status" -> value.matches("[45]\\d\\d");
      // A status is no code of the provider's own, and neither is a sentence.
      case "error.code" ->
          value.length() <= 120
              && !value.contains("\n")
              && (!value.matches("[1-5]\\d\\d") || ownNumber(leaf))
              && value.split(" ", 6).length < 6;
      case "error.message" ->
          value.length() > 1
              && !value.matches("\\[?[\\d.]+\\]?|true|false|Array|\\[object Object\\]");
      default -> true;
    };
  }

  private static boolean ownNumber(Leaf leaf) {
    return leaf.path().endsWith("ErrorCode") || leaf.path().endsWith("Errors[].Code");
  }
}
