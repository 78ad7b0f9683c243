package dev.fixpoint.server;

import dev.fixpoint.knowledge.Problem;
import dev.fixpoint.packs.LivePacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells which examples of the packs fail in the version that the server begins with. It answers all
 * the same, and meanwhile.
 */
@Component
class ExamplesAtStart {
  private static final Logger LOG = LoggerFactory.getLogger(ExamplesAtStart.class);

  private final LivePacks packs;

  ExamplesAtStart(LivePacks packs) {
    this.packs = packs;
  }

  @EventListener(ApplicationReadyEvent.class)
  void run() {
    Thread.ofPlatform().daemon().name("fixpoint-examples").start(this::tell);
  }

  private void tell() {
    for (Problem failing : packs.runExamples()) {
      LOG.warn("Taken all the same: {}", failing.inOneLine());
    }
  }
}
