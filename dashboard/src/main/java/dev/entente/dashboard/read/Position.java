package dev.entente.dashboard.read;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far the public topics have been read: for each partition the offset of the last record.
 *
 * <p>It means the same on every copy of the dashboard, so a browser may go on with another one.
 *
 * @param offsets by partition: the topic's letter and the partition's number, such as "m0"
 */
public record Position(Map<String, Long> offsets) {

  /** Nothing read. */
  public static final Position START = new Position(Map.of());

  private static final Pattern PART = Pattern.compile("([a-z]\\d{1,6})\\.(\\d{1,18})");

  public Position {
    Objects.requireNonNull(offsets, "a position needs its offsets");
    offsets = Collections.unmodifiableMap(new TreeMap<>(offsets));
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @return the position, or nothing for a text that is none
   */
  public static Optional<Position> parse(String text) {
    Objects.requireNonNull(text, "there is no position to read");
    Map<String, Long> offsets = new TreeMap<>();
    for (String part : text.isEmpty() ? new String[0] : text.split("_", -1)) {
      var matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      offsets.put(matcher.group(1), Long.parseLong(matcher.group(2)));
    }
    return Optional.of(new Position(offsets));
  }

  /** Returns the position after one more record. */
  public Position after(Where where) {
    Map<String, Long> next = new TreeMap<>(offsets);
    next.merge(where.slot(), where.offset(), Math::max);
    return new Position(next);
  }

  /** Returns whether a record has been read. */
  public boolean covers(Where where) {
    return offsetOf(where.slot()) >= where.offset();
  }

  /** Returns the last offset read of a partition, -1 for none. */
  public long offsetOf(String slot) {
    return offsets.getOrDefault(slot, -1L);
  }

  @Override
  public String toString() {
    return offsets.entrySet().stream()
        .map(entry -> entry.getKey() + "." + entry.getValue())
        .collect(Collectors.joining("_"));
  }
}
