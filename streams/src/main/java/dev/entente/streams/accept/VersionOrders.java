package dev.entente.streams.accept;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.VersionOrder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The total order of a story's versions: explicit number, then version time, then day, then
 * revision mark, then hold above what it holds; what still ties is settled by content, so that two
 * different versions are never equal and no order depends on arrival.
 */
public final class VersionOrders {

  /** Half of a SHA-256: two different versions of one story will not meet in it. */
  private static final int DIGEST_BYTES = 16;

  /** The day of a hold that names none: above any version of equal number and time. */
  private static final LocalDate END_OF_DAYS = LocalDate.of(9999, 12, 31);

  /** The order. */
  public static final Comparator<VersionOrder> EARLIEST_FIRST =
      comparing(VersionOrder::getVersion, nullsFirst(naturalOrder()))
          .thenComparing(VersionOrder::getVersionTime, nullsFirst(naturalOrder()))
          .thenComparing(VersionOrder::getPublished, nullsFirst(naturalOrder()))
          .thenComparingInt(VersionOrder::getRevision)
          .thenComparing(VersionOrder::getHold)
          .thenComparing(VersionOrder::getDigest);

  private VersionOrders() {}

  /** Returns where this version stands among the versions of its story. */
  static VersionOrder of(WireStory story) {
    boolean hold = story.getAction() == Action.HOLD;
    return new VersionOrder(
        story.getVersion(),
        story.getVersionTime(),
        hold && story.getPublished() == null ? END_OF_DAYS : story.getPublished(),
        story.getRevision(),
        hold,
        digest(story));
  }

  /**
   * Digests what makes a version: the same version delivered twice is one, so when we took it in is
   * left out.
   */
  private static ByteBuffer digest(WireStory story) {
    MessageDigest sha = sha256();
    add(sha, story.getVersion());
    add(sha, story.getVersionTime());
    add(sha, story.getPublished());
    add(sha, story.getRevision());
    add(sha, story.getAction().name());
    add(sha, story.getEmbargo());
    add(sha, story.getDateline());
    add(sha, story.getHeadline());
    add(sha, story.getBody());
    add(sha, story.getLanguage());
    add(sha, story.getReferences());
    return ByteBuffer.wrap(Arrays.copyOf(sha.digest(), DIGEST_BYTES));
  }

  /** Adds a field's text with its length before it, so that no two lists of fields run together. */
  private static void add(MessageDigest sha, Object field) {
    byte[] bytes = field == null ? new byte[0] : field.toString().getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(field == null ? -1 : bytes.length).flip());
    sha.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
