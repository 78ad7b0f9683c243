package dev.fixpoint.server.page;

import dev.fixpoint.Diagnosis;
import dev.fixpoint.Verdict;
import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.Origin;
import dev.fixpoint.knowledge.Span;
import dev.fixpoint.knowledge.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text that was handed in, with what the verdicts rest on marked, and long stretches in which
 * nothing is marked left out.
 */
final class EvidenceText {
  /** Up to this many lines are shown as they are. */
  private static final int SHOWN_WHOLE = 40;

  /** So many lines around a mark are shown in a longer text. */
  private static final int AROUND = 3;

  /** A stretch without a mark is cut in its middle when it is longer. */
  private static final int LONGEST_STRETCH = 1_600;

  /** What a stretch of the text is. */
  enum Kind {
    /** Evidence for the first verdict. */
    FIRST,
    /** Evidence for another verdict. */
    OTHER,
    /** A fact was read here. */
    READ,
    /** Nothing. */
    PLAIN,
    /** Left out; its words say how much. */
    GAP
  }

  /**
   * A stretch of the text.
   *
   * @param words what it says
   * @param kind what it is
   * @param note what it is evidence for; empty if it is none
   */
  record Stretch(String words, Kind kind, String note) {
    /** The kind as a class of the style sheet. */
    public String css() {
      return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the verdicts rest on it. */
    public boolean isMarked() {
      return kind != Kind.PLAIN && kind != Kind.GAP;
    }
  }

  private record Mark(Span span, Kind kind, String note) {}

  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  private EvidenceText(String text) {
    this.text = text;
  }

  /** The stretches of the text, in order. */
  static List<Stretch> of(String text, Diagnosis diagnosis) {
    EvidenceText evidence = new EvidenceText(text);
    String first = diagnosis.first().map(Verdict::cause).orElse("");
    for (Verdict verdict : diagnosis.verdicts()) {
      for (Verdict.Evidence each : verdict.evidence()) {
        if (each.truth() != Truth.UNKNOWN) {
          evidence.mark(
              each.spans(),
              verdict.cause().equals(first) ? Kind.FIRST : Kind.OTHER,
              (each.truth() == Truth.TRUE ? "for: " : "against: ") + verdict.title());
        }
      }
    }
    for (Fact fact : diagnosis.facts()) {
      if (fact.origin() instanceof Origin.Read read) {
        evidence.mark(List.of(read.span()), Kind.READ, fact.key() + " = " + fact.text());
      }
    }
    return evidence.shortened(evidence.stretches());
  }

  private void mark(List<Span> spans, Kind kind, String note) {
    for (Span span : spans) {
      if (span.length() > 0 && span.to() <= text.length()) {
        marks.add(new Mark(span, kind, note));
      }
    }
  }

  private List<Stretch> stretches() {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    for (Mark mark : marks) {
      edges.add(mark.span().from());
      edges.add(mark.span().to());
    }
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int to : edges) {
      if (to > from) {
        stretches.add(stretch(from, to));
        from = to;
      }
    }
    return stretches;
  }

  private Stretch stretch(int from, int to) {
    Kind kind = Kind.PLAIN;
    Set<String> notes = new LinkedHashSet<>();
    for (Mark mark : marks) {
      if (mark.span().from() <= from && mark.span().to() >= to) {
        notes.add(mark.note());
        kind = mark.kind().compareTo(kind) < 0 ? mark.kind() : kind;
      }
    }
    return new Stretch(text.substring(from, to), kind, String.join("; ", notes));
  }

  private List<Stretch> shortened(List<Stretch> stretches) {
    boolean isLong = text.lines().count() > SHOWN_WHOLE;
    List<Stretch> shown = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      if (stretch.isMarked()) {
        shown.add(stretch);
      } else if (isLong && stretch.words().lines().count() > 2 * AROUND + 2) {
        cutLines(stretch.words(), i == 0, i == stretches.size() - 1, shown);
      } else if (stretch.words().length() > LONGEST_STRETCH) {
        cutCharacters(stretch.words(), shown);
      } else {
        shown.add(stretch);
      }
    }
    return shown;
  }

  private static void cutLines(String words, boolean isHead, boolean isTail, List<Stretch> shown) {
    List<String> lines = List.of(words.split("\n", -1));
    boolean isAlone = isHead && isTail;
    int before = isHead && !isAlone ? 0 : AROUND;
    int after = isTail && !isAlone ? 0 : AROUND;
    int left = lines.size() - before - after;
    plain(String.join("\n", lines.subList(0, before)), shown);
    shown.add(new Stretch(left + " more lines", Kind.GAP, ""));
    plain(String.join("\n", lines.subList(lines.size() - after, lines.size())), shown);
  }

  private static void cutCharacters(String words, List<Stretch> shown) {
    int half = LONGEST_STRETCH / 2;
    plain(words.substring(0, half), shown);
    shown.add(new Stretch((words.length() - 2 * half) + " more characters", Kind.GAP, ""));
    plain(words.substring(words.length() - half), shown);
  }

  private static void plain(String words, List<Stretch> shown) {
    if (words.length() > LONGEST_STRETCH) {
      cutCharacters(words, shown);
    } else if (!words.isEmpty()) {
      shown.add(new Stretch(words, Kind.PLAIN, ""));
    }
  }
}
