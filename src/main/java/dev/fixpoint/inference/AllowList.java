package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import dev.fixpoint.knowledge.IpRange;
import java.util.Optional;

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
    Optional<IpRange> wanted = IpRange.parse(address.text());
    if (wanted.isEmpty()) {
      return false;
    }
    for (String item : list.items()) {
      Optional<IpRange> range = IpRange.parse(item);
      if (range.isPresent() && range.get().covers(wanted.get())) {
        return true;
      }
    }
    return false;
  }
}
