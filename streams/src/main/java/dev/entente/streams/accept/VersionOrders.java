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
import java.util.Arrays;
import java.util.Comparator;

/**
 * The total order of a story's versions: explicit number, then version time, then day, then
 * revision mark, and what is corrected before its correction; what still ties is settled by
 * content, so that two different versions are never equal and no order depends on arrival. A hold
 * stands in no such order, for it may say less of when it came than the versions do: each is
 * compared with the latest version by what both say.
 */
public final class VersionOrders {

  /** Half of a SHA-256: two different versions of one story will not meet in it. */
  private static final int DIGEST_BYTES = 16;

  /** Between one mark and the next there is room for the correction of what bears it. */
  private static final int MARK = 2;

  /** The order. */
  public static final Comparator<VersionOrder> EARLIEST_FIRST =
      comparing(VersionOrder::getVersion, nullsFirst(naturalOrder()))
          .thenComparing(VersionOrder::getVersionTime, nullsFirst(naturalOrder()))
          .thenComparing(VersionOrder::getPublished, nullsFirst(naturalOrder()))
          .thenComparingInt(VersionOrder::getRevision)
          .thenComparing(VersionOrder::getDigest);

  private VersionOrders() {}

  /** Returns where this version stands among the versions of its story. */
  static VersionOrder of(WireStory story) {
    return new VersionOrder(
        story.getVersion(),
        story.getVersionTime(),
        story.getPublished(),
        MARK * story.getRevision() + (story.getAction() == Action.CORRECTION ? 1 : 0),
        digest(story));
  }

  /**
   * Returns whether a hold is later than a version: by the first of number, time and day that both
   * give, then by the mark where no time goes before it. One that says nothing of when it came
   * holds: what is held by mistake can still be released.
   *
   * @param ofOneId whether both came under one id; another id's numbers count anew
   */
  public static boolean holds(VersionOrder hold, VersionOrder version, boolean ofOneId) {
    int later = ofOneId ? compareGiven(hold.getVersion(), version.getVersion()) : 0;
    if (later == 0) {
      later = compareGiven(hold.getVersionTime(), version.getVersionTime());
    }
    if (later == 0) {
      later = compareGiven(hold.getPublished(), version.getPublished());
    }
    if (later == 0 && hold.getPublished() != null && version.getVersionTime() == null) {
      later = Integer.compare(hold.getRevision() / MARK, version.getRevision() / MARK);
    }
    return later >= 0;
  }

  private static <T extends Comparable<? super T>> int compareGiven(T one, T other) {
    return one == null || other == null ? 0 : one.compareTo(other);
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
