package dev.fixpoint.reading;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Hands the reader whatever Jazzer makes up; run with {@code mvn -Pfuzz test}. */
class TextReaderFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void readsAnyText(FuzzedDataProvider data) {
    RandomTextTest.check(data.consumeRemainingAsString());
  }

  @FuzzTest(maxDuration = "1m")
  void decodesAnyBytes(byte[] bytes) {
    RandomTextTest.check(TextDecoder.decode(bytes));
  }
}
