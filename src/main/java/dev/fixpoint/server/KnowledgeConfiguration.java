package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.packs.LivePacks;
import dev.fixpoint.packs.PackWatcher;
import dev.fixpoint.server.json.Json;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Opens the knowledge that the server answers from, and keeps it up to date. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeConfiguration.class);

  @Bean(destroyMethod = "close")
  LivePacks livePacks(PacksBeingOpened begun, Environment environment) {
    LivePacks packs = begun.ready();
    Knowledge knowledge = packs.fixpoint().knowledge();
    knowledge.refused().stream()
        .flatMap(refused -> refused.problems().stream())
        .forEach(problem -> LOG.warn("Refused: {}", problem.inOneLine()));
    LOG.info("{}", UpdateLog.counts(knowledge));
    @Nullable String unanswered = environment.getProperty("fixpoint.unanswered");
    if (unanswered != null && !unanswered.isBlank()) {
      packs.fixpoint().keepUnanswered(Path.of(unanswered));
      LOG.info("What finds no answer is kept in {}", unanswered);
    }
    return packs;
  }

  // Closed with the packs.
  @Bean(destroyMethod = "")
  Fixpoint fixpoint(LivePacks packs) {
    return packs.fixpoint();
  }

  /** The index is built when the server answers, so that its start does not wait for it. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> searchPreparation(Fixpoint fixpoint) {
    return ready -> fixpoint.prepareSearch();
  }

  @Bean
  UpdateLog updateLog(Fixpoint fixpoint) {
    return new UpdateLog(fixpoint);
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnProperty(name = "fixpoint.watch", matchIfMissing = true)
  PackWatcher packWatcher(LivePacks packs, UpdateLog log) {
    return PackWatcher.start(packs, log::tell);
  }

  /** Everything the server writes has its members in the order of the records. */
  @Bean
  JsonMapper jsonMapper() {
    return Json.mapper();
  }
}
