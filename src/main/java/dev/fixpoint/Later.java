package dev.fixpoint;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made once, beside what else goes on, when somebody needs it or sees that it will
 * be needed.
 */
final class Later<T> {
  /**
   * How it is made; nothing once that has begun. It may hold on to what was there before, which
   * would otherwise never be let go.
   */
  private final AtomicReference<@Nullable Supplier<T>> making;

  private final CompletableFuture<T> made = new CompletableFuture<>();

  private Later(Supplier<T> making) {
    this.making = new AtomicReference<>(making);
  }

  static <T> Later<T> of(Supplier<T> making) {
    return new Later<>(making);
  }

  /** Begins to make it, unless that has been begun. */
  void begin() {
    Supplier<T> first = making.getAndSet(null);
    if (first != null) {
      made.completeAsync(first);
    }
  }

  boolean hasBegun() {
    return making.get() == null;
  }

  /** The value, as soon as it is there. */
  T get() {
    begin();
    return made.join();
  }

  /** Does something with the value as soon as it is there; nothing if nobody needed it. */
  void ifBegun(Consumer<T> use) {
    if (hasBegun()) {
      CompletableFuture<Void> unused = made.thenAccept(use);
    }
  }
}
