package dev.fixpoint.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tells other content by another text (SHA-256, in hexadecimal). */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** The fingerprint of files, each with its name and text. */
  static String computed(Map<String, String> files) {
    return computed(files, Fingerprint::ofText);
  }

  /**
   * The same.
   *
   * @param ofText tells the fingerprint of a file's text
   */
  static String computed(Map<String, String> files, UnaryOperator<String> ofText) {
    Fingerprint fingerprint = new Fingerprint();
    files.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(file -> fingerprint.with(file.getKey()).with(ofText.apply(file.getValue())));
    return fingerprint.text();
  }

  static String ofText(String text) {
    return new Fingerprint().with(text).text();
  }

  /** The same with one more text, which does not run into the next one. */
  Fingerprint with(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
