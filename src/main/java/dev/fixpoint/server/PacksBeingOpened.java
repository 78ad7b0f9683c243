package dev.fixpoint.server;

import dev.fixpoint.inference.OwnRules;
import dev.fixpoint.packs.LivePacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Packs that are opened while the rest of the server starts. The rest keeps one core busy, so that
 * on a second one the library adds little to the time of the start.
 */
final class PacksBeingOpened {
  private static final Logger LOG = LoggerFactory.getLogger(PacksBeingOpened.class);

  private final CompletableFuture<LivePacks> packs;

  private PacksBeingOpened(CompletableFuture<LivePacks> packs) {
    this.packs = packs;
  }

  /** Begins to open the packs that the settings name. */
  static PacksBeingOpened begin(Environment environment) {
    return new PacksBeingOpened(
        CompletableFuture.supplyAsync(() -> open(environment), PacksBeingOpened::run));
  }

  private static void run(Runnable opening) {
    Thread thread = new Thread(opening, "packs");
    // A server that cannot start does not wait for it.
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The packs, as soon as they are open.
   *
   * @throws PackAbsent if a pack is named that does not exist
   */
  LivePacks ready() {
    try {
      return packs.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private static LivePacks open(Environment environment) {
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
    return LivePacks.open(paths, rules(environment));
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
}
