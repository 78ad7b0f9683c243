package dev.fixpoint.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Trims the edges of a word, marks codes so that nothing stems them, and adds a code's parts at the
 * same place: {@code invalid_grant} also as {@code invalid} and {@code grant}, {@code
 * AADSTS7000222} also as {@code 7000222}, {@code MessageRejected} also as {@code message} and
 * {@code rejected}. Dots never part a word, so {@code 5.7.1} stays apart from {@code 5.7.139}.
 * Addresses, dates and random ids are left out: they are one sender's and tell nothing.
 */
final class CodePartsFilter extends TokenFilter {
  static final String WORD = "word";
  static final String CODE = "code";
  static final String PART = "part";

  private static final Pattern NOISE =
      Pattern.compile(
          // e-mail addresses, IPv4 (with port or prefix), IPv6, dates and times, UUIDs, long
          // hexadecimal ids
          ".+@.+\\..+"
              + "|\\d{1,3}(\\.\\d{1,3}){3}([:/]\\d+)?"
              + "|[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){3,}"
              + "|\\d{4}-\\d\\d-\\d\\d.*|\\d\\d?:\\d\\d(:\\d\\d)?|\\d\\d/\\d\\d/\\d{2,4}"
              + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4,12}){2,4}"
              + "|(?=.*\\d.*\\d.*\\d)[0-9a-fA-F]{16,}");
  private static final Pattern BREAK =
      Pattern.compile(
          "[-_/:@#+]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z]{2})(?=\\d{3})");
  private static final Pattern CODE_LIKE =
      Pattern.compile(".*\\d.*|.*\\p{L}[_:@#/+.]+\\p{L}.*|.*[a-z][A-Z].*|[A-Z]{4,}");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final Deque<String> parts = new ArrayDeque<>();
  private int from;
  private int to;

  CodePartsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!parts.isEmpty()) {
      clearAttributes();
      term.setEmpty().append(parts.removeFirst());
      offset.setOffset(from, to);
      increment.setPositionIncrement(0);
      type.setType(PART);
      return true;
    }
    while (input.incrementToken()) {
      int start = 0;
      int end = term.length();
      while (start < end && !Character.isLetterOrDigit(term.charAt(start))) {
        start++;
      }
      while (end > start && !Character.isLetterOrDigit(term.charAt(end - 1))) {
        end--;
      }
      if (start == end) {
        continue;
      }
      from = offset.startOffset() + start;
      to = offset.startOffset() + end;
      if (isPlainWord(start, end)) {
        if (start > 0 || end < term.length()) {
          String trimmed = term.subSequence(start, end).toString();
          term.setEmpty().append(trimmed);
        }
        offset.setOffset(from, to);
        type.setType(WORD);
        return true;
      }
      String word = term.subSequence(start, end).toString();
      if (NOISE.matcher(word).matches()) {
        continue;
      }
      term.setEmpty().append(word);
      offset.setOffset(from, to);
      boolean code = CODE_LIKE.matcher(word).matches();
      type.setType(code ? CODE : WORD);
      keyword.setKeyword(code);
      parts.addAll(partsOf(word));
      return true;
    }
    return false;
  }

  /** Whether this is a word of prose: letters only, with no capital behind the first one. */
  private boolean isPlainWord(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = term.charAt(i);
      if (!Character.isLetter(c) || (i > start && Character.isUpperCase(c))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> partsOf(String word) {
    Set<String> found = new LinkedHashSet<>();
    Matcher breaks = BREAK.matcher(word);
    int begin = 0;
    while (breaks.find()) {
      add(word.substring(begin, breaks.start()), found);
      begin = breaks.end();
    }
    if (begin > 0) {
      add(word.substring(begin), found);
    }
    found.remove(word);
    return found;
  }

  private static void add(String part, Set<String> found) {
    if (part.length() > 1) {
      found.add(part);
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
  }
}
