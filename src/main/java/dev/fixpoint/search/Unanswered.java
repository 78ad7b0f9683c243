package dev.fixpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The searches and pasted texts that found nothing: redacted, grouped by what they have in common,
 * and counted. The largest group is the article that is missed most. Safe for any number of
 * threads.
 */
public final class Unanswered {
  private static final int MOST_GROUPS = 2_000;
  private static final int MOST_TEXTS = 3;
  private static final int LONGEST_TEXT = 8_000;

  private final Masking masking;
  private final InstantSource clock;
  private final @Nullable UnansweredFile file;
  private final Map<String, Group> groups = new HashMap<>();

  /**
   * Texts that are the same error.
   *
   * @param id eight hex digits, the same for the same template
   * @param template what the texts have in common
   * @param count how often it was asked
   * @param texts a few of the texts, redacted, the first ones
   * @param first when it was first asked
   * @param last when it was last asked
   */
  public record Group(
      String id, String template, int count, List<String> texts, Instant first, Instant last) {
    public Group {
      texts = List.copyOf(texts);
    }

    private Group and(String text, Instant now) {
      List<String> more = new ArrayList<>(texts);
      if (more.size() < MOST_TEXTS && !more.contains(text)) {
        more.add(text);
      }
      return new Group(id, template, count + 1, more, first, now);
    }
  }

  private Unanswered(Masking masking, InstantSource clock, @Nullable UnansweredFile file) {
    this.masking = masking;
    this.clock = clock;
    this.file = file;
  }

  /** A store that is forgotten when the program ends. */
  public static Unanswered inMemory(Masking masking, InstantSource clock) {
    return new Unanswered(masking, clock, null);
  }

  /**
   * A store in a file, which is made if it is not there.
   *
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public static Unanswered in(java.nio.file.Path file, Masking masking, InstantSource clock) {
    Unanswered store = readFrom(file, masking, clock);
    try {
      new UnansweredFile(file).write(store.groups.values());
    } catch (IOException unusable) {
      throw unusable(file, unusable);
    }
    return store;
  }

  /**
   * What stands in a file that another program keeps: it is not written anew, and only what is
   * settled is added to it.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public static Unanswered readFrom(java.nio.file.Path file, Masking masking, InstantSource clock) {
    UnansweredFile lines = new UnansweredFile(file);
    Unanswered store = new Unanswered(masking, clock, lines);
    try {
      lines.read().forEach(store::take);
    } catch (IOException unusable) {
      throw unusable(file, unusable);
    }
    return store;
  }

  private static UncheckedIOException unusable(java.nio.file.Path file, IOException why) {
    return new UncheckedIOException("The file of unanswered searches cannot be used: " + file, why);
  }

  private void take(UnansweredFile.Entry entry) {
    switch (entry) {
      case UnansweredFile.Entry.Asked asked -> add(asked.text(), asked.when());
      case UnansweredFile.Entry.Settled settled -> groups.remove(settled.group());
      case UnansweredFile.Entry.Kept kept -> {
        if (!kept.texts().isEmpty()) {
          String template = masking.template(kept.texts().getFirst());
          String id = id(template);
          groups.put(
              id, new Group(id, template, kept.count(), kept.texts(), kept.first(), kept.last()));
        }
      }
    }
  }

  /**
   * Notes a text that found nothing. A text in which no words are left is not kept.
   *
   * @return the group it went to, or nothing if it was not kept
   * @throws UncheckedIOException if the file cannot be written
   */
  public synchronized Optional<Group> note(String text) {
    String redacted = masking.redact(text).strip();
    if (redacted.length() > LONGEST_TEXT) {
      redacted = redacted.substring(0, LONGEST_TEXT);
    }
    Instant now = clock.instant();
    Optional<Group> group = add(redacted, now);
    if (group.isPresent()) {
      append(new UnansweredFile.Entry.Asked(now, redacted));
    }
    return group;
  }

  private Optional<Group> add(String redacted, Instant now) {
    String template = masking.template(redacted);
    if (template.isBlank()) {
      return Optional.empty();
    }
    String id = id(template);
    Group before = groups.get(id);
    Group after =
        before == null
            ? new Group(id, template, 1, List.of(redacted), now, now)
            : before.and(redacted, now);
    groups.put(id, after);
    if (groups.size() > MOST_GROUPS) {
      groups.values().stream()
          .filter(each -> !each.id().equals(id))
          .min(Comparator.comparingInt(Group::count).thenComparing(Group::last))
          .ifPresent(least -> groups.remove(least.id()));
    }
    return Optional.of(after);
  }

  /** All groups, the one asked most often first. */
  public synchronized List<Group> groups() {
    return groups.values().stream()
        .sorted(
            Comparator.comparingInt(Group::count)
                .reversed()
                .thenComparing(Comparator.comparing(Group::last).reversed())
                .thenComparing(Group::id))
        .toList();
  }

  /** The group of this id, or nothing. */
  public synchronized Optional<Group> group(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  /**
   * Forgets a group, because an article answers it now.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public synchronized void settle(String id) {
    if (groups.remove(id) != null) {
      append(new UnansweredFile.Entry.Settled(clock.instant(), id));
    }
  }

  private void append(UnansweredFile.Entry entry) {
    if (file != null) {
      try {
        file.append(entry);
      } catch (IOException unwritable) {
        throw new UncheckedIOException("An unanswered search could not be kept", unwritable);
      }
    }
  }

  private static String id(String template) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(template.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
