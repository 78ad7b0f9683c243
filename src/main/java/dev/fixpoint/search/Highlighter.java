package dev.fixpoint.search;

import dev.fixpoint.knowledge.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the passages of an article that answer a query, and marks the words that matched. */
final class Highlighter {
  private static final int MOST_PASSAGES = 3;
  private static final int MOST_LETTERS = 220;
  private static final Set<Field> NEVER_SHOWN = Set.of(Field.ID, Field.TITLE);

  private final Map<String, Double> worth = new HashMap<>();

  Highlighter(Asked asked) {
    for (Asked.Wanted wanted : asked.words()) {
      for (Asked.Alternative each : wanted.alternatives()) {
        worth.merge(each.term(), wanted.rarity() * each.weight(), Math::max);
      }
    }
  }

  private record Scored(Passage passage, List<Words.Word> words, double score) {}

  /** The best passages, best first. */
  List<SearchResult.Highlight> of(Article article) {
    List<Scored> scored = new ArrayList<>();
    for (Passage passage : Passage.of(article)) {
      if (!NEVER_SHOWN.contains(passage.field())) {
        List<Words.Word> words = Words.of(passage.text());
        double score = score(words) * (passage.field() == Field.EXAMPLE ? 0.8 : 1);
        if (score > 0) {
          scored.add(new Scored(passage, words, score));
        }
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    List<SearchResult.Highlight> best = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Scored each : scored) {
      if (best.size() < MOST_PASSAGES && each.score() >= scored.getFirst().score() / 3) {
        String html = html(each.passage().text(), each.words());
        if (seen.add(html)) {
          best.add(
              new SearchResult.Highlight(
                  each.passage().field().place(), each.passage().anchor(), html));
        }
      }
    }
    return best;
  }

  private double score(List<Words.Word> words) {
    Map<String, Double> found = new HashMap<>();
    for (Words.Word word : words) {
      double value = worth(word);
      if (value > 0) {
        found.put(word.term(), value);
      }
    }
    double sum = found.values().stream().mapToDouble(Double::doubleValue).sum();
    // Of two passages with the same words the shorter one says it better.
    return sum / (1 + words.size() / 200.0);
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
    return (to < text.length() ? html.append(" …") : html).toString().replaceAll("\\s+", " ");
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
