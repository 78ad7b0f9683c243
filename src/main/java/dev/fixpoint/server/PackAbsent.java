package dev.fixpoint.server;

import java.nio.file.Path;

/** A folder was named as a pack that does not exist. */
final class PackAbsent extends IllegalStateException {
  private static final long serialVersionUID = 1L;
  private final transient Path folder;

  PackAbsent(Path folder) {
    super("There is no folder " + folder.toAbsolutePath());
    this.folder = folder;
  }

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }
}
