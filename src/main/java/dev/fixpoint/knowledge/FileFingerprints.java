package dev.fixpoint.knowledge;

import java.util.HashMap;
import java.util.Map;

/**
 * Fingerprints of many files together, again and again: of a text that was there before, nothing is
 * computed. Not safe for several threads at once.
 */
final class FileFingerprints {
  private Map<String, String> remembered = new HashMap<>();
  private Map<String, String> next = new HashMap<>();

  /** The fingerprint of files, each with its name and text. */
  String of(Map<String, String> files) {
    return PreparedContent.fingerprint(files).orElseGet(() -> computed(files));
  }

  private String computed(Map<String, String> files) {
    return Fingerprint.computed(
        files,
        text -> {
          String known = remembered.get(text);
          String fingerprint = known == null ? Fingerprint.ofText(text) : known;
          next.put(text, fingerprint);
          return fingerprint;
        });
  }

  /** Lets go of the texts that were not asked for since this was last called. */
  void forgetOthers() {
    remembered = next;
    next = new HashMap<>();
  }
}
