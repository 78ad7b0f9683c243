package dev.fixpoint.server;

import dev.fixpoint.Fixpoint;
import dev.fixpoint.packs.LivePacks;
import dev.fixpoint.server.json.KnowledgeJson;
import dev.fixpoint.server.json.KnowledgeJson.FactDefinitionJson;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the server knows, and the facts it understands. */
@RestController
class KnowledgeCalls {
  private final Fixpoint fixpoint;
  private final LivePacks packs;

  KnowledgeCalls(Fixpoint fixpoint, LivePacks packs) {
    this.fixpoint = fixpoint;
    this.packs = packs;
  }

  @GetMapping(path = "/api/knowledge", produces = MediaType.APPLICATION_JSON_VALUE)
  KnowledgeJson knowledge() {
    return KnowledgeJson.of(fixpoint.knowledge(), packs.failing(), packs.last());
  }

  /** All facts, so that a caller need not guess their keys. */
  @GetMapping(path = "/api/facts", produces = MediaType.APPLICATION_JSON_VALUE)
  FactsJson facts() {
    return new FactsJson(
        fixpoint.knowledge().vocabulary().definitions().stream()
            .map(FactDefinitionJson::of)
            .toList());
  }

  /** The vocabulary, by key. */
  record FactsJson(List<FactDefinitionJson> facts) {}
}
