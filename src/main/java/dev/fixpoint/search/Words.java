package dev.fixpoint.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts to words: the same for articles and for queries. Safe for any number of threads. */
final class Words {
  private static final Set<String> STOP = Set.copyOf(lines("stop-words.txt"));
  private static final Map<String, Set<String>> SYNONYMS = synonyms();

  private Words() {}

  /**
   * One word of a text.
   *
   * @param lexeme the word, wherever it stands
   * @param start where it begins in the text
   * @param end where it ends
   */
  record Word(Lexeme lexeme, int start, int end) {
    /** The word as it is looked up: lower case, prose stemmed. */
    String term() {
      return lexeme.term();
    }

    /** The word as it stands in the text, in lower case. */
    String spelled() {
      return lexeme.spelled();
    }

    /** The parts of a code. */
    List<String> parts() {
      return lexeme.parts();
    }

    /** Whether it is a code: kept whole, never corrected. */
    boolean code() {
      return lexeme.isCode();
    }

    /** Whether the word is too common to look for. */
    boolean isStopWord() {
      return lexeme.isStopWord();
    }

    /** Whether it holds letters and nothing else. */
    boolean isAlphabetic() {
      return lexeme.isAlphabetic();
    }
  }

  /** The words of a text, in order; noise such as addresses and dates is left out. */
  static List<Word> of(String text) {
    return of(text, new Lexicon());
  }

  /** The words of a text, among many texts whose words are looked up in one lexicon. */
  static List<Word> of(String text, Lexicon lexicon) {
    List<Word> words = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int c = text.codePointAt(from);
      if (!ErrorAnalyzer.holdsTogether(c)) {
        from += Character.charCount(c);
        continue;
      }
      int to = end(text, from);
      Lexeme lexeme = lexicon.of(text.substring(from, to));
      if (lexeme.isWord()) {
        int start = from + lexeme.trimmed();
        words.add(new Word(lexeme, start, start + lexeme.length()));
      }
      from = to;
    }
    return words;
  }

  private static int end(String text, int from) {
    int to = from;
    while (to < text.length() && to - from < ErrorAnalyzer.LONGEST) {
      int c = text.codePointAt(to);
      if (!ErrorAnalyzer.holdsTogether(c) || continuesReply(text, to)) {
        break;
      }
      to += Character.charCount(c);
    }
    return Math.max(to, from + 1);
  }

  /** {@code 550-5.7.1} and {@code 550-First line} are the code 550 and what follows. */
  private static boolean continuesReply(String text, int at) {
    if (text.charAt(at) != '-' || at < 3 || at + 1 >= text.length()) {
      return false;
    }
    char first = text.charAt(at - 3);
    boolean isCode =
        (first == '2' || first == '4' || first == '5')
            && isDigit(text, at - 2)
            && isDigit(text, at - 1)
            && (at == 3 || !isOfWord(text.charAt(at - 4)));
    boolean isDotted =
        isDigit(text, at + 1)
            && at + 3 < text.length()
            && text.charAt(at + 2) == '.'
            && isDigit(text, at + 3);
    return isCode && (isDotted || Character.isLetter(text.codePointAt(at + 1)));
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isOfWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  static boolean isStopWord(String term) {
    return STOP.contains(term);
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
