package dev.fixpoint.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

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
  static String of(Map<String, String> files) {
    return PreparedContent.fingerprint(files).orElseGet(() -> computed(files));
  }

  /** The same, never taken from what the build computed. */
  static String computed(Map<String, String> files) {
    Fingerprint fingerprint = new Fingerprint();
    new TreeMap<>(files).forEach((name, text) -> fingerprint.with(name).with(text));
    return fingerprint.text();
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
