package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import dev.fixpoint.knowledge.Cause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
import org.apache.lucene.store.ByteBuffersDirectory;

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

  private static final float SATURATION = 3f;
  private static final int SAMPLE = 400;
  private static final FieldType WEIGHTED = weighted();

  private final List<Article> articles;
  private final Map<Field, Float> usualLength = new EnumMap<>(Field.class);

  private IndexBuilder(List<Article> articles) {
    this.articles = articles;
  }

  static DirectoryReader index(List<Article> articles) throws IOException {
    IndexBuilder builder = new IndexBuilder(articles);
    builder.measureFields();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new KeywordAnalyzer())
            .setSimilarity(similarity())
            // One segment in the order of writing, so that document numbers follow article numbers.
            .setMergePolicy(new LogDocMergePolicy())
            .setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < articles.size(); i++) {
        writer.addDocuments(builder.documents(i));
      }
      writer.forceMerge(1);
    }
    return DirectoryReader.open(directory);
  }

  /** Length has been taken into account where the frequencies were weighted, so b is 0. */
  static Similarity similarity() {
    return new BM25Similarity(SATURATION * SCALE, 0);
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
      for (Passage passage : Passage.of(articles.get(i))) {
        lengths.merge(passage.field(), Words.of(passage.text()).size(), Integer::sum);
      }
      seen++;
    }
    for (Field field : Field.values()) {
      usualLength.put(
          field, Math.max(1f, lengths.getOrDefault(field, 0) / (float) Math.max(1, seen)));
    }
  }

  private List<Document> documents(int number) {
    Article article = articles.get(number);
    List<Passage> passages = Passage.of(article);
    List<List<Words.Word>> words =
        passages.stream().map(passage -> Words.of(passage.text())).toList();
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
            SPELLED, new Frequencies(spelled(passages, words)), WEIGHTED));
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
    document.add(new org.apache.lucene.document.Field(wordField, new Frequencies(terms), WEIGHTED));
    document.add(new org.apache.lucene.document.Field(pairField, new Frequencies(pairs), WEIGHTED));
    return document;
  }

  private float weight(Passage passage, int length) {
    Field field = passage.field();
    float usual = usualLength.getOrDefault(field, 1f);
    return field.weight()
        * passage.share()
        / (1 - field.lengthShare() + field.lengthShare() * length / usual);
  }

  private static void addWords(List<Words.Word> words, float each, Map<String, Float> to) {
    for (Words.Word word : words) {
      if (!word.isStopWord()) {
        to.merge(word.term(), each, Float::sum);
      }
      for (String part : word.parts()) {
        to.merge(part, each * 0.5f, Float::sum);
      }
    }
  }

  private static Map<String, Float> spelled(List<Passage> passages, List<List<Words.Word>> words) {
    Map<String, Float> spelled = new HashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      // Examples hold made-up names.
      if (passages.get(i).field() != Field.EXAMPLE) {
        String text = passages.get(i).text();
        for (Words.Word word : words.get(i)) {
          if (word.isAlphabetic()) {
            spelled.put(text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT), 1f);
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
  private static final class Frequencies extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Float>> entries;

    Frequencies(Map<String, Float> terms) {
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
