package dev.fixpoint.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Splits texts that mix prose with codes. A code ({@code 5.7.26}, {@code invalid_grant}, {@code
 * mj-0001}) stays one word and is not stemmed; its parts follow at the same place. Prose is stemmed
 * lightly.
 */
final class ErrorAnalyzer extends Analyzer {
  /** A longer run of characters is taken for several words. */
  static final int LONGEST = 256;

  /** Whether a character is a part of words and codes. */
  static boolean holdsTogether(int c) {
    return Character.isLetterOrDigit(c) || (c < 128 && "._-+@/:#".indexOf(c) >= 0);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new ErrorTokenizer();
    return new TokenStreamComponents(
        source, new KStemFilter(new LowerCaseFilter(new CodePartsFilter(source))));
  }

  /** Keeps the characters that hold codes together. */
  private static final class ErrorTokenizer extends CharTokenizer {
    ErrorTokenizer() {
      super(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, LONGEST);
    }

    @Override
    protected boolean isTokenChar(int c) {
      return holdsTogether(c);
    }
  }
}
