package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
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
 * Writes the Lucene index: for each article one document for each of its causes, then one for
 * itself. All fields of an article go into one Lucene field whose term frequencies are weighted
 * sums (BM25F, Robertson and Zaragoza 2004), so that a word is looked up once, and a word in the
 * title and in a step does not count as two words.
 */
final class IndexBuilder {
  static final String WORDS = "words";
  static final String PAIRS = "pairs";

  /** Words of prose as they are spelled, for {@link Spelling}. */
  static final String SPELLED = "spelled";

  static final String CAUSE_WORDS = "cause-words";
  static final String CAUSE_PAIRS = "cause-pairs";
  static final String ARTICLE_NUMBER = "article";
  static final String CAUSE_NUMBER = "cause";

  /** Weighted frequencies are fractions; Lucene wants whole numbers. */
  private static final int SCALE = 16;

  private static final int SAMPLE = 60;

  /**
   * So many articles are analysed side by side; analysing all of them at once would take much
   * memory.
   */
  private static final int AT_ONCE = 256;

  private static final FieldType WEIGHTED = weighted();

  private final List<Article> articles;
  private final Tuning tuning;
  private final List<PassageTerms> passageTerms = new ArrayList<>();
  private final Map<Field, Float> usualLength = new EnumMap<>(Field.class);

  private IndexBuilder(List<Article> articles, Tuning tuning) {
    this.articles = articles;
    this.tuning = tuning;
  }

  /**
   * What was built.
   *
   * @param reader the index
   * @param passages the words of each article's passages, in the order of the articles
   * @param suggester completions from the same articles
   */
  record Built(DirectoryReader reader, List<PassageTerms> passages, Suggester suggester) {}

  static Built index(List<Article> articles, Tuning tuning) throws IOException {
    IndexBuilder builder = new IndexBuilder(articles, tuning);
    builder.measureFields();
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
            .setRAMBufferSizeMB(64);
    Suggester.Builder suggester = new Suggester.Builder();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int from = 0; from < articles.size(); from += AT_ONCE) {
        List<Article> some = articles.subList(from, Math.min(articles.size(), from + AT_ONCE));
        int number = from;
        for (Analysed each : some.parallelStream().map(Analysed::of).toList()) {
          writer.addDocuments(builder.documents(number++, each));
          builder.passageTerms.add(new PassageTerms(each.words()));
          suggester.add(each);
        }
      }
      writer.forceMerge(1);
    }
    return new Built(
        DirectoryReader.open(directory), List.copyOf(builder.passageTerms), suggester.build());
  }

  /** Length has been taken into account where the frequencies were weighted, so b is 0. */
  static Similarity similarity(Tuning tuning) {
    return new BM25Similarity(tuning.of(Knob.SATURATION) * SCALE, 0);
  }

  private static FieldType weighted() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** How long each field usually is, from a sample that is spread over all articles. */
  private void measureFields() {
    Map<Field, Integer> lengths = new EnumMap<>(Field.class);
    int step = Math.max(1, articles.size() / SAMPLE);
    int seen = 0;
    for (int i = 0; i < articles.size(); i += step) {
      Analysed analysed = Analysed.of(articles.get(i));
      for (int j = 0; j < analysed.passages().size(); j++) {
        lengths.merge(
            analysed.passages().get(j).field(), analysed.words().get(j).size(), Integer::sum);
      }
      seen++;
    }
    for (Field field : Field.values()) {
      usualLength.put(
          field, Math.max(1f, lengths.getOrDefault(field, 0) / (float) Math.max(1, seen)));
    }
  }

  private List<Document> documents(int number, Analysed analysed) {
    Article article = analysed.article();
    List<Passage> passages = analysed.passages();
    List<List<Words.Word>> words = analysed.words();
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < article.causes().size(); i++) {
      Cause cause = article.causes().get(i);
      documents.add(
          document(
              number,
              i,
              passages,
              words,
              passage -> passage.cause().equals(cause.id()),
              CAUSE_WORDS,
              CAUSE_PAIRS));
    }
    Document whole = document(number, -1, passages, words, any -> true, WORDS, PAIRS);
    whole.add(
        new org.apache.lucene.document.Field(
            SPELLED, new WeightedTerms(spelled(passages, words)), WEIGHTED));
    documents.add(whole);
    return documents;
  }

  private Document document(
      int number,
      int cause,
      List<Passage> passages,
      List<List<Words.Word>> words,
      Predicate<Passage> wanted,
      String wordField,
      String pairField) {
    Map<Field, Integer> lengths = new EnumMap<>(Field.class);
    for (int i = 0; i < passages.size(); i++) {
      if (wanted.test(passages.get(i))) {
        lengths.merge(passages.get(i).field(), words.get(i).size(), Integer::sum);
      }
    }
    Map<String, Float> terms = new HashMap<>();
    Map<String, Float> pairs = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (wanted.test(passage)) {
        float each = weight(passage, lengths.getOrDefault(passage.field(), 0));
        addWords(words.get(i), each, terms);
        if (passage.field().isPhrased()) {
          addPairs(words.get(i), each, pairs);
        }
      }
    }
    Document document = new Document();
    document.add(new NumericDocValuesField(ARTICLE_NUMBER, number));
    document.add(new NumericDocValuesField(CAUSE_NUMBER, cause));
    document.add(
        new org.apache.lucene.document.Field(wordField, new WeightedTerms(terms), WEIGHTED));
    document.add(
        new org.apache.lucene.document.Field(pairField, new WeightedTerms(pairs), WEIGHTED));
    return document;
  }

  private float weight(Passage passage, int length) {
    float usual = usualLength.getOrDefault(passage.field(), 1f);
    float share = passage.isBorrowed() ? tuning.of(Knob.BORROWED) : 1;
    return share * passage.share() * passage.field().weight(tuning, length, usual);
  }

  private void addWords(List<Words.Word> words, float each, Map<String, Float> to) {
    for (Words.Word word : words) {
      if (!word.isStopWord()) {
        to.merge(word.term(), each, Float::sum);
      }
      for (String part : word.parts()) {
        to.merge(part, each * tuning.of(Knob.INDEXED_PART), Float::sum);
      }
    }
  }

  private static Map<String, Float> spelled(List<Passage> passages, List<List<Words.Word>> words) {
    Map<String, Float> spelled = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      // Examples hold made-up names.
      if (passages.get(i).field() != Field.EXAMPLE) {
        for (Words.Word word : words.get(i)) {
          if (word.isAlphabetic()) {
            spelled.put(word.spelled(), 1f);
          }
        }
      }
    }
    return spelled;
  }

  private static void addPairs(List<Words.Word> words, float each, Map<String, Float> to) {
    for (int i = 1; i < words.size(); i++) {
      to.merge(pair(words.get(i - 1).term(), words.get(i).term()), each, Float::sum);
    }
  }

  /** Two words that follow each other, as one term. */
  static String pair(String first, String second) {
    return first + ' ' + second;
  }

  /** Hands terms with their weighted frequencies to Lucene. */
  private static final class WeightedTerms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Float>> entries;

    WeightedTerms(Map<String, Float> terms) {
      this.entries = terms.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!entries.hasNext()) {
        return false;
      }
      Map.Entry<String, Float> entry = entries.next();
      clearAttributes();
      term.setEmpty().append(entry.getKey());
      frequency.setTermFrequency(Math.max(1, Math.round(entry.getValue() * SCALE)));
      return true;
    }
  }
}
