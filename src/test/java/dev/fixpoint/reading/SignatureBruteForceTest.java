package dev.fixpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.fixpoint.knowledge.Signature;
import dev.fixpoint.knowledge.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The automaton, the triggers and the required literals together find what looking for everything
 * everywhere finds.
 */
class SignatureBruteForceTest {
  private static final int ROUNDS = 12;
  private static final int SIGNATURES = 40;
  private static final int TEXTS = 30;

  /** Few and short words, so that they overlap, touch and repeat. */
  private static final List<String> WORDS =
      List.of(
          "a", "ab", "abc", "bc", "550", "5.7.1", "5.7.139", "key", "api", "can't", "ä", "x-y",
          "no_key", "Key");

  private static final List<String> GLUE =
      List.of(
          " ",
          "  ",
          "\n",
          "\r\n",
          "-",
          "'",
          "\"",
          ".",
          "&nbsp;",
          "\\n",
          "\\\"",
          "&amp;lt;",
          "’",
          " * ",
          "\n550-5.7.1 ",
          "\n550 5.7.1 ",
          "\n> ");

  /** Compiled once, for the same literals and expressions come back with every text. */
  private static final Map<String, java.util.regex.Pattern> SAYS = new HashMap<>();

  private static final Map<String, Pattern> MATCHES = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void findsExactlyWhatBruteForceFinds(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Signature> signatures = signatures(random);
      SignatureMatcher matcher = SignatureMatcher.of(signatures);
      for (int i = 0; i < TEXTS; i++) {
        String text = text(random, 1 + random.nextInt(25));
        Views views = Views.of(PlainText.of(text));

        List<String> found = matcher.hits(views).stream().map(SignatureHit::signature).toList();

        assertThat(found)
            .as("seed %d, text %s", seed, text)
            .isEqualTo(bruteForce(signatures, views));
        assertThat(matcher.hits(Views.of(text))).isEqualTo(matcher.hits(views));
      }
    }
  }

  private static List<Signature> signatures(Random random) {
    List<Signature> signatures = new ArrayList<>();
    for (int i = 0; i < SIGNATURES; i++) {
      List<String> says = literals(random, random.nextInt(3));
      List<String> matches = random.nextInt(3) == 0 ? List.of(expression(random, 3)) : List.of();
      List<String> without = literals(random, random.nextInt(4) == 0 ? 1 : 0);
      String id = "made/up-%02d".formatted(i);
      signatures.add(new Signature(id, says, matches, without, List.of(), Strength.SIGN));
    }
    return signatures;
  }

  private static List<String> literals(Random random, int count) {
    List<String> literals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      literals.add(text(random, 1 + random.nextInt(3)));
    }
    return literals;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(one(random, WORDS));
      if (i + 1 < words || random.nextInt(4) == 0) {
        text.append(random.nextInt(3) > 0 ? " " : one(random, GLUE));
      }
    }
    return text.toString();
  }

  private static String expression(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 2)) {
      case 0, 1 ->
          java.util.regex.Pattern.quote(one(random, WORDS))
              .replace("\\Q", "")
              .replace("\\E", "")
              .replace(".", "\\.");
      case 2 -> "(" + expression(random, depth - 1) + "|" + expression(random, depth - 1) + ")";
      case 3 ->
          "(?:"
              + expression(random, depth - 1)
              + ")"
              + one(random, List.of("?", "*", "+", "{2}", "{0,2}", "+?"));
      case 4 ->
          expression(random, depth - 1)
              + one(random, List.of("\\s", "\\W{1,3}", ".{0,5}", "[ _-]?", "\\b", "[^a]", "x?"));
      case 5 ->
          "(?P<name%d>".formatted(random.nextInt(1_000_000_000))
              + expression(random, depth - 1)
              + ")";
      case 6 -> "[abc]" + one(random, List.of("", "+", "*")) + expression(random, depth - 1);
      default -> expression(random, depth - 1) + " " + expression(random, depth - 1);
    };
  }

  private static String one(Random random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<String> bruteForce(List<Signature> signatures, Views views) {
    List<String> found = new ArrayList<>();
    for (Signature signature : signatures) {
      boolean readsText = !signature.says().isEmpty() || !signature.matches().isEmpty();
      if (readsText
          && signature.says().stream().allMatch(literal -> says(literal, views))
          && signature.matches().stream().allMatch(expression -> matches(expression, views))
          && signature.without().stream().noneMatch(literal -> says(literal, views))) {
        found.add(signature.id());
      }
    }
    return found;
  }

  private static boolean says(String literal, Views views) {
    java.util.regex.Pattern pattern =
        SAYS.computeIfAbsent(literal, SignatureBruteForceTest::compile);
    return pattern.matcher(views.folded().text()).find()
        || pattern.matcher(views.joined().text()).find();
  }

  private static java.util.regex.Pattern compile(String literal) {
    String folded = FoldedText.fold(literal);
    StringBuilder expression = new StringBuilder();
    int from = 0;
    while (from <= folded.length()) {
      int star = folded.indexOf('*', from);
      int to = star < 0 ? folded.length() : star;
      String piece = folded.substring(from, to);
      if (!piece.isBlank()) {
        boolean first = expression.isEmpty() && from == 0;
        expression.append(expression.isEmpty() ? "" : ".{0,80}");
        expression.append(first || piece.startsWith(" ") ? edge(piece.strip(), true) : "");
        expression.append(java.util.regex.Pattern.quote(piece.strip()));
        expression.append(
            to == folded.length() || piece.endsWith(" ") ? edge(piece.strip(), false) : "");
      }
      from = to + 1;
    }
    // Nothing to look for is never found.
    String whole = expression.isEmpty() ? "(?!)" : expression.toString();
    return java.util.regex.Pattern.compile(whole, java.util.regex.Pattern.DOTALL);
  }

  /** No letter or digit beyond a letter or digit, and no further part of a dotted number. */
  private static String edge(String piece, boolean before) {
    char at = before ? piece.charAt(0) : piece.charAt(piece.length() - 1);
    String word = "[\\p{L}\\p{Nd}_]";
    boolean isWord = String.valueOf(at).matches(word);
    boolean isDigit = at >= '0' && at <= '9';
    if (before) {
      return (isWord ? "(?<!" + word + ")" : "") + (isDigit ? "(?<![0-9]\\.)" : "");
    }
    return (isWord ? "(?!" + word + ")" : "") + (isDigit ? "(?!\\.[0-9])" : "");
  }

  private static boolean matches(String expression, Views views) {
    Pattern pattern =
        MATCHES.computeIfAbsent(
            expression,
            e ->
                Pattern.compile(Typography.plainAll(e), Pattern.CASE_INSENSITIVE | Pattern.DOTALL));
    return pattern.matcher(views.folded().text()).find()
        || pattern.matcher(views.joined().text()).find();
  }
}
