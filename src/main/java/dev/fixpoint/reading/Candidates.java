package dev.fixpoint.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The patterns that one text may hold, by number, in the order in which they showed themselves: a
 * small table of its own, because one is filled for every line of a log.
 */
final class Candidates {
  private int[] ids = new int[8];
  private Patterns.@Nullable Match[] matches = new Patterns.Match[8];
  private boolean[] refuted = new boolean[8];
  private int size;

  /** Places in the lists above, plus one; 0 is free. Its length is a power of two. */
  private int[] table = new int[16];

  int size() {
    return size;
  }

  int id(int index) {
    return ids[index];
  }

  Patterns.@Nullable Match match(int index) {
    return matches[index];
  }

  /** Whether it was looked for in vain. */
  boolean isRefuted(int index) {
    return refuted[index];
  }

  /** Whether it is known where the pattern stands. */
  boolean isSettled(int id) {
    int index = index(id);
    return index >= 0 && matches[index] != null;
  }

  /** Its place in the list; -1 if it never showed itself. */
  int index(int id) {
    int mask = table.length - 1;
    for (int slot = spread(id) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
      if (ids[table[slot] - 1] == id) {
        return table[slot] - 1;
      }
    }
    return -1;
  }

  /** Notes that a pattern may be there, or where it is. */
  void note(int id, Patterns.@Nullable Match match) {
    int index = index(id);
    if (index < 0) {
      index = add(id);
    }
    if (match != null) {
      matches[index] = match;
    }
  }

  /** Notes what a closer look brought. */
  void settle(int index, Patterns.@Nullable Match match) {
    matches[index] = match;
    refuted[index] = match == null;
  }

  private int add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      matches = Arrays.copyOf(matches, size * 2);
      refuted = Arrays.copyOf(refuted, size * 2);
      table = new int[table.length * 2];
      for (int index = 0; index < size; index++) {
        enter(ids[index], index);
      }
    }
    ids[size] = id;
    enter(id, size);
    return size++;
  }

  private void enter(int id, int index) {
    int mask = table.length - 1;
    int slot = spread(id) & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = index + 1;
  }

  private static int spread(int id) {
    int mixed = id * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }
}
