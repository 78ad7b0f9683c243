package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.packs.Update;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what became of changed packs; what it told already it does not tell again. */
final class UpdateLog {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateLog.class);

  private final Fixpoint fixpoint;
  private List<String> told = List.of();

  UpdateLog(Fixpoint fixpoint) {
    this.fixpoint = fixpoint;
  }

  synchronized void tell(Update update) {
    if (update.isBehind()) {
      if (!update.reasons().equals(told)) {
        told = update.reasons();
        told.forEach(reason -> LOG.warn("Refused: {}", reason));
        LOG.warn("The changed packs were not taken; knowledge {} still answers", update.version());
      }
    } else {
      if (update.outcome() == Update.Outcome.CHANGED) {
        LOG.info("{}", counts(fixpoint.knowledge()));
      } else if (!told.isEmpty()) {
        LOG.info("The packs are as they were; knowledge {} answers", update.version());
      }
      told = List.of();
    }
  }

  static String counts(Knowledge knowledge) {
    return "Knowledge %s: %d articles, %d causes, %d files refused"
        .formatted(
            knowledge.version(),
            knowledge.articles().size(),
            knowledge.causes().size(),
            knowledge.refused().size());
  }
}
