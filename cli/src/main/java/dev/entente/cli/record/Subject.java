package dev.entente.cli.record;

import java.util.Objects;
import java.util.regex.Pattern;

/** What somebody asks about: a meeting by its id, or a pair by its codes or names. */
public sealed interface Subject {

  /** A meeting's id, or its beginning with four digits of the hash at least. */
  Pattern MEETING_ID = Pattern.compile("[A-Z]{0,3}(?:-[A-Z]{3})*(?:\\+[^.]+)*\\.[0-9a-f]{4,}");

  /**
   * A meeting.
   *
   * @param id its id, or how it begins
   */
  record OfMeeting(String id) implements Subject {}

  /**
   * A pair.
   *
   * @param pair {@code AAA-BBB}
   */
  record OfPair(String pair) implements Subject {}

  /**
   * Tells which of them is meant.
   *
   * @throws IllegalArgumentException if it is none of them; says why
   */
  static Subject parse(String written) {
    Objects.requireNonNull(written, "nothing is asked about");
    return MEETING_ID.matcher(written.strip()).matches()
        ? new OfMeeting(written.strip())
        : new OfPair(PairName.parse(written));
  }
}
