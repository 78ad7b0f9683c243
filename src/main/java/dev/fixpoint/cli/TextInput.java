package dev.fixpoint.cli;

import dev.fixpoint.server.json.ObservationJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the text of an error from a file or from standard input: UTF-8, or what the mark at its
 * beginning says, since a Windows console writes UTF-16.
 */
final class TextInput {
  private TextInput() {}

  /** The text of the file, or of standard input for {@code -}. */
  static String read(String name) {
    try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
      byte[] bytes = in.readNBytes(2 * ObservationJson.LARGEST_TEXT + 4);
      String text = decode(bytes);
      if (text.getBytes(StandardCharsets.UTF_8).length > ObservationJson.LARGEST_TEXT) {
        throw ObservationJson.tooLarge();
      }
      return text;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "The file "
              + name
              + (Files.exists(Path.of(name)) ? " cannot be read." : " does not exist.")
              + " Name another one, or - for standard input.",
          unreadable);
    }
  }

  static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8);
  }

  private static String decode(byte[] bytes, int mark, Charset charset) {
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
