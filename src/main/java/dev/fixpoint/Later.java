package dev.fixpoint;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A value that is made once, beside what else goes on, when somebody needs it or sees that it will
 * be needed.
 */
final class Later<T> {
  private final Supplier<T> making;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<T> made = new CompletableFuture<>();

  private Later(Supplier<T> making) {
    this.making = making;
  }

  static <T> Later<T> of(Supplier<T> making) {
    return new Later<>(making);
  }

  /** Begins to make it, unless that has been begun. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      made.completeAsync(making);
    }
  }

  boolean hasBegun() {
    return begun.get();
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
