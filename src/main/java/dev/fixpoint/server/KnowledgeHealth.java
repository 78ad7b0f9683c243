package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.packs.LivePacks;
import dev.fixpoint.packs.Update;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether everything that lies on the disk answers. Where a file was refused, the server still does
 * its work with what it has: the status is then {@code DEGRADED}, and the HTTP status 200.
 */
@Component("knowledge")
class KnowledgeHealth implements HealthIndicator {
  private final LivePacks packs;
  private final Fixpoint fixpoint;

  KnowledgeHealth(LivePacks packs, Fixpoint fixpoint) {
    this.packs = packs;
    this.fixpoint = fixpoint;
  }

  @Override
  public Health health() {
    Knowledge knowledge = fixpoint.knowledge();
    Update update = packs.last();
    List<String> refused =
        knowledge.refused().stream()
            .flatMap(file -> file.problems().stream())
            .map(problem -> problem.inOneLine())
            .toList();
    Health.Builder health =
        new Health.Builder()
            .status(
                update.isBehind() || !refused.isEmpty()
                    ? new Status("DEGRADED", "Some of the packs' files were refused.")
                    : Status.UP)
            .withDetail("version", knowledge.version())
            .withDetail("articles", knowledge.articles().size());
    if (!refused.isEmpty()) {
      health.withDetail("refused", refused);
    }
    if (update.isBehind()) {
      health.withDetail("waiting", update.reasons());
    }
    return health.build();
  }
}
