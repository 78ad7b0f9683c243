package dev.fixpoint.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the passages of an article that answer a query, and marks the words that matched. */
final class Highlighter {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int MOST_PASSAGES = 3;
  private static final int MOST_LETTERS = 220;

  /** What a passage of an example counts, against the author's own words. */
  private static final double LESS_FOR_EXAMPLES = 0.8;

  /** A word that tells less than this share of the best one is not marked. */
  private static final double WORTH_MARKING = 0.1;

  private static final Set<Field> NEVER_SHOWN = Set.of(Field.ID, Field.TITLE);

  private final Map<String, Double> worth = new HashMap<>();
  private final int[] hashes;
  private final double[] worthOfHash;

  Highlighter(Asked asked) {
    for (Asked.Wanted wanted : asked.words()) {
      for (Asked.Alternative each : wanted.alternatives()) {
        worth.merge(each.term(), wanted.rarity() * each.weight(), Math::max);
      }
    }
    double most = worth.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    worth.values().removeIf(value -> value < most * WORTH_MARKING);
    Map<Integer, Double> byHash = new HashMap<>();
    worth.forEach((term, value) -> byHash.merge(term.hashCode(), value, Math::max));
    hashes = byHash.keySet().stream().mapToInt(Integer::intValue).toArray();
    worthOfHash = Arrays.stream(hashes).mapToDouble(byHash::get).toArray();
  }

  private record Scored(Passage passage, double score) {}

  /** The best passages of an article, best first; the lexicon holds the article's words. */
  List<SearchResult.Highlight> of(Passages passages, Lexicon lexicon) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < passages.all().size(); i++) {
      Passage passage = passages.all().get(i);
      boolean isShown = passage.isReadable() && !NEVER_SHOWN.contains(passage.field());
      double score = isShown ? score(i, passages) : 0;
      if (score > 0) {
        scored.add(
            new Scored(
                passage, passage.field() == Field.EXAMPLE ? score * LESS_FOR_EXAMPLES : score));
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    List<SearchResult.Highlight> best = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Scored each : scored) {
      if (best.size() < MOST_PASSAGES && each.score() >= scored.getFirst().score() / 3) {
        Passage passage = each.passage();
        String html = html(passage.text(), Words.of(passage.text(), lexicon));
        if (seen.add(html)) {
          best.add(new SearchResult.Highlight(passage.field().place(), passage.anchor(), html));
        }
      }
    }
    return best;
  }

  /** Of two passages with the same words the shorter one says it better. */
  private double score(int passage, Passages passages) {
    double sum = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (passages.holds(passage, hashes[i])) {
        sum += worthOfHash[i];
      }
    }
    return sum / (1 + passages.size(passage) / 200.0);
  }

  private double worth(Words.Word word) {
    double value = worth.getOrDefault(word.term(), 0.0);
    for (String part : word.parts()) {
      value = Math.max(value, worth.getOrDefault(part, 0.0));
    }
    return value;
  }

  private String html(String text, List<Words.Word> words) {
    int from = 0;
    int to = text.length();
    if (text.length() > MOST_LETTERS) {
      from = densest(text, words);
      to = Math.min(text.length(), from + MOST_LETTERS);
      while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
        to++;
      }
    }
    StringBuilder html = new StringBuilder(from > 0 ? "… " : "");
    int copied = from;
    for (Words.Word word : words) {
      if (word.start() >= from && word.end() <= to && worth(word) > 0) {
        html.append(escape(text.substring(copied, word.start())))
            .append("<mark>")
            .append(escape(text.substring(word.start(), word.end())))
            .append("</mark>");
        copied = word.end();
      }
    }
    html.append(escape(text.substring(copied, to)));
    String whole = (to < text.length() ? html.append(" …") : html).toString();
    return SPACES.matcher(whole).replaceAll(" ");
  }

  /** Where the stretch begins that holds most of what was asked. */
  private int densest(String text, List<Words.Word> words) {
    int best = 0;
    double most = -1;
    for (Words.Word first : words) {
      if (first.start() > 0 && worth(first) == 0) {
        continue;
      }
      double sum = 0;
      Set<String> seen = new HashSet<>();
      for (Words.Word word : words) {
        if (word.start() >= first.start()
            && word.end() <= first.start() + MOST_LETTERS * 2 / 3
            && seen.add(word.term())) {
          sum += worth(word);
        }
      }
      if (sum > most) {
        most = sum;
        best = first.start();
      }
    }
    return contextBefore(text, best);
  }

  private static int contextBefore(String text, int at) {
    int from = Math.max(0, at - MOST_LETTERS / 5);
    while (from > 0 && from < at && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from++;
    }
    return from;
  }

  private static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
