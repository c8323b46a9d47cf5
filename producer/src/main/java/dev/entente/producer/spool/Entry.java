package dev.entente.producer.spool;

import java.util.Objects;

/**
 * One thing that a feed took in.
 *
 * @param feed the feed's name
 * @param kind what came of it
 * @param record the story or the rejection, as {@link RecordCodec} writes it; empty for a duplicate
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying a story's bytes is waste
public record Entry(String feed, Kind kind, byte[] record) {

  /** What came of it. On disk as its {@link #code}, which never changes its meaning. */
  public enum Kind {
    /** A story that is to be published. */
    STORY(1),
    /** A story that is to be published, though a later version of it has come before. */
    STALE(2),
    /** The same delivery once more; counted, not published. */
    DUPLICATE(3),
    /** Something that could not be used, for {@code wire.rejected}. */
    REJECTION(4);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }

    static Kind of(int code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalArgumentException(code + " is no kind of entry");
    }
  }

  public Entry {
    Objects.requireNonNull(feed, "an entry needs its feed");
    Objects.requireNonNull(kind, "an entry needs its kind");
    Objects.requireNonNull(record, "an entry needs its record, if an empty one");
  }
}
