package dev.fixpoint.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/** Texts to words: the same for articles and for queries. Safe for any number of threads. */
final class Words {
  private static final Analyzer ANALYZER = new ErrorAnalyzer();

  /** {@code 550-5.7.1} and {@code 550-First line} are the code 550 and what follows. */
  private static final Pattern CONTINUED_REPLY =
      Pattern.compile("\\b([245]\\d\\d)-(?=\\d\\.\\d|\\p{L})");

  private static final Set<String> STOP = Set.copyOf(lines("stop-words.txt"));
  private static final Map<String, Set<String>> SYNONYMS = synonyms();

  private Words() {}

  /**
   * One word of a text.
   *
   * @param term the word as it is looked up: lower case, prose stemmed
   * @param spelled the word as it stands in the text, in lower case
   * @param parts the parts of a code
   * @param code whether it is a code: kept whole, never corrected
   * @param start where it begins in the text
   * @param end where it ends
   */
  record Word(String term, String spelled, List<String> parts, boolean code, int start, int end) {
    /** Whether the word is too common to look for. */
    boolean isStopWord() {
      return STOP.contains(term);
    }

    /** Whether it holds letters and nothing else. */
    boolean isAlphabetic() {
      for (int i = 0; i < term.length(); i++) {
        if (!Character.isLetter(term.charAt(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** The words of a text, in order; noise such as addresses and dates is left out. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    String unfolded = CONTINUED_REPLY.matcher(text).replaceAll("$1 ");
    try (TokenStream stream = ANALYZER.tokenStream("", unfolded)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      List<String> parts = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        if (increment.getPositionIncrement() > 0) {
          parts = new ArrayList<>();
          boolean code = type.type().equals(CodePartsFilter.CODE);
          int start = offset.startOffset();
          int end = offset.endOffset();
          String spelled = text.substring(start, end).toLowerCase(Locale.ROOT);
          words.add(new Word(term.toString(), spelled, parts, code, start, end));
        } else {
          parts.add(term.toString());
        }
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  /** Words that stand for this one in the field, itself left out. */
  static Set<String> synonymsOf(String term) {
    return SYNONYMS.getOrDefault(term, Set.of());
  }

  private static Map<String, Set<String>> synonyms() {
    Map<String, Set<String>> found = new HashMap<>();
    for (String line : lines("synonyms.txt")) {
      Set<String> group =
          java.util.Arrays.stream(line.split(","))
              .flatMap(word -> of(word.strip()).stream().limit(1))
              .map(Word::term)
              .collect(Collectors.toSet());
      for (String word : group) {
        Set<String> others = found.computeIfAbsent(word, any -> new HashSet<>());
        others.addAll(group);
        others.remove(word);
      }
    }
    return found;
  }

  /** The lines of a resource beside this class; empty ones and comments left out. */
  static List<String> lines(String name) {
    try (@Nullable InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The class path holds no " + name + " beside " + Words.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
