package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * Some articles with all that searching them needs. Never changes, so that the next index can keep
 * it and put another one, with the articles that have changed, beside it.
 *
 * @param articles the articles in the order of their numbers
 * @param reader the Lucene index: each article's documents as {@link Weighed} tells, in one segment
 *     and in the order of the articles
 * @param firstDocuments the number of each article's first document, which is its first cause
 * @param passages each article's passages
 * @param lexicon what the words of the articles are
 * @param frequencies in how many articles each word stands
 * @param spelled in how many articles each word of prose stands, by its spelling
 * @param said the literals of the signatures
 * @param suggester completions
 * @param facets what the articles can be narrowed by
 */
record Shelf(
    List<Article> articles,
    DirectoryReader reader,
    List<Integer> firstDocuments,
    List<Passages> passages,
    Lexicon lexicon,
    Map<String, Integer> frequencies,
    Map<String, Integer> spelled,
    Said said,
    Suggester suggester,
    List<Facets.OfArticle> facets) {
  static final String WORDS = "words";
  static final String PAIRS = "pairs";
  static final String SPELLED = "spelled";
  static final String CAUSE_WORDS = "cause-words";
  static final String CAUSE_PAIRS = "cause-pairs";

  /** Weighted frequencies are fractions; Lucene wants whole numbers. */
  private static final int SCALE = 16;

  /**
   * So many articles are analysed side by side; analysing all of them at once would take much
   * memory.
   */
  private static final int AT_ONCE = 256;

  /** Enough for the words of ten thousand articles, so that they become one segment at once. */
  private static final int BUFFER_MB = 512;

  private static final FieldType WEIGHTED = weighted();

  /** What the analysis of an article came to. */
  private record Prepared(
      Analysed analysed, List<Document> documents, Passages passages, Facets.OfArticle facets) {}

  static Shelf of(List<Article> articles, Tuning tuning) throws IOException {
    ByteBuffersDirectory directory =
        // Plain arrays: looking up a term in buffers costs many times more.
        new ByteBuffersDirectory(
            new SingleInstanceLockFactory(),
            ByteBuffersDataOutput::new,
            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    IndexWriterConfig config =
        new IndexWriterConfig(new KeywordAnalyzer())
            .setSimilarity(similarity(tuning))
            // One segment in the order of writing, so that document numbers follow article numbers.
            .setMergePolicy(new LogDocMergePolicy())
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(BUFFER_MB);
    Lexicon lexicon = new Lexicon();
    Suggester.Builder suggester = new Suggester.Builder();
    List<Passages> passages = new ArrayList<>();
    List<Facets.OfArticle> facets = new ArrayList<>();
    List<Integer> firstDocuments = new ArrayList<>();
    int document = 0;
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int from = 0; from < articles.size(); from += AT_ONCE) {
        List<Article> some = articles.subList(from, Math.min(articles.size(), from + AT_ONCE));
        for (Prepared each :
            some.parallelStream().map(article -> prepare(article, lexicon, tuning)).toList()) {
          firstDocuments.add(document);
          document += each.documents().size();
          writer.addDocuments(each.documents());
          passages.add(each.passages());
          facets.add(each.facets());
          suggester.add(each.analysed());
        }
      }
      writer.forceMerge(1);
    }
    DirectoryReader reader = DirectoryReader.open(directory);
    Map<String, Integer> frequencies = Frequencies.in(reader, WORDS);
    return new Shelf(
        List.copyOf(articles),
        reader,
        List.copyOf(firstDocuments),
        List.copyOf(passages),
        lexicon,
        frequencies,
        Frequencies.in(reader, SPELLED),
        new Said(articles, lexicon, word -> frequencies.getOrDefault(word, 0)),
        suggester.build(),
        List.copyOf(facets));
  }

  private static Prepared prepare(Article article, Lexicon lexicon, Tuning tuning) {
    Analysed analysed = Analysed.of(article, lexicon);
    return new Prepared(
        analysed,
        documents(Weighed.of(analysed, tuning)),
        new Passages(analysed),
        Facets.OfArticle.of(article));
  }

  /** Length has been taken into account where the frequencies were weighted, so b is 0. */
  static Similarity similarity(Tuning tuning) {
    return new BM25Similarity(tuning.of(Knob.SATURATION) * SCALE, 0);
  }

  /** Two words that follow each other, as one term. */
  static String pair(String first, String second) {
    return first + ' ' + second;
  }

  private static FieldType weighted() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  private static List<Document> documents(Weighed weighed) {
    List<Document> documents = new ArrayList<>();
    for (Weighed.Sums sums : weighed.documents()) {
      boolean isWhole = documents.size() == weighed.documents().size() - 1;
      Document document = new Document();
      document.add(field(isWhole ? WORDS : CAUSE_WORDS, sums.words()));
      document.add(field(isWhole ? PAIRS : CAUSE_PAIRS, sums.pairs()));
      if (isWhole) {
        document.add(field(SPELLED, weighed.spelled()));
      }
      documents.add(document);
    }
    return documents;
  }

  private static Field field(String name, Map<String, Weighed.Sum> sums) {
    return new Field(name, new WeightedTerms(sums), WEIGHTED);
  }

  /** Hands terms with their weighted frequencies to Lucene. */
  private static final class WeightedTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Weighed.Sum>> entries;

    WeightedTerms(Map<String, Weighed.Sum> terms) {
      this.entries = terms.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!entries.hasNext()) {
        return false;
      }
      Map.Entry<String, Weighed.Sum> entry = entries.next();
      clearAttributes();
      term.setEmpty().append(entry.getKey());
      frequency.setTermFrequency(Math.max(1, Math.round(entry.getValue().value() * SCALE)));
      return true;
    }
  }
}
