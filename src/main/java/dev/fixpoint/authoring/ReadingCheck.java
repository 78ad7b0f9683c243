package dev.fixpoint.authoring;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.reading.Reading;
import dev.fixpoint.reading.TextReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is read from recorded texts with what is known of them: of each text the numbers
 * that stand in it, and the provider where a person named one.
 *
 * @param tallies how often each fact was read right, by key
 * @param misses where another value than the known one was read, or none
 */
public record ReadingCheck(Map<String, Tally> tallies, List<Miss> misses) {
  /** The facts that stand in a text as a number. */
  private static final List<String> NUMBERS = List.of("http.status", "smtp.code", "smtp.enhanced");

  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\w.])[45]\\d\\d[ -]([45]\\.\\d{1,3}\\.\\d{1,3})(?!\\w|\\.\\d)");

  public ReadingCheck {
    tallies = Map.copyOf(new TreeMap<>(tallies));
    misses = List.copyOf(misses);
  }

  /**
   * A fact's count.
   *
   * @param known texts of which it is known, and in which it stands
   * @param right those of them from which it was read
   */
  public record Tally(int known, int right) {
    private Tally plus(boolean isRight) {
      return new Tally(known + 1, right + (isRight ? 1 : 0));
    }

    /** The share that was read right; 1 where nothing was to be read. */
    public double share() {
      return known == 0 ? 1 : (double) right / known;
    }
  }

  /**
   * A fact that was read wrong.
   *
   * @param id the text's id
   * @param fact the fact
   * @param known its known value
   * @param read what was read; empty if nothing was
   */
  public record Miss(String id, String fact, String known, String read) {}

  /** Reads every text and compares. A fact of which the case says nothing is not compared. */
  public static ReadingCheck of(TextReader reader, List<RecordedCase> cases) {
    Map<String, Tally> tallies = new TreeMap<>();
    List<Miss> misses = new ArrayList<>();
    for (RecordedCase each : cases) {
      Reading reading = reader.read(each.text());
      for (String fact : NUMBERS) {
        Object known = each.facts().get(fact);
        if (known == null) {
          known = onlyEnhancedCode(fact, each.text());
        }
        if (known != null && stands(each.text(), known.toString())) {
          compare(each, reading, fact, known.toString(), tallies, misses);
        }
      }
      Object provider = each.facts().get("provider");
      if (provider != null && !read(reading, "provider").isEmpty()) {
        compare(each, reading, "provider", provider.toString(), tallies, misses);
      }
    }
    return new ReadingCheck(tallies, misses);
  }

  private static void compare(
      RecordedCase each,
      Reading reading,
      String fact,
      String known,
      Map<String, Tally> tallies,
      List<Miss> misses) {
    String read = read(reading, fact);
    boolean right = read.equalsIgnoreCase(known);
    tallies.put(fact, tallies.getOrDefault(fact, new Tally(0, 0)).plus(right));
    if (!right) {
      misses.add(new Miss(each.id(), fact, known, read));
    }
  }

  /**
   * The enhanced code that follows a reply code, if the text holds only one: of it no case says
   * anything.
   */
  private static @Nullable String onlyEnhancedCode(String fact, String text) {
    if (!fact.equals("smtp.enhanced")) {
      return null;
    }
    Set<String> codes = new HashSet<>();
    Matcher matcher = ENHANCED.matcher(text);
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
    return codes.size() == 1 ? codes.iterator().next() : null;
  }

  private static boolean stands(String text, String number) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(number) + "(?![\\w]|\\.\\d)")
        .matcher(text)
        .find();
  }

  private static String read(Reading reading, String key) {
    return reading.facts().stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::text)
        .findFirst()
        .orElse("");
  }
}
