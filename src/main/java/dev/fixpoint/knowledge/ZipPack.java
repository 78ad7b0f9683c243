package dev.fixpoint.knowledge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a pack from the bytes of a zip archive. Nothing is ever written to the disk, and what is
 * unpacked is counted while it is unpacked, whatever the archive says of itself.
 */
final class ZipPack {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int UNIX = 3;
  private static final int KIND = 0xF000;
  private static final int LINK = 0xA000;

  private final String archive;
  private final ByteBuffer bytes;
  private final PackLimits limits;
  private final PackFiles files;
  private long unpacked;

  private ZipPack(String archive, byte[] bytes, PackLimits limits) {
    this.archive = archive;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
    this.files = new PackFiles(limits);
  }

  /**
   * What an archive's list of contents says.
   *
   * @param names the names of all entries
   * @param links the names of symbolic links
   */
  private record Contents(List<String> names, Set<String> links) {}

  static PackFiles read(String archive, byte[] bytes, PackLimits limits) {
    ZipPack pack = new ZipPack(archive, bytes, limits);
    Optional<Contents> contents = pack.contents();
    if (contents.isEmpty()) {
      pack.cut();
    } else if (contents.get().names().size() > 2 * limits.files()) {
      pack.files.broken(
          archive,
          "The archive has more than " + 2 * limits.files() + " entries.",
          "Split it into several packs.");
    } else {
      pack.unpack(contents.get());
    }
    return pack.files;
  }

  private void cut() {
    files.broken(
        archive,
        "This is no zip archive, or it is cut short.",
        "Pack it again, and put it in place with a rename.");
  }

  private void unpack(Contents contents) {
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(bytes.array()), StandardCharsets.UTF_8)) {
      int entries = 0;
      String root = root(contents.names());
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries++;
        String name = entry.getName();
        String path = name.startsWith(root) ? name.substring(root.length()) : name;
        if (contents.links().contains(name)) {
          files.link(path);
        } else if (!entry.isDirectory() && !take(path, in)) {
          return;
        }
        if (files.isFull()) {
          return;
        }
      }
      if (entries != contents.names().size()) {
        cut();
      }
    } catch (IOException | IllegalArgumentException broken) {
      cut();
    }
  }

  /**
   * Reads an entry, wanted or not: to pass over it means to unpack it, too. False if the archive is
   * to be left at that.
   */
  private boolean take(String path, ZipInputStream in) throws IOException {
    boolean isWanted = files.wants(path);
    byte[] content = in.readNBytes(limits.fileBytes() + 1);
    unpacked += content.length;
    if (content.length > limits.fileBytes()) {
      files.tooLarge(path);
      return false;
    }
    if (unpacked > limits.packBytes()) {
      files.packTooLarge(path);
      return false;
    }
    if (isWanted) {
      files.add(path, content);
    }
    return true;
  }

  /** The one folder that holds everything, with a slash behind it; empty if there is none. */
  private static String root(List<String> names) {
    Set<String> tops = new HashSet<>();
    boolean hasManifest = false;
    for (String name : names) {
      int slash = name.indexOf('/');
      String top = slash < 0 ? "" : name.substring(0, slash + 1);
      if (!PackFiles.isLeftLying(slash < 0 ? name : name.substring(0, slash))) {
        tops.add(top);
        hasManifest |= name.equals(top + Manifest.FILE);
      }
    }
    return tops.size() == 1 && hasManifest ? tops.iterator().next() : "";
  }

  /** Read by hand, since Java's own readers do not tell what is a symbolic link. */
  private Optional<Contents> contents() {
    int end = end();
    if (end < 0) {
      return Optional.empty();
    }
    int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
    int at = bytes.getInt(end + 16);
    Set<String> links = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      if (at < 0 || at + ENTRY_SIZE > end || bytes.getInt(at) != ENTRY) {
        return Optional.empty();
      }
      int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
      int rest =
          Short.toUnsignedInt(bytes.getShort(at + 30))
              + Short.toUnsignedInt(bytes.getShort(at + 32));
      if (at + ENTRY_SIZE + nameLength + rest > end) {
        return Optional.empty();
      }
      String name = new String(bytes.array(), at + ENTRY_SIZE, nameLength, StandardCharsets.UTF_8);
      int madeBy = Short.toUnsignedInt(bytes.getShort(at + 4)) >> 8;
      int mode = bytes.getInt(at + 38) >>> 16;
      if (madeBy == UNIX && (mode & KIND) == LINK) {
        links.add(name);
      }
      names.add(name);
      at += ENTRY_SIZE + nameLength + rest;
    }
    return Optional.of(new Contents(names, links));
  }

  private int end() {
    int last = bytes.limit() - END_SIZE;
    for (int at = last; at >= Math.max(0, last - 0xFFFF); at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    return -1;
  }
}
