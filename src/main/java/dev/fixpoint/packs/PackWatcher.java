package dev.fixpoint.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches the folders and archives of packs, and reloads them when they have been quiet for a
 * moment after a change. What the operating system does not tell of (a network drive, too many
 * changes at once) is found a little later.
 */
public final class PackWatcher implements AutoCloseable {
  /** Copying a folder or saving a file is many events; this long after the last one, it is over. */
  private static final Duration QUIET = Duration.ofMillis(150);

  /** A folder that is never quiet is looked at all the same. */
  private static final int LONGEST_STORM = 8;

  private static final Duration SELDOM = Duration.ofSeconds(15);

  private final LivePacks packs;
  private final Consumer<Update> listener;
  private final WatchService service;
  private final Thread thread;

  /** The folders that are watched: which names in them matter; null if all do. */
  private final Map<WatchKey, Watched> keys = new HashMap<>();

  private record Watched(Path folder, @Nullable Set<String> names) {
    boolean wants(WatchEvent<?> event) {
      String name = String.valueOf(event.context());
      return event.kind().equals(StandardWatchEventKinds.OVERFLOW)
          || (names == null ? !name.startsWith(".") : names.contains(name));
    }
  }

  private PackWatcher(LivePacks packs, Consumer<Update> listener, WatchService service) {
    this.packs = packs;
    this.listener = listener;
    this.service = service;
    this.thread = Thread.ofPlatform().daemon().name("fixpoint-packs").unstarted(this::run);
  }

  /**
   * Begins to watch.
   *
   * @param listener is told of every outcome, in the watcher's thread
   */
  public static PackWatcher start(LivePacks packs, Consumer<Update> listener) {
    try {
      PackWatcher watcher =
          new PackWatcher(packs, listener, FileSystems.getDefault().newWatchService());
      watcher.watchAll();
      watcher.thread.start();
      return watcher;
    } catch (IOException impossible) {
      throw new UncheckedIOException("The folders of packs cannot be watched", impossible);
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        WatchKey key = service.poll(SELDOM.toMillis(), TimeUnit.MILLISECONDS);
        if (key == null || isOfInterest(key)) {
          awaitQuiet();
          // First watch, then read: what is put into a new folder between the two is not missed.
          watchAll();
          listener.accept(packs.reload());
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOfInterest(WatchKey key) {
    Watched watched = keys.get(key);
    boolean isOfInterest = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      isOfInterest |= watched != null && watched.wants(event);
    }
    if (!key.reset()) {
      keys.remove(key);
      return true;
    }
    return isOfInterest;
  }

  private void awaitQuiet() throws InterruptedException {
    for (int i = 0; i < LONGEST_STORM; i++) {
      WatchKey key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
      if (key == null) {
        return;
      }
      boolean unused = isOfInterest(key);
    }
  }

  /** Watching a folder that is watched already changes nothing. */
  private void watchAll() {
    Map<Path, Set<String>> parents = new HashMap<>();
    for (Path path : packs.paths()) {
      Path absolute = path.toAbsolutePath().normalize();
      Path parent = absolute.getParent();
      if (parent != null) {
        parents
            .computeIfAbsent(parent, p -> new HashSet<>())
            .add(String.valueOf(absolute.getFileName()));
      }
      if (Files.isDirectory(absolute)) {
        watchBelow(absolute);
      }
    }
    Set<Path> within = new HashSet<>();
    keys.values().stream()
        .filter(each -> each.names() == null)
        .forEach(each -> within.add(each.folder()));
    parents.forEach(
        (folder, names) -> {
          if (!within.contains(folder)) {
            watch(folder, names);
          }
        });
  }

  private void watchBelow(Path root) {
    try {
      Path real = root.toRealPath();
      Files.walkFileTree(
          real,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              if (!folder.equals(real) && folder.getFileName().toString().startsWith(".")) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              watch(folder, null);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException goneMeanwhile) {
      // The folder above is watched, too, and tells when it is there again.
    }
  }

  private void watch(Path folder, @Nullable Set<String> names) {
    try {
      keys.put(
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE),
          new Watched(folder, names));
    } catch (IOException goneOrOutOfWatches) {
      // It is looked at all the same, if later.
    }
  }

  /** Stops watching; a reload that has begun is finished. */
  @Override
  public void close() {
    try {
      service.close();
      thread.join();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
