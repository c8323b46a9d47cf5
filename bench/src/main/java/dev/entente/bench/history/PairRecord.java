package dev.entente.bench.history;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.Evidence;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.MeetingKey;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.meeting.Mention;
import dev.entente.diplomacy.meeting.MentionStore;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Outcome;
import dev.entente.diplomacy.meeting.Participant;
import dev.entente.diplomacy.meeting.Resolution;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StoryChange;
import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.diplomacy.relation.RelationChange;
import dev.entente.diplomacy.relation.RelationFold;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.diplomacy.relation.RelationStore;
import dev.entente.diplomacy.relation.Signal;
import dev.entente.diplomacy.relation.StorySignals;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;

/** The record of one pair as it grows, a mention a story, the latest day last. */
final class PairRecord {

  private static final List<Signal> SIGNALS = List.of(Signal.values());
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final MeetingKey KEY = new MeetingKey(List.of("AUT", "CHL"), List.of());
  private static final String PAIR = KEY.toString();
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 1);

  private final Resolution resolution = new Resolution(MentionStore.inMemory(), () -> 40_000);
  private final RelationStore relations = RelationStore.inMemory();
  private final int size;
  private final int perDay;
  private long resolveNanos;
  private long foldNanos;

  /**
   * @param size mentions, at least 1
   * @param perDay of each day
   */
  PairRecord(int size, int perDay) {
    this.size = size;
    this.perDay = perDay;
    for (int number = size - 1; number >= 0; number--) {
      take(new StoryChange(story(number), List.of(), List.of(mention(number, 0))), number);
    }
  }

  /** Gives latest stories another version, one after the other, and measures what it costs. */
  void update(int begin, int count) {
    resolveNanos = 0;
    foldNanos = 0;
    for (int step = begin; step < begin + count; step++) {
      int number = step % Math.min(size, 100);
      int round = step / Math.min(size, 100);
      take(
          new StoryChange(
              story(number), List.of(mention(number, round)), List.of(mention(number, round + 1))),
          number);
    }
  }

  /** Returns thread time spent on resolution since the last update began, microseconds. */
  double resolveMicros() {
    return resolveNanos / 1e3;
  }

  /** Returns thread time spent on the fold since the last update began, microseconds. */
  double foldMicros() {
    return foldNanos / 1e3;
  }

  private void take(StoryChange change, int number) {
    long begin = THREAD.getCurrentThreadCpuTime();
    Outcome outcome = resolution.apply(KEY, change, List.of());
    long resolved = THREAD.getCurrentThreadCpuTime();
    resolveNanos += resolved - begin;
    outcome.removed().forEach(id -> fold(new RelationChange.MeetingGone(id)));
    outcome.changed().forEach(meeting -> fold(RelationChange.MeetingStands.of(meeting)));
    fold(new RelationChange.StoryStands(signals(number)));
    foldNanos += THREAD.getCurrentThreadCpuTime() - resolved;
  }

  private void fold(RelationChange change) {
    RelationFold.apply(PAIR, change, relations);
  }

  private StoryVersion story(int number) {
    LocalDate day = LAST_DAY.minusDays(number / perDay);
    return new StoryVersion("Meridian", "s" + number, 1L, null, day, null, false);
  }

  private StorySignals signals(int number) {
    return new StorySignals(
        story(number),
        number % 3 == 0
            ? List.of(
                new RelationSignal(
                    KEY.countries(),
                    SIGNALS.get(number / 3 % SIGNALS.size()),
                    null,
                    number % 9 == 0 ? List.of("matter " + number % 7) : List.of(),
                    new Evidence("ties", 0, 4),
                    "bench"))
            : List.of());
  }

  /** Of ten, one of some days, one of a month, one of no date; every other round elsewhere. */
  private Mention mention(int number, int round) {
    LocalDate day = LAST_DAY.minusDays(number / perDay);
    int kind = number % 10;
    DateRange date =
        switch (kind) {
          case 3 -> new DateRange(day.minusDays(2), day.plusDays(2));
          case 6 -> new DateRange(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
          case 9 -> null;
          default -> DateRange.of(day);
        };
    return new Mention(
        story(number),
        0,
        new MeetingMention(
            KEY.countries(),
            List.of(),
            Format.BILATERAL,
            Mode.IN_PERSON,
            kind == 4 ? Status.SCHEDULED : Status.HELD,
            kind == 5 ? Level.HEAD_OF_STATE_OR_GOVERNMENT : Level.MINISTER,
            date,
            round % 2 == 0 ? "Vienna" : null,
            null,
            null,
            kind % 2 == 0 ? List.of(new Participant("Lena Moser", "AUT", "Minister")) : List.of(),
            kind == 9,
            kind < 3,
            List.of(),
            new Evidence("they met", 0, 8),
            "bench"));
  }
}
