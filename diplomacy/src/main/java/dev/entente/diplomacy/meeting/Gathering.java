package dev.entente.diplomacy.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A meeting of more than two sides on a known day in a known city, as it is compared with others:
 * agencies that list different members of one gathering make records under different keys.
 *
 * @param key who meets
 * @param day when
 * @param city where, as plain text
 * @param level the rank
 * @param mode how, or null
 * @param hostEvent on whose margins, or null
 * @param stories {@code provider|storyId} of those that tell of it
 */
public record Gathering(
    MeetingKey key,
    LocalDate day,
    String city,
    Level level,
    Mode mode,
    String hostEvent,
    Set<String> stories) {

  public Gathering {
    stories = Set.copyOf(stories);
  }

  /**
   * Returns a meeting as it is compared; empty where too little is known of it, or where it was put
   * off, called off or refused.
   */
  public static Optional<Gathering> of(
      MeetingKey key,
      Status status,
      DateRange date,
      String place,
      Level level,
      Mode mode,
      String hostEvent,
      Set<String> stories) {
    boolean stands =
        switch (status) {
          case PROPOSED, SCHEDULED, ONGOING, HELD -> true;
          case POSTPONED, CANCELLED, REFUSED -> false;
        };
    boolean known =
        date != null
            && date.days() == 1
            && place != null
            && !Profile.isCountry(place)
            && level != null;
    if (!stands || !known || sides(key).size() < 3) {
      return Optional.empty();
    }
    return Optional.of(
        new Gathering(key, date.from(), PlainText.of(place), level, mode, hostEvent, stories));
  }

  /**
   * Returns whether the other is this one with some of its members left out: of one day, city,
   * level and host event, at least two thirds of these sides and no others, and no story tells of
   * both, for one that does knows two.
   */
  public boolean isMoreOf(Gathering other) {
    Set<String> ours = sides(key);
    Set<String> theirs = sides(other.key);
    return day.equals(other.day)
        && city.equals(other.city)
        && level == other.level
        && (mode == null || other.mode == null || mode == other.mode)
        && isOfOneEvent(other)
        && theirs.size() < ours.size()
        && 3 * theirs.size() >= 2 * ours.size()
        && ours.containsAll(theirs)
        && Collections.disjoint(stories, other.stories);
  }

  /** A dinner on the margins of a summit is not the summit. */
  private boolean isOfOneEvent(Gathering other) {
    if (hostEvent == null || other.hostEvent == null) {
      return Objects.equals(hostEvent, other.hostEvent);
    }
    return HostEvent.of(hostEvent).matches(HostEvent.of(other.hostEvent));
  }

  private static Set<String> sides(MeetingKey key) {
    Set<String> sides = new HashSet<>(key.countries());
    sides.addAll(key.bodies());
    return sides;
  }
}
