package dev.fixpoint.server;

import dev.fixpoint.inference.OwnRules;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the operator's own rules, where, and that the server did not start. */
final class RulesRefusedAnalyzer extends AbstractFailureAnalyzer<OwnRules.Refused> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, OwnRules.Refused refused) {
    return new FailureAnalysis(
        String.valueOf(refused.getMessage()),
        "Mend the rules, or start without them: leave --rules out.",
        refused);
  }
}
