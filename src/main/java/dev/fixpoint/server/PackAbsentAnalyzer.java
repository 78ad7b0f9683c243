package dev.fixpoint.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which pack is absent when one was named that does not exist. */
final class PackAbsentAnalyzer extends AbstractFailureAnalyzer<PackAbsent> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, PackAbsent absent) {
    return new FailureAnalysis(
        "There is no pack at " + absent.folder() + ".",
        "Create it with \"mkdir -p "
            + absent.folder()
            + "\", or name another one, folder or zip archive: --packs PACK.",
        absent);
  }
}
