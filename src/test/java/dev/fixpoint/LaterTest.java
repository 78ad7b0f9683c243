package dev.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaterTest {
  /** The collector need not take everything at the first time. */
  private static final int MOST_COLLECTIONS = 50;

  private static Later<Integer> sizeOf(List<String> words) {
    return Later.of(words::size);
  }

  @Test
  void isMadeOnceAndOnlyWhenItIsWanted() {
    AtomicInteger made = new AtomicInteger();
    Later<Integer> later = Later.of(made::incrementAndGet);
    assertThat(later.hasBegun()).isFalse();

    later.begin();
    assertThat(later.get()).isEqualTo(1);
    assertThat(later.get()).isEqualTo(1);
  }

  @Test
  void whatItWasMadeFromIsLetGo() {
    List<String> words = new ArrayList<>(List.of("one", "two"));
    WeakReference<List<String>> left = new WeakReference<>(words);
    Later<Integer> later = sizeOf(words);
    assertThat(later.get()).isEqualTo(2);

    words = null;
    for (int i = 0; i < MOST_COLLECTIONS && left.get() != null; i++) {
      System.gc();
    }

    assertThat(left.get()).isNull();
    assertThat(later.get()).isEqualTo(2);
  }
}
