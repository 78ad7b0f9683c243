package dev.fixpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * What the words of some texts are, each analysed once however often it stands there: articles
 * repeat their words a thousand times. That of articles is kept with their shelf; one for what
 * people paste lasts for one task, since it would otherwise collect it. Safe for any number of
 * threads.
 */
final class Lexicon {
  private static final Analyzer ANALYZER = new ErrorAnalyzer();

  private final Map<String, Lexeme> known = new ConcurrentHashMap<>();

  /** What a run of characters without a gap is. */
  Lexeme of(String run) {
    Lexeme lexeme = known.get(run);
    if (lexeme == null) {
      lexeme = analyse(run);
      known.put(run, lexeme);
    }
    return lexeme;
  }

  private static Lexeme analyse(String run) {
    try (TokenStream stream = ANALYZER.tokenStream("", run)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      if (!stream.incrementToken()) {
        stream.end();
        return Lexeme.NOISE;
      }
      String whole = term.toString();
      boolean isCode = type.type().equals(CodePartsFilter.CODE);
      int trimmed = offset.startOffset();
      int length = offset.endOffset() - trimmed;
      String spelled = run.substring(trimmed, trimmed + length).toLowerCase(Locale.ROOT);
      List<String> parts = new ArrayList<>();
      while (stream.incrementToken()) {
        parts.add(term.toString());
      }
      stream.end();
      return new Lexeme(
          whole,
          spelled.equals(whole) ? whole : spelled,
          parts,
          isCode,
          Words.isStopWord(whole),
          whole.chars().allMatch(Character::isLetter),
          trimmed,
          length);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
