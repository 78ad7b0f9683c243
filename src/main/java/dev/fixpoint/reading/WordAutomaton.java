package dev.fixpoint.reading;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds every place of every word in one pass over a text (Aho and Corasick, <a
 * href="https://doi.org/10.1145/360825.360855">Efficient string matching</a>, 1975). The
 * transitions are kept in two arrays (Aoe, <a href="https://doi.org/10.1109/32.31365">double
 * array</a>, 1989), which are filled level by level, so that a hundred thousand letters take some
 * ten milliseconds.
 */
final class WordAutomaton {
  private static final int ROOT = 0;
  private static final int NONE = -1;

  private final List<String> words;

  /** A small number for each letter that occurs in a word, by the letter; 0 for the others. */
  private final char[] codes;

  /** From a state, a letter leads to {@code base[state] + code}, if that state says so. */
  private int[] base = new int[0];

  /** The state that leads to this one. */
  private int[] origin = new int[0];

  /** The state of the longest proper ending that begins a word, too. */
  private int[] shorter = new int[0];

  /** The word that ends in this state. */
  private int[] word = new int[0];

  /** The next state, by way of {@link #shorter}, in which a word ends; {@link #ROOT} if none. */
  private int[] next = new int[0];

  /** Told of each place at which a word stands. */
  interface Found {
    /**
     * A word stands here.
     *
     * @param word its number, in the order of {@link #words()}
     */
    void at(int from, int to, int word);
  }

  private WordAutomaton(Collection<String> unsorted) {
    this.words = List.copyOf(new TreeSet<>(unsorted));
    this.codes = codes(words);
    int letters = words.stream().mapToInt(String::length).sum();
    grow(letters + codes.length + 2);
    Builder builder = new Builder();
    builder.build();
  }

  /** An automaton for these words; the empty word is nowhere. */
  static WordAutomaton of(Collection<String> words) {
    return new WordAutomaton(words);
  }

  /** The words in their order. */
  List<String> words() {
    return words;
  }

  private static char[] codes(List<String> words) {
    BitSet letters = new BitSet();
    words.forEach(each -> each.chars().forEach(letters::set));
    char[] codes = new char[letters.length()];
    char code = 0;
    for (int letter = letters.nextSetBit(0); letter >= 0; letter = letters.nextSetBit(letter + 1)) {
      codes[letter] = ++code;
    }
    return codes;
  }

  private void grow(int size) {
    int from = base.length;
    base = Arrays.copyOf(base, size);
    origin = Arrays.copyOf(origin, size);
    shorter = Arrays.copyOf(shorter, size);
    word = Arrays.copyOf(word, size);
    next = Arrays.copyOf(next, size);
    Arrays.fill(origin, from, size, NONE);
    Arrays.fill(word, from, size, NONE);
  }

  /** Tells of each place of each word, in the order of where they end, the longest first. */
  void find(char[] text, Found found) {
    // Kept at hand: what is found may do anything, after which fields would have to be read again.
    char[] codes = this.codes;
    int[] base = this.base;
    int[] origin = this.origin;
    int[] shorter = this.shorter;
    int[] ending = this.word;
    int state = ROOT;
    for (int at = 0; at < text.length; at++) {
      char letter = text[at];
      int code = letter < codes.length ? codes[letter] : 0;
      if (code == 0) {
        state = ROOT;
        continue;
      }
      int to = base[state] + code;
      while (to >= origin.length || origin[to] != state) {
        if (state == ROOT) {
          to = ROOT;
          break;
        }
        state = shorter[state];
        to = base[state] + code;
      }
      state = to;
      for (int end = ending[state] == NONE ? next[state] : state; end != ROOT; end = next[end]) {
        found.at(at + 1 - words.get(ending[end]).length(), at + 1, ending[end]);
      }
    }
  }

  private int step(int from, int code) {
    int state = from;
    while (true) {
      int to = base[state] + code;
      if (to < origin.length && origin[to] == state) {
        return to;
      }
      if (state == ROOT) {
        return ROOT;
      }
      state = shorter[state];
    }
  }

  /** Fills the arrays. A state stands for a beginning that some words have in common. */
  private final class Builder {
    private final BitSet taken = new BitSet();
    private int firstFree = 1;

    // The states whose letters are to be placed: those of words from..to, which share a beginning.
    private int[] states = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int waiting;

    void build() {
      taken.set(ROOT);
      wait(ROOT, words.isEmpty() || !words.getFirst().isEmpty() ? 0 : 1, words.size());
      int depth = 0;
      int done = 0;
      while (done < waiting) {
        int level = waiting;
        while (done < level) {
          place(states[done], from[done], to[done], depth);
          done++;
        }
        depth++;
      }
    }

    private void wait(int state, int first, int end) {
      if (waiting == states.length) {
        states = Arrays.copyOf(states, 2 * waiting);
        from = Arrays.copyOf(from, 2 * waiting);
        to = Arrays.copyOf(to, 2 * waiting);
      }
      states[waiting] = state;
      from[waiting] = first;
      to[waiting] = end;
      waiting++;
    }

    /** Gives the words of a state the states that their next letters lead to. */
    private void place(int state, int first, int end, int depth) {
      int start = first;
      if (start < end && words.get(start).length() == depth) {
        start++;
      }
      if (start == end) {
        return;
      }
      base[state] = room(start, end, depth);
      int group = start;
      while (group < end) {
        char letter = words.get(group).charAt(depth);
        int after = group + 1;
        while (after < end && words.get(after).charAt(depth) == letter) {
          after++;
        }
        enter(state, codes[letter], group, after, depth);
        group = after;
      }
    }

    private void enter(int parent, int code, int first, int end, int depth) {
      int state = base[parent] + code;
      taken.set(state);
      origin[state] = parent;
      if (words.get(first).length() == depth + 1) {
        word[state] = first;
      }
      // States of shorter beginnings have been placed.
      int ending = parent == ROOT ? ROOT : step(shorter[parent], code);
      shorter[state] = ending;
      next[state] = word[ending] == NONE ? next[ending] : ending;
      wait(state, first, end);
    }

    /** A base at which the next letters of all these words find free states. */
    private int room(int first, int end, int depth) {
      int least = codes[words.get(first).charAt(depth)];
      int most = codes[words.get(end - 1).charAt(depth)];
      firstFree = taken.nextClearBit(firstFree);
      int free = taken.nextClearBit(Math.max(firstFree, least + 1));
      while (!fits(free - least, first, end, depth)) {
        free = taken.nextClearBit(free + 1);
      }
      if (free - least + most >= base.length) {
        grow(free - least + most + 1 + base.length / 4);
      }
      return free - least;
    }

    private boolean fits(int at, int first, int end, int depth) {
      char before = words.get(first).charAt(depth);
      for (int i = first + 1; i < end; i++) {
        char letter = words.get(i).charAt(depth);
        if (letter != before && taken.get(at + codes[letter])) {
          return false;
        }
        before = letter;
      }
      return true;
    }
  }
}
