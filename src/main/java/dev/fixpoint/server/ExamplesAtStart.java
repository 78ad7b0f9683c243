package dev.fixpoint.server;

import dev.fixpoint.packs.LivePacks;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells which examples of the packs fail in the version that the server begins with. It answers all
 * the same, and meanwhile.
 */
@Component
class ExamplesAtStart {
  private final LivePacks packs;

  ExamplesAtStart(LivePacks packs) {
    this.packs = packs;
  }

  @EventListener(ApplicationReadyEvent.class)
  void run() {
    packs.beginExamples();
  }
}
