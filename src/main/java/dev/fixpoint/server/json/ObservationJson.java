package dev.fixpoint.server.json;

import dev.fixpoint.Observation;
import dev.fixpoint.knowledge.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads an observation from JSON: {@code {"text": "...", "facts": {...}, "tried": [...]}}. Strict,
 * since a mistyped member that is ignored would change the answer without a word. A member that is
 * null counts as one that was left out.
 */
public final class ObservationJson {
  /** A text may have this many bytes in UTF-8. */
  public static final int LARGEST_TEXT = 1 << 20;

  /**
   * A body may have this many bytes: the largest text with every character escaped, and facts
   * besides.
   */
  public static final int LARGEST_BODY = 8 * LARGEST_TEXT;

  private static final Set<String> MEMBERS = Set.of("text", "facts", "tried");

  private ObservationJson() {}

  /**
   * The observation that a body holds.
   *
   * @throws CallRefused if the body is not JSON, or not an observation
   */
  public static Observation read(byte[] body) {
    if (body.length > LARGEST_BODY) {
      throw tooLarge();
    }
    return observation(tree(body));
  }

  /** The refusal of a text or a body that is too large. */
  public static CallRefused tooLarge() {
    return CallRefused.of(
            ProblemKind.TOO_LARGE,
            "The text has more than 1 MiB. Hand in the part around the failed mail; the last 200"
                + " lines of a log are plenty.")
        .with("limit", LARGEST_TEXT);
  }

  /**
   * The first of the parser's words; what it says in brackets tells of the parser, not the body.
   */
  private static String reason(JacksonException malformed) {
    @Nullable String said = malformed.getOriginalMessage();
    return switch (malformed) {
      case UnexpectedEndOfInputException early -> "it ends too early";
      case MismatchedInputException trailing -> "something stands behind its end";
      default ->
          said == null
              ? "it cannot be read"
              : said.lines().findFirst().orElse("").split(" \\(|: was expecting", 2)[0];
    };
  }

  private static JsonNode tree(byte[] body) {
    if (body.length == 0) {
      throw CallRefused.of(
          ProblemKind.MALFORMED_JSON,
          "The body is empty. Send a JSON object such as {\"text\": \"Access Denied\"}.");
    }
    try {
      return Json.mapper().readTree(body);
    } catch (JacksonException malformed) {
      throw malformed(malformed);
    }
  }

  private static CallRefused malformed(JacksonException malformed) {
    CallRefused refused =
        CallRefused.of(
            ProblemKind.MALFORMED_JSON,
            "The body is not JSON: "
                + reason(malformed)
                + ". Send a JSON object such as {\"text\": \"Access Denied\"}.");
    return malformed.getLocation() == null
        ? refused
        : refused
            .with("line", malformed.getLocation().getLineNr())
            .with("column", malformed.getLocation().getColumnNr());
  }

  private static Observation observation(JsonNode root) {
    if (!root.isObject()) {
      throw wrongType("", "a JSON object such as {\"text\": \"Access Denied\"}", root);
    }
    for (String member : root.propertyNames()) {
      if (!MEMBERS.contains(member)) {
        throw unknownMember(member);
      }
    }
    Observation observation =
        new Observation(text(root.get("text")), facts(root.get("facts")), tried(root.get("tried")));
    if (observation.isEmpty()) {
      throw CallRefused.of(
          ProblemKind.NOTHING_GIVEN,
          "Neither text nor facts were handed in. Give the error's text, as in {\"text\": \"Access"
              + " Denied\"}, or a fact, as in {\"facts\": {\"http.status\": 403}}.");
    }
    return observation;
  }

  private static CallRefused unknownMember(String member) {
    @Nullable String nearest = Nearest.to(member, MEMBERS.stream().sorted().toList()).orElse(null);
    return CallRefused.of(
            ProblemKind.UNKNOWN_MEMBER,
            "An observation has no member \""
                + shortened(member)
                + "\"."
                + (nearest == null ? "" : " Nearest: " + nearest + ".")
                + " It has text, facts and tried."
                + (member.contains(".") ? " Facts stand within facts: {...}." : ""))
        .with("member", shortened(member))
        .with("nearest", nearest);
  }

  private static String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return "";
    }
    if (!node.isString()) {
      throw wrongType("text", "a string", node);
    }
    String text = node.stringValue();
    if (text.length() > LARGEST_TEXT
        || text.getBytes(StandardCharsets.UTF_8).length > LARGEST_TEXT) {
      throw tooLarge();
    }
    return text;
  }

  private static Map<String, Object> facts(@Nullable JsonNode node) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (node == null || node.isNull()) {
      return facts;
    }
    if (!node.isObject()) {
      throw wrongType("facts", "an object such as {\"http.status\": 403}", node);
    }
    for (Map.Entry<String, JsonNode> fact : node.properties()) {
      if (!fact.getValue().isNull()) {
        facts.put(fact.getKey(), value("facts." + shortened(fact.getKey()), fact.getValue()));
      }
    }
    return facts;
  }

  private static Object value(String member, JsonNode node) {
    if (!node.isArray()) {
      return scalar(member, node);
    }
    List<Object> items = new ArrayList<>();
    node.forEach(item -> items.add(scalar(member, item)));
    return items;
  }

  private static Object scalar(String member, JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    throw wrongType(member, "a string, a number, true, false, or a list of strings", node);
  }

  private static List<String> tried(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return List.of();
    }
    String wanted = "a list of ids of causes such as [\"elasticemail/key-lacks-permission\"]";
    if (!node.isArray()) {
      throw wrongType("tried", wanted, node);
    }
    List<String> tried = new ArrayList<>();
    for (JsonNode cause : node) {
      if (!cause.isString()) {
        throw wrongType("tried", wanted, cause);
      }
      tried.add(cause.stringValue());
    }
    return tried;
  }

  private static CallRefused wrongType(String member, String wanted, JsonNode found) {
    return CallRefused.of(
            ProblemKind.WRONG_TYPE,
            (member.isEmpty() ? "The body" : "The member \"" + member + "\"")
                + " is "
                + describe(found)
                + ", but "
                + wanted
                + " is wanted.")
        .with("member", member)
        .with("wanted", wanted);
  }

  private static String describe(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case STRING, BINARY -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> node.booleanValue() ? "true" : "false";
      case NULL, MISSING -> "null";
    };
  }

  /** What somebody typed, cut where it is longer than a message can bear. */
  public static String shortened(String typed) {
    return typed.length() <= 80 ? typed : typed.substring(0, 80) + "…";
  }
}
