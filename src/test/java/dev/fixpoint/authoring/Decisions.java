package dev.fixpoint.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person decides about a draft: words of the draft, and those in their place. */
record Decisions(List<Decision> all) {
  private static final Pattern FORM = Pattern.compile("(?ms)^<<<\\n(.*?)^===\\n(.*?)^>>>$");

  record Decision(String draft, String decided) {}

  /** The decisions in a file, each {@code <<< words of the draft === words in their place >>>}. */
  static Decisions in(Path file) throws IOException {
    List<Decision> all = new ArrayList<>();
    Matcher decision = FORM.matcher(Files.readString(file));
    while (decision.find()) {
      all.add(new Decision(decision.group(1), decision.group(2)));
    }
    return new Decisions(all);
  }

  String applyTo(String draft) {
    String text = draft;
    for (Decision decision : all) {
      assertThat(text).contains(decision.draft());
      int at = text.indexOf(decision.draft());
      text =
          text.substring(0, at)
              + decision.decided()
              + text.substring(at + decision.draft().length());
    }
    return text;
  }
}
