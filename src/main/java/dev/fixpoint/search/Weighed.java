package dev.fixpoint.search;

import dev.fixpoint.knowledge.Cause;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * An article as it is written into the index: one document for each of its causes, then one for
 * itself. All fields of a document go into one Lucene field whose term frequencies are weighted
 * sums (BM25F, Robertson and Zaragoza 2004), so that a word is looked up once, and a word in the
 * title and in a step does not count as two words.
 *
 * @param documents the causes in their order, then the whole
 * @param spelled words of prose as they are spelled, for {@link Spelling}
 */
record Weighed(List<Sums> documents, Map<String, Sum> spelled) {
  Weighed {
    documents = List.copyOf(documents);
  }

  /** The weighted frequencies of one document's words, and of pairs of words. */
  record Sums(Map<String, Sum> words, Map<String, Sum> pairs) {
    private static Sums empty() {
      return new Sums(new HashMap<>(), new HashMap<>());
    }
  }

  /** A sum that grows. */
  static final class Sum {
    private float value;

    float value() {
      return value;
    }
  }

  /** Weighs an article's words. */
  static Weighed of(Analysed analysed, Tuning tuning) {
    List<Passage> passages = analysed.passages();
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      pairs.add(passages.get(i).field().isPhrased() ? pairs(analysed.words().get(i)) : List.of());
    }
    List<Sums> documents = new ArrayList<>();
    for (Cause cause : analysed.article().causes()) {
      List<Integer> ofCause = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        if (passages.get(i).cause().equals(cause.id())) {
          ofCause.add(i);
        }
      }
      documents.add(sums(analysed, pairs, ofCause, tuning));
    }
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      all.add(i);
    }
    documents.add(sums(analysed, pairs, all, tuning));
    return new Weighed(documents, spelled(analysed));
  }

  /** Every term of every document, with the field that it is looked up in. */
  void forEach(BiConsumer<String, String> termOfField) {
    for (int i = 0; i < documents.size(); i++) {
      boolean isWhole = i == documents.size() - 1;
      String words = isWhole ? Shelf.WORDS : Shelf.CAUSE_WORDS;
      String pairs = isWhole ? Shelf.PAIRS : Shelf.CAUSE_PAIRS;
      documents.get(i).words().keySet().forEach(term -> termOfField.accept(words, term));
      documents.get(i).pairs().keySet().forEach(term -> termOfField.accept(pairs, term));
    }
    spelled.keySet().forEach(term -> termOfField.accept(Shelf.SPELLED, term));
  }

  private static Sums sums(
      Analysed analysed, List<List<String>> pairs, List<Integer> passages, Tuning tuning) {
    Map<Field, Integer> lengths = new EnumMap<>(Field.class);
    for (int i : passages) {
      lengths.merge(
          analysed.passages().get(i).field(), analysed.words().get(i).size(), Integer::sum);
    }
    Sums sums = Sums.empty();
    for (int i : passages) {
      Passage passage = analysed.passages().get(i);
      float each = weight(passage, lengths.getOrDefault(passage.field(), 0), tuning);
      addWords(analysed.words().get(i), each, tuning.of(Knob.INDEXED_PART), sums.words());
      for (String pair : pairs.get(i)) {
        add(pair, each, sums.pairs());
      }
    }
    return sums;
  }

  private static float weight(Passage passage, int length, Tuning tuning) {
    float share = passage.isBorrowed() ? tuning.of(Knob.BORROWED) : 1;
    return share * passage.share() * passage.field().weight(tuning, length);
  }

  private static void addWords(
      List<Words.Word> words, float each, float part, Map<String, Sum> sums) {
    for (Words.Word word : words) {
      if (!word.isStopWord()) {
        add(word.term(), each, sums);
      }
      for (String some : word.parts()) {
        add(some, each * part, sums);
      }
    }
  }

  private static void add(String term, float each, Map<String, Sum> sums) {
    sums.computeIfAbsent(term, any -> new Sum()).value += each;
  }

  private static Map<String, Sum> spelled(Analysed analysed) {
    Map<String, Sum> spelled = new HashMap<>();
    for (int i = 0; i < analysed.passages().size(); i++) {
      // Examples hold made-up names.
      if (analysed.passages().get(i).field() != Field.EXAMPLE) {
        for (Words.Word word : analysed.words().get(i)) {
          if (word.isAlphabetic()) {
            add(word.spelled(), 1, spelled);
          }
        }
      }
    }
    return spelled;
  }

  private static List<String> pairs(List<Words.Word> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(Shelf.pair(words.get(i - 1).term(), words.get(i).term()));
    }
    return pairs;
  }
}
