package dev.fixpoint.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the values of XML elements anywhere in a text, also where the document is cut off. */
final class XmlLeaves {
  private static final int MOST_LEAVES = 1_000;
  private static final int DEEPEST = 32;
  private static final int LONGEST_VALUE = 4_000;

  /** A tag; names with a dot or an at-sign are addresses in angle brackets and no tags. */
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][\\w:-]{0,60})((?:\\s[^<>]{0,500})?)(/?)>");

  private XmlLeaves() {}

  /** The text of every element that holds nothing but text, in the order of the text. */
  static List<Leaf> leaves(CharSequence text) {
    List<Leaf> leaves = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher matcher = TAG.matcher(text);
    int valueFrom = -1;
    while (leaves.size() < MOST_LEAVES && matcher.find()) {
      String name = matcher.group(2);
      if (!matcher.group(4).isEmpty()) {
        valueFrom = -1;
      } else if (matcher.group(1).isEmpty()) {
        if (open.size() < DEEPEST) {
          open.addLast(name);
        }
        valueFrom = matcher.end();
      } else {
        if (valueFrom >= 0
            && name.equals(open.peekLast())
            && matcher.start() - valueFrom <= LONGEST_VALUE) {
          add(leaves, path(open), text, valueFrom, matcher.start());
        }
        close(open, name);
        valueFrom = -1;
      }
    }
    return leaves;
  }

  private static String path(Deque<String> open) {
    return String.join(".", open);
  }

  private static void add(List<Leaf> leaves, String path, CharSequence text, int from, int to) {
    String value = PlainText.of(text.subSequence(from, to)).text().strip();
    if (!value.isEmpty()) {
      leaves.add(new Leaf(path, value, from, to));
    }
  }

  /**
   * Closes the element and whatever was left open within it; a tag that nothing opened closes
   * nothing.
   */
  private static void close(Deque<String> open, String name) {
    if (!open.contains(name)) {
      return;
    }
    for (Iterator<String> last = open.descendingIterator(); last.hasNext(); ) {
      boolean found = last.next().equals(name);
      last.remove();
      if (found) {
        return;
      }
    }
  }
}
