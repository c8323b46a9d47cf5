package dev.entente.bench.quality;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import java.util.List;

/**
 * One meeting of a story, with what is compared of it.
 *
 * @param countries ISO 3166-1 alpha-3 of the states represented
 * @param format how many sides, or null
 * @param status where it stands
 * @param level its rank, or null
 * @param mode how they meet, or null
 * @param date when, or null
 * @param place where, or null
 * @param names of those who take part
 * @param background whether it only explains the story's news
 * @param main whether the story is about it
 * @param evidence the passage that shows it, or null
 * @param rule what found it, or null
 */
record ToldMeeting(
    List<String> countries,
    Format format,
    Status status,
    Level level,
    Mode mode,
    DateRange date,
    String place,
    List<String> names,
    boolean background,
    boolean main,
    String evidence,
    String rule) {

  ToldMeeting {
    countries = List.copyOf(countries);
    names = List.copyOf(names);
  }

  /** Whether its countries meet each other, not merely attend the same large gathering. */
  boolean bringsPairsTogether() {
    return format != Format.CONFERENCE;
  }

  /** Whether both stand alike: a meeting that goes on while it is told of counts as held. */
  boolean standsLike(ToldMeeting other) {
    return settled(status) == settled(other.status);
  }

  private static Status settled(Status status) {
    return status == Status.ONGOING ? Status.HELD : status;
  }

  /** Whether both are on the same days: they share half of all their days, or none is known. */
  boolean isDatedLike(ToldMeeting other) {
    if (date == null || other.date == null) {
      return date == null && other.date == null;
    }
    return Days.shared(date, other.date) >= 0.5;
  }
}
