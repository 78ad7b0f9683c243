package dev.fixpoint.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A literal of a signature, ready to be looked for in a folded text. {@code *} in it stands for up
 * to 80 characters of anything, so it is a row of pieces; a literal without it has one.
 */
final class Literal {
  /** How much a {@code *} spans at most. */
  static final int WIDEST_GAP = 80;

  private static final char[] JOINT = "smtp server error:".toCharArray();

  private final List<Piece> pieces;
  private final int anchor;

  private Literal(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    int longest = 0;
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).chars.length > pieces.get(longest).chars.length) {
        longest = i;
      }
    }
    this.anchor = longest;
  }

  /** A literal as an author writes it; null if nothing of it is left to look for. */
  static @Nullable Literal of(String written) {
    List<Piece> pieces = new ArrayList<>();
    String folded = FoldedText.fold(written);
    int from = 0;
    for (int star = folded.indexOf('*'); star >= 0; star = folded.indexOf('*', from)) {
      add(pieces, folded, from, star);
      from = star + 1;
    }
    add(pieces, folded, from, folded.length());
    return pieces.isEmpty() ? null : new Literal(pieces);
  }

  private static void add(List<Piece> pieces, String folded, int from, int to) {
    String piece = folded.substring(from, to);
    String bare = piece.strip();
    if (!bare.isEmpty()) {
      boolean first = pieces.isEmpty() && from == 0;
      boolean last = to == folded.length();
      pieces.add(
          new Piece(
              bare.toCharArray(), first || piece.startsWith(" "), last || piece.endsWith(" ")));
    }
  }

  /** The piece that the automaton looks for: the longest. */
  String anchor() {
    return new String(pieces.get(anchor).chars);
  }

  /** Whether finding the anchor at its edges is all there is to it. */
  boolean isPlain() {
    return pieces.size() == 1;
  }

  /** Whether the anchor, found here, begins and ends where the literal allows it. */
  boolean anchorFits(FoldedText text, int from) {
    return pieces.get(anchor).fits(text, from);
  }

  /**
   * Where in the text the literal first ends, with where that occurrence begins; null if it is not
   * there.
   */
  @Nullable Place find(FoldedText text) {
    List<Place> reached = pieces.getFirst().occurrences(text);
    for (Piece piece : pieces.subList(1, pieces.size())) {
      if (reached.isEmpty()) {
        return null;
      }
      reached = follow(reached, piece.occurrences(text));
    }
    return reached.isEmpty() ? null : reached.getFirst();
  }

  /**
   * The occurrences of the next piece that one of those before reaches; each begins as late as it
   * can.
   */
  private static List<Place> follow(List<Place> before, List<Place> next) {
    List<Place> reached = new ArrayList<>();
    int k = -1;
    for (Place place : next) {
      while (k + 1 < before.size() && before.get(k + 1).to() <= place.from()) {
        k++;
      }
      if (k >= 0 && place.from() - before.get(k).to() <= WIDEST_GAP) {
        reached.add(new Place(before.get(k).from(), place.to()));
      }
    }
    return reached;
  }

  /** A stretch of a folded text. */
  record Place(int from, int to) {}

  /** A stretch without a {@code *}, and at which of its ends a word has to begin or end. */
  private static final class Piece {
    private final char[] chars;
    private final boolean edgeBefore;
    private final boolean edgeBehind;

    Piece(char[] chars, boolean edgeBefore, boolean edgeBehind) {
      this.chars = chars;
      this.edgeBefore = edgeBefore;
      this.edgeBehind = edgeBehind;
    }

    List<Place> occurrences(FoldedText text) {
      List<Place> places = new ArrayList<>();
      char[] in = text.chars();
      int last = text.length() - chars.length;
      for (int at = 0; at <= last; at++) {
        if (in[at] == chars[0] && isAt(in, at) && fits(text, at)) {
          places.add(new Place(at, at + chars.length));
        }
      }
      return places;
    }

    private boolean isAt(char[] in, int at) {
      for (int i = 1; i < chars.length; i++) {
        if (in[at + i] != chars[i]) {
          return false;
        }
      }
      return true;
    }

    boolean fits(FoldedText text, int from) {
      char[] in = text.chars();
      int to = from + chars.length;
      return (!edgeBefore
              || (FoldedText.isEdge(in, text.length(), from)
                  && !splitsNumber(in, from, text.length(), -1)))
          && (!edgeBehind
              || (FoldedText.isEdge(in, text.length(), to)
                  && !splitsNumber(in, to, text.length(), 1))
              || isJoint(in, text.length(), to));
    }

    /** Whether PHPMailer's next part begins here; it sets no space before it. */
    private static boolean isJoint(char[] in, int length, int at) {
      if (at + JOINT.length > length) {
        return false;
      }
      for (int i = 0; i < JOINT.length; i++) {
        if (in[at + i] != JOINT[i]) {
          return false;
        }
      }
      return true;
    }

    /** Whether an edge lies within a dotted number: {@code 5.7.1} is no part of {@code 5.7.1.3}. */
    private static boolean splitsNumber(char[] in, int edge, int length, int direction) {
      int inside = direction > 0 ? edge - 1 : edge;
      int dot = direction > 0 ? edge : edge - 1;
      int beyond = dot + direction;
      return dot >= 0
          && beyond >= 0
          && beyond < length
          && dot < length
          && in[dot] == '.'
          && FoldedText.isDigit(in[inside])
          && FoldedText.isDigit(in[beyond]);
    }
  }
}
