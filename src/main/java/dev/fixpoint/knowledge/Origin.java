package dev.fixpoint.knowledge;

import java.util.List;

/** Where a fact came from; shown to the reader beside every conclusion drawn from it. */
public sealed interface Origin {

  /** How much it is worth against another value of the same fact; the higher one is believed. */
  int rank();

  /** The word for it in answers: given, read, answered or deduced. */
  String word();

  /** Handed in as a fact. */
  record Given() implements Origin {
    @Override
    public int rank() {
      return 4;
    }

    @Override
    public String word() {
      return "given";
    }
  }

  /** Answered to a question of ours. */
  record Answered() implements Origin {
    @Override
    public int rank() {
      return 4;
    }

    @Override
    public String word() {
      return "answered";
    }
  }

  /**
   * Read from the text.
   *
   * @param span where it stands
   */
  record Read(Span span) implements Origin {
    @Override
    public int rank() {
      return 3;
    }

    @Override
    public String word() {
      return "read";
    }
  }

  /**
   * Concluded by a deduction in {@code rules/}.
   *
   * @param rule the rule's name, a sentence
   * @param because the reason for a customer, with the values of the premises filled in
   * @param premises the facts it was concluded from
   */
  record Deduced(String rule, String because, List<Fact> premises) implements Origin {
    public Deduced {
      premises = List.copyOf(premises);
    }

    @Override
    public int rank() {
      return 1;
    }

    @Override
    public String word() {
      return "deduced";
    }
  }
}
