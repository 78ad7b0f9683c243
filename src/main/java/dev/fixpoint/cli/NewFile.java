package dev.fixpoint.cli;

import dev.fixpoint.authoring.PageImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a draft where its id says, and tells what to do next. */
final class NewFile {
  private NewFile() {}

  static int write(Path folder, PageImport.Imported draft, PrintWriter out) throws IOException {
    Path target = folder.resolve(draft.id() + ".yaml");
    if (Files.exists(target)) {
      throw new IllegalArgumentException(
          target + " exists already. Move it away, or print the draft with --stdout.");
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.writeString(target, draft.yaml());
    long marks = draft.yaml().lines().filter(line -> line.contains("TODO")).count();
    out.printf(
        "Wrote %s. %d marks (TODO) say what is left to decide; then:%n  fixpoint lint %s%n"
            + "  fixpoint test %s%n  fixpoint preview %s%n",
        target, marks, target, target, target);
    return 0;
  }
}
