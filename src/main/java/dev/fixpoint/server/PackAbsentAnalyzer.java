package dev.fixpoint.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which folder is absent when a pack was named that does not exist. */
final class PackAbsentAnalyzer extends AbstractFailureAnalyzer<PackAbsent> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, PackAbsent absent) {
    return new FailureAnalysis(
        "The pack " + absent.folder() + " is not a folder.",
        "Create it with \"mkdir -p " + absent.folder() + "\", or name another one: --packs DIR.",
        absent);
  }
}
