package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.knowledge.Knowledge;
import dev.fixpoint.knowledge.Pack;
import dev.fixpoint.knowledge.PackReader;
import dev.fixpoint.server.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Opens the knowledge that the server answers from. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeConfiguration.class);

  @Bean(destroyMethod = "close")
  Fixpoint fixpoint(Environment environment) {
    List<String> folders =
        Binder.get(environment)
            .bind("fixpoint.packs", Bindable.listOf(String.class))
            .orElse(List.of());
    List<Pack> packs = new ArrayList<>();
    packs.add(PackReader.builtIn());
    for (String folder : folders) {
      packs.add(pack(Path.of(folder)));
    }
    Fixpoint fixpoint = Fixpoint.open(packs);
    Knowledge knowledge = fixpoint.knowledge();
    knowledge
        .refused()
        .forEach(
            refused ->
                refused
                    .problems()
                    .forEach(problem -> LOG.warn("Refused: {}", problem.inOneLine())));
    LOG.info(
        "Knowledge {}: {} articles, {} causes, {} files refused",
        knowledge.version(),
        knowledge.articles().size(),
        knowledge.causes().size(),
        knowledge.refused().size());
    return fixpoint;
  }

  private static Pack pack(Path folder) {
    if (!Files.exists(folder)) {
      throw new PackAbsent(folder);
    }
    return PackReader.open(folder);
  }

  /** Everything the server writes has its members in the order of the records. */
  @Bean
  JsonMapper jsonMapper() {
    return Json.mapper();
  }
}
