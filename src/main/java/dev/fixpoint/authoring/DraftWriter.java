package dev.fixpoint.authoring;

import dev.fixpoint.authoring.Draft.DraftAlternative;
import dev.fixpoint.authoring.Draft.DraftCause;
import dev.fixpoint.authoring.Draft.DraftExample;
import dev.fixpoint.authoring.Draft.DraftSignature;
import dev.fixpoint.authoring.Draft.DraftStep;
import dev.fixpoint.authoring.Draft.Proposal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a draft as an article; where a person has to decide, a mark says what. */
final class DraftWriter {
  /** The mark by which lint finds what is left to decide. */
  static final String MARK = "TODO";

  private static final int WIDTH = 116;
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}(/][^:#\\n]*[^:#\\s]|[\\p{L}]");
  private static final Pattern WORD_OF_YAML =
      Pattern.compile("(?i)yes|no|on|off|true|false|null|~|[-+.\\d][\\d.,_:eExXoO+-]*");

  private final StringBuilder text = new StringBuilder();

  private DraftWriter() {}

  static String write(Draft draft) {
    DraftWriter writer = new DraftWriter();
    writer.head(draft);
    writer.symptom(draft);
    writer.folded("meaning", draft.meaning(), "what happened, and what it means for the reader");
    writer.line("causes:");
    draft.causes().forEach(writer::cause);
    writer.lastResort(draft.lastResort());
    writer.folded("otherwise", draft.otherwise(), "whom to ask when every cause is ruled out");
    writer.list("notes", draft.notes());
    if (draft.sources().isEmpty()) {
      writer.todo("sources: the provider's page on this error");
    }
    writer.list("sources", draft.sources());
    writer.examples(draft);
    writer.leftOut(draft.leftOut());
    return writer.text.toString();
  }

  private void head(Draft draft) {
    draft.remarks().forEach(this::todo);
    line("id: " + draft.id());
    line("title: " + scalar(draft.title()));
    if (draft.provider().isEmpty()) {
      todo("provider: a value of the fact provider, or smtp, http, php, wordpress");
    }
    if (!draft.providerSaid().isEmpty()) {
      line("# The page says: " + draft.providerSaid());
    }
    line("provider: " + (draft.provider().isEmpty() ? "smtp" : draft.provider()));
    todo("people-say: three to six phrases, as a customer would write them in a ticket");
  }

  private void symptom(Draft draft) {
    line("symptom:");
    for (DraftSignature signature : draft.symptom()) {
      String says =
          signature.says().size() == 1
              ? scalar(signature.says().getFirst())
              : "["
                  + String.join(", ", signature.says().stream().map(DraftWriter::flow).toList())
                  + "]";
      if (signature.isSure()) {
        line("  - says: " + says);
        if (!signature.provider().isEmpty()) {
          line("    provider: " + signature.provider());
        }
      } else {
        line("  # " + MARK + " does this stand in the error itself? Then take the \"#\" away.");
        line("  # - says: " + says);
      }
    }
  }

  private void cause(DraftCause cause) {
    if (!cause.isNamed()) {
      line("  # " + MARK + " id: says what is wrong, never what to do");
    }
    line("  - id: " + cause.id());
    line("    title: " + scalar(cause.title()));
    line("    likelihood: " + cause.likelihood().word());
    if (!cause.why().isEmpty()) {
      line("    why: " + scalar(cause.why()));
    }
    conditions(cause);
    line("    remedy:");
    line("      who: " + cause.who().word());
    line("      minutes: " + cause.minutes());
    line("      steps:");
    if (cause.steps().isEmpty()) {
      line("        # " + MARK + " steps: the page tells none for this cause");
      line("        - \"" + MARK + "\"");
    }
    steps(cause.steps(), "        ");
    if (cause.check().isEmpty()) {
      line("      # " + MARK + " check: what to do to see that it worked, and what is seen then");
      line("      check: Send a test mail. It arrives within a minute.");
    } else {
      line("      check: " + scalar(cause.check()));
    }
    DraftAlternative alternative = cause.alternative();
    if (alternative != null) {
      line("      alternative:");
      line("        title: " + scalar(alternative.title()));
      line("        steps:");
      steps(alternative.steps(), "          ");
      if (!alternative.warning().isEmpty()) {
        line("        warning: " + scalar(alternative.warning()));
      }
    }
  }

  private void conditions(DraftCause cause) {
    line(
        "    # "
            + MARK
            + " when: which facts decide? Take the \"#\" from what fits, correct the value.");
    line("    # when:");
    if (cause.proposals().isEmpty()) {
      line("    #   - fact.key: value");
    }
    for (Proposal proposal : cause.proposals()) {
      line("    #   - " + proposal.condition() + "   # " + proposal.asks());
    }
  }

  private void steps(List<DraftStep> steps, String indent) {
    for (DraftStep step : steps) {
      line(indent + "- " + scalar(step.text()));
      step.images().forEach(image -> line(indent + "# Image: " + image));
    }
  }

  private void lastResort(String cause) {
    if (!cause.isEmpty()) {
      line(
          "  # "
              + MARK
              + " Does this one remain when the others are ruled out? Then take the \"#\" away.");
      line("  # - use: " + cause);
      line("  #   last: true");
    }
  }

  private void examples(Draft draft) {
    todo(
        "examples: two texts for each cause in different forms, and a near miss; take the \"#\""
            + " from what fits");
    line("examples:");
    for (DraftExample example : draft.examples()) {
      String sign = example.isSure() ? "  " : "  # ";
      if (example.text().contains("\n")) {
        line(sign + "- text: |");
        example.text().lines().forEach(each -> line(sign + "    " + each));
      } else {
        line(sign + "- text: " + scalar(example.text()));
      }
      if (!example.facts().isEmpty()) {
        line(sign + "  facts: {" + example.facts() + "}");
      }
      line(sign + "  expect: " + example.expect());
    }
  }

  private void leftOut(List<String> sentences) {
    if (!sentences.isEmpty()) {
      line("# The page also says what has no place in an article:");
      sentences.forEach(sentence -> line("#   " + sentence));
    }
  }

  private void todo(String what) {
    line("# " + MARK + " " + what);
  }

  private void list(String field, List<String> items) {
    if (!items.isEmpty()) {
      line(field + ":");
      items.forEach(item -> line("  - " + scalar(item)));
    }
  }

  private void folded(String field, String words, String wanted) {
    if (words.isEmpty()) {
      todo(field + ": " + wanted);
      if (field.equals("meaning")) {
        line(field + ": " + MARK);
      }
      return;
    }
    line(field + ": >");
    StringBuilder row = new StringBuilder();
    for (String word : words.split("\\s+")) {
      if (row.length() + word.length() > WIDTH) {
        line("  " + row);
        row.setLength(0);
      }
      row.append(row.isEmpty() ? "" : " ").append(word);
    }
    line("  " + row);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  /** A value of YAML on one line, in quotes where it needs them. */
  static String scalar(String words) {
    String oneLine = words.replaceAll("\\s+", " ").strip();
    boolean isPlain =
        (PLAIN.matcher(oneLine).matches() && !WORD_OF_YAML.matcher(oneLine).matches())
            || isAddress(oneLine);
    return isPlain ? oneLine : "'" + oneLine.replace("'", "''") + "'";
  }

  private static boolean isAddress(String words) {
    return words.toLowerCase(Locale.ROOT).matches("https?://[^\\s#]+");
  }

  /** A value inside brackets, where commas separate. */
  private static String flow(String words) {
    String scalar = scalar(words);
    return scalar.startsWith("'") || !scalar.matches(".*[,\\[\\]{}].*")
        ? scalar
        : "'" + scalar.replace("'", "''") + "'";
  }
}
