package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.EventCode;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StoryVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Made-up changes of one pair, in which everything occurs that moves it. */
final class PairHistory {

  static final String PAIR = "AUT-CHL";

  private final Random random;
  private final LocalDate lastDay;
  private final int days;

  /**
   * @param days the changes count on so many days up to {@code lastDay}
   */
  PairHistory(long seed, LocalDate lastDay, int days) {
    this.random = new Random(seed);
    this.lastDay = lastDay;
    this.days = days;
  }

  /** Returns what a story of that number says on any day. */
  RelationChange.StoryStands story(int number) {
    return story(number, anyDay());
  }

  RelationChange.StoryStands story(int number, LocalDate day) {
    StoryVersion story = version("s" + number, day);
    Signal signal = any(Signal.values());
    List<String> issues =
        random.nextInt(4) == 0 ? List.of("matter " + random.nextInt(5)) : List.of();
    DateRange since =
        random.nextInt(3) == 0 ? DateRange.of(day.minusDays(random.nextInt(900))) : null;
    return new RelationChange.StoryStands(
        new StorySignals(
            story,
            random.nextInt(3) == 0
                ? List.of()
                : List.of(
                    new RelationSignal(
                        List.of("AUT", "CHL"),
                        signal,
                        since,
                        issues,
                        new Evidence("ties", 0, 4),
                        "test"))));
  }

  /** Returns how a meeting of that number stands on any day. */
  RelationChange.MeetingStands meeting(int number) {
    return meeting(number, anyDay());
  }

  RelationChange.MeetingStands meeting(int number, LocalDate told) {
    if (number % 4 == 0) {
      return gathering(number, told);
    }
    Status status = any(Status.values());
    LocalDate from = told.plusDays(random.nextInt(60) - 40L);
    StoryVersion story = version("s" + number, told);
    return new RelationChange.MeetingStands(
        new MeetingBrief(
            meetingId(number),
            Format.BILATERAL,
            random.nextBoolean() ? null : any(Mode.values()),
            status,
            random.nextInt(4) == 0 ? null : any(Level.values()),
            random.nextInt(5) == 0 ? null : new DateRange(from, from.plusDays(random.nextInt(4))),
            "Northport",
            null,
            new EventCode("040", "CONSULT", null, status == Status.CANCELLED ? -70 : 10),
            told.minusDays(random.nextInt(3)),
            told,
            told,
            List.of(story)));
  }

  /** Of few members and on few days, so that many of them are one. */
  private RelationChange.MeetingStands gathering(int number, LocalDate told) {
    return new RelationChange.MeetingStands(
        new MeetingBrief(
            meetingId(number),
            Format.MULTILATERAL,
            Mode.IN_PERSON,
            random.nextInt(4) == 0 ? Status.SCHEDULED : Status.HELD,
            Level.MINISTER,
            DateRange.of(lastDay.minusDays(random.nextInt(3))),
            random.nextInt(6) == 0 ? null : "Northport",
            null,
            new EventCode("040", "CONSULT", null, 10),
            told.minusDays(random.nextInt(3)),
            told,
            told,
            List.of(version("s" + number, told))));
  }

  /** Returns the id of the meeting of that number. */
  static String meetingId(int number) {
    String others = number % 4 == 0 ? List.of("-DNK", "-EST", "-DNK-EST").get(number % 3) : "";
    return PAIR + others + ".m" + number;
  }

  private LocalDate anyDay() {
    return lastDay.minusDays(random.nextInt(days));
  }

  private static StoryVersion version(String id, LocalDate day) {
    return new StoryVersion("Meridian", id, 1L, null, day, null, false);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
