package dev.fixpoint.knowledge;

/**
 * The file that an article was read from.
 *
 * @param pack the name of the pack
 * @param file its name in messages: its path within the lowest pack; in packs above it, the pack's
 *     name, a colon, and the path within the pack
 * @param text what stands in it
 */
public record Source(String pack, String file, String text) {

  /** Its path within the pack. */
  public String path() {
    return file.startsWith(pack + ":") ? file.substring(pack.length() + 1) : file;
  }
}
