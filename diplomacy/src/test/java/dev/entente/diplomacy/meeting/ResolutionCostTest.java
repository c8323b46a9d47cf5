package dev.entente.diplomacy.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a change costs must not grow with a pair's history. Counted in mentions read from the store,
 * which is what a change pays for, so that a busy machine does not decide the test; the CPU times
 * are printed.
 */
class ResolutionCostTest {

  private static final MeetingKey KEY = new MeetingKey(List.of("AUT", "CHL"), List.of());
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 1);
  private static final int CHANGES = Integer.getInteger("entente.changes", 300);

  @Test
  void aChangeReadsNoMoreWhenTheHistoryIsAThousandTimesLonger() {
    Cost small = cost(100);
    Cost large = cost(100_000);
    System.out.printf("cost of a change: %s with 100 mentions, %s with 100,000%n", small, large);
    assertThat(large.mentionsRead()).isLessThan(small.mentionsRead() * 2 + 50);
  }

  private record Cost(double mentionsRead, double microseconds) {
    @Override
    public String toString() {
      return String.format("%.0f mentions read, %.0f µs of CPU", mentionsRead, microseconds);
    }
  }

  private static Cost cost(int history) {
    CountingStore store = new CountingStore(MentionStore.inMemory());
    for (int number = 0; number < history; number++) {
      Mention mention = mention(number);
      Shelves.standing(mention).forEach(shelf -> store.put(shelf.row(KEY, mention), mention));
    }
    change(store, history, 50);
    store.read = 0;
    long begun = THREAD.getCurrentThreadCpuTime();
    change(store, history, CHANGES);
    double microseconds = (THREAD.getCurrentThreadCpuTime() - begun) / 1000.0 / CHANGES;
    return new Cost((double) store.read / CHANGES, microseconds);
  }

  /** Takes a story of the busiest end back and tells it again. */
  private static void change(MentionStore store, int history, int times) {
    for (int time = 0; time < times; time++) {
      Mention mention = mention(time % Math.min(history, 100));
      StoryVersion cause = mention.story();
      boolean retract = time % 2 == 0;
      Mention same = retract ? mention : mention((time - 1) % Math.min(history, 100));
      // A new one each time: what it remembers of the change before would be read for nothing.
      new Resolution(store, () -> 40_000)
          .apply(
              KEY,
              new StoryChange(
                  retract ? cause : same.story(),
                  retract ? List.of(same) : List.of(),
                  retract ? List.of() : List.of(same)),
              List.of());
    }
  }

  /** Three mentions a day, back from the last day; of ten, one of some days, one of a month. */
  private static Mention mention(int number) {
    LocalDate day = LAST_DAY.minusDays(number / 3);
    StoryVersion story =
        new StoryVersion("Meridian", String.format("s%06d", number), 1L, null, day, null, false);
    int kind = number % 10;
    DateRange date =
        switch (kind) {
          case 3 -> new DateRange(day.minusDays(2), day.plusDays(2));
          case 6 -> new DateRange(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
          case 9 -> null;
          default -> DateRange.of(day);
        };
    List<Participant> persons = new ArrayList<>();
    if (kind % 2 == 0) {
      persons.add(new Participant("Lena Moser", "AUT", "Minister"));
    }
    return new Mention(
        story,
        0,
        new MeetingMention(
            KEY.countries(),
            List.of(),
            Format.BILATERAL,
            Mode.IN_PERSON,
            kind == 4 ? Status.SCHEDULED : Status.HELD,
            kind == 5 ? Level.HEAD_OF_STATE_OR_GOVERNMENT : Level.MINISTER,
            date,
            number % 4 == 0 ? "Vienna" : null,
            null,
            null,
            persons,
            kind == 9,
            kind < 3,
            List.of(),
            new Evidence("they met", 0, 8),
            "cost"));
  }

  private static final class CountingStore implements MentionStore {
    private final MentionStore store;
    private long read;

    private CountingStore(MentionStore store) {
      this.store = store;
    }

    @Override
    public void put(String row, Mention mention) {
      store.put(row, mention);
    }

    @Override
    public void delete(String row) {
      store.delete(row);
    }

    @Override
    public List<Mention> between(String fromRow, String toRow) {
      List<Mention> found = store.between(fromRow, toRow);
      read += found.size();
      return found;
    }
  }
}
