package dev.fixpoint.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes of unknown encoding into text: a file that somebody hands in, the body of a request.
 */
public final class TextDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** So many bytes tell which encoding it is. */
  private static final int SAMPLE = 4_096;

  private TextDecoder() {}

  /**
   * The text that these bytes hold. A byte order mark decides; without one UTF-16 is known by its
   * zero bytes, then UTF-8 is tried, then Windows' western code page is taken, which never fails.
   */
  public static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (zeros(bytes, 1) > zeros(bytes, 0) && zeros(bytes, 1) > sample(bytes) / 8) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (zeros(bytes, 0) > zeros(bytes, 1) && zeros(bytes, 0) > sample(bytes) / 8) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return isMostlyUtf8(bytes)
          ? new String(bytes, StandardCharsets.UTF_8)
          : new String(bytes, WESTERN);
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int sample(byte[] bytes) {
    return Math.min(bytes.length, SAMPLE);
  }

  private static int zeros(byte[] bytes, int parity) {
    int zeros = 0;
    for (int i = parity; i < sample(bytes); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /**
   * Whether only a few places are broken: a file cut off within a character, or two logs run
   * together.
   */
  private static boolean isMostlyUtf8(byte[] bytes) {
    String decoded = new String(bytes, 0, sample(bytes), StandardCharsets.UTF_8);
    int broken = 0;
    int right = 0;
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      broken += c == '\ufffd' ? 1 : 0;
      right += c >= 0x80 && c != '\ufffd' ? 1 : 0;
    }
    return right > broken;
  }
}
