package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.packs.LivePacks;
import dev.fixpoint.packs.PackWatcher;
import dev.fixpoint.server.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Opens the knowledge that the server answers from, and keeps it up to date. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeConfiguration.class);

  @Bean(destroyMethod = "close")
  LivePacks livePacks(Environment environment) {
    List<Path> paths =
        Binder.get(environment)
            .bind("fixpoint.packs", Bindable.listOf(String.class))
            .orElse(List.of())
            .stream()
            .map(Path::of)
            .toList();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new PackAbsent(path);
      }
    }
    LivePacks packs = LivePacks.open(paths, rules(environment));
    Knowledge knowledge = packs.fixpoint().knowledge();
    knowledge.refused().stream()
        .flatMap(refused -> refused.problems().stream())
        .forEach(problem -> LOG.warn("Refused: {}", problem.inOneLine()));
    LOG.info("{}", UpdateLog.counts(knowledge));
    return packs;
  }

  private static OwnRules rules(Environment environment) {
    String folder = environment.getProperty("fixpoint.rules", "").strip();
    if (folder.isEmpty()) {
      return OwnRules.NONE;
    }
    OwnRules rules = OwnRules.compile(Path.of(folder));
    LOG.info("Rules of your own: {} from {}", rules.count(), folder);
    return rules;
  }

  // Closed with the packs.
  @Bean(destroyMethod = "")
  Fixpoint fixpoint(LivePacks packs) {
    return packs.fixpoint();
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
