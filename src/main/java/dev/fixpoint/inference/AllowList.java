package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.IpRange;

/** Whether lists of addresses cover an address; for deductions. */
public final class AllowList {
  private AllowList() {}

  /**
   * Whether one of the list's entries covers the address, whatever the notation of both.
   *
   * @param list a fact of type {@code ip-ranges}
   * @param address a fact of type {@code ip}
   */
  public static boolean covers(Fact list, Fact address) {
    return IpRange.parse(address.text())
        .map(
            wanted ->
                list.items().stream()
                    .flatMap(item -> IpRange.parse(item).stream())
                    .anyMatch(range -> range.covers(wanted)))
        .orElse(false);
  }
}
