package dev.fixpoint.benchmark;

/** Asks how much of the heap is in use. */
final class Heap {
  private Heap() {}

  /** Bytes that are still in use after collecting garbage. */
  static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
