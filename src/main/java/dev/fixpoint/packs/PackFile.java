package dev.fixpoint.packs;

import dev.fixpoint.knowledge.Knowledge;
import java.util.List;

/**
 * A file that was loaded.
 *
 * @param pack the name of its pack
 * @param path its path within the pack
 * @param isBelow whether it stands in the lowest pack, which nobody who changes packs can mend
 */
record PackFile(String pack, String path, boolean isBelow) {

  /**
   * The file of this name, which begins with the name of its pack and a colon, but for the lowest
   * pack's.
   */
  static PackFile of(Knowledge knowledge, String name) {
    List<Knowledge.LoadedPack> packs = knowledge.packs();
    for (Knowledge.LoadedPack pack : packs.subList(Math.min(1, packs.size()), packs.size())) {
      if (name.startsWith(pack.name() + ":")) {
        return new PackFile(pack.name(), name.substring(pack.name().length() + 1), false);
      }
    }
    return new PackFile(packs.isEmpty() ? "" : packs.getFirst().name(), name, true);
  }
}
