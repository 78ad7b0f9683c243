package dev.fixpoint.inference;

import dev.fixpoint.knowledge.Fact;
import java.util.Locale;
import java.util.Set;

/** What can be said of domains and addresses; for deductions. */
public final class Domains {
  /** Public mailbox providers, whose domains nobody else can send from. */
  private static final Set<String> FREEMAIL =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "ymail.com",
          "aol.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "msn.com",
          "icloud.com",
          "me.com",
          "mac.com",
          "gmx.net",
          "gmx.de",
          "gmx.com",
          "web.de",
          "t-online.de",
          "mail.ru",
          "yandex.ru",
          "yandex.com",
          "qq.com",
          "163.com",
          "126.com",
          "proton.me",
          "protonmail.com",
          "orange.fr",
          "free.fr",
          "comcast.net",
          "att.net",
          "verizon.net",
          "libero.it",
          "wp.pl",
          "o2.pl",
          "naver.com");

  private Domains() {}

  /** The domain of an address: what follows its last at sign. */
  public static String of(Fact address) {
    String text = address.text();
    return text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a domain is one of the list's, or below one of them. */
  public static boolean within(Fact domain, Fact list) {
    return list.items().stream().anyMatch(each -> domain.is(each) || domain.ends("." + each));
  }

  /** Whether an address is one of the list's. */
  public static boolean among(Fact address, Fact list) {
    return list.items().stream().anyMatch(address::is);
  }

  /** Whether a domain belongs to a public mailbox provider; those of a country count, too. */
  public static boolean isFreemail(Fact domain) {
    String name = domain.text().toLowerCase(Locale.ROOT);
    return FREEMAIL.contains(name)
        || name.startsWith("yahoo.")
        || name.startsWith("hotmail.")
        || name.startsWith("outlook.")
        || name.startsWith("live.");
  }
}
