package dev.fixpoint.knowledge;

/**
 * How much a pack may hold. Whoever writes a pack is not trusted with the server's memory.
 *
 * @param files files of one pack
 * @param fileBytes bytes of one file
 * @param packBytes bytes of all files of one pack together, unpacked
 * @param archiveBytes bytes of an archive as it lies on the disk
 * @param depth folders below each other
 */
public record PackLimits(int files, int fileBytes, long packBytes, long archiveBytes, int depth) {
  private static final int KIB = 1024;
  private static final long MIB = 1024L * KIB;

  /** Room for twenty thousand articles of any length that a person reads to its end. */
  public static final PackLimits USUAL = new PackLimits(20_000, 256 * KIB, 256 * MIB, 64 * MIB, 8);
}
