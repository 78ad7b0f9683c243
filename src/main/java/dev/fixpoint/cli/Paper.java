package dev.fixpoint.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * Writes paragraphs for a terminal: wrapped, indented, and with colours where the terminal has
 * them. Control characters of a pasted text never reach the terminal, which would obey them.
 */
final class Paper {
  private static final int WIDTH = 100;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");

  private final PrintWriter out;
  private final boolean hasColours;

  Paper(PrintWriter out, boolean hasColours) {
    this.out = out;
    this.hasColours = hasColours;
  }

  /** Paper on what a command writes to; colours only if that is a terminal that has them. */
  static Paper of(CommandLine commandLine) {
    return new Paper(commandLine.getOut(), commandLine.getColorScheme().ansi().enabled());
  }

  /** How a word stands out. Each has a character of its own, which no pasted text can hold. */
  enum Ink {
    STRONG('\u0001', "1"),
    GREEN('\u0002', "1;32"),
    YELLOW('\u0003', "1;33"),
    FAINT('\u0004', "2");

    private static final char END = '\u0005';
    private final char mark;
    private final String code;

    Ink(char mark, String code) {
      this.mark = mark;
      this.code = code;
    }

    /** The words in this ink. */
    String on(String words) {
      return mark + plain(words) + END;
    }
  }

  /** The words without control characters, in one line. */
  static String plain(String words) {
    return CONTROL.matcher(words).replaceAll(" ").strip();
  }

  /** Words of an article, with what stands between double asterisks in strong ink. */
  static String marked(String words) {
    return BOLD.matcher(plain(words))
        .replaceAll(bold -> java.util.regex.Matcher.quoteReplacement(Ink.STRONG.on(bold.group(1))));
  }

  void blank() {
    out.println();
  }

  /** A paragraph whose first line begins with the label, and its other lines below its words. */
  void paragraph(String label, String words) {
    String indent = " ".repeat(width(label));
    String before = label;
    for (String line : wrapped(words, Math.max(30, WIDTH - indent.length()))) {
      out.println(inked(before + line).stripTrailing());
      before = indent;
    }
  }

  private static List<String> wrapped(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" +")) {
      if (width(line) > 0 && width(line) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(CharSequence words) {
    return (int) words.chars().filter(each -> each > Ink.END).count();
  }

  private String inked(String line) {
    String inked = line;
    for (Ink ink : Ink.values()) {
      inked = inked.replace(String.valueOf(ink.mark), hasColours ? "\u001b[" + ink.code + "m" : "");
    }
    return inked.replace(String.valueOf(Ink.END), hasColours ? "\u001b[0m" : "");
  }
}
