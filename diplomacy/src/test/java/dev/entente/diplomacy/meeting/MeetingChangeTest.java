package dev.entente.diplomacy.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.diplomacy.meeting.MeetingChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeetingChangeTest {

  private static final MeetingKey KEY = new MeetingKey(List.of("AUT", "CHL"), List.of());
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private final Resolution resolution = new Resolution(MentionStore.inMemory(), () -> 40_000);
  private final Map<String, List<Mention>> told = new HashMap<>();

  @Test
  void aFirstReportIsReportedWithItsCause() {
    Outcome outcome = tell("a", DAY, false, scheduled(DAY.plusDays(9)));

    assertThat(outcome.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.REPORTED);
              assertThat(event.before()).isNull();
              assertThat(event.after().status()).isEqualTo(Status.SCHEDULED);
              assertThat(event.cause().storyId()).isEqualTo("a");
              assertThat(event.report().foundBy()).isEqualTo("test");
            });
    assertThat(outcome.changed()).singleElement().matches(meeting -> meeting.reportCount() == 1);
  }

  @Test
  void aRepeatAddsAReportAndNoEvent() {
    tell("a", DAY, false, scheduled(DAY.plusDays(9)));

    Outcome outcome = tell("b", DAY, false, scheduled(DAY.plusDays(9)));

    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.changed()).singleElement().matches(meeting -> meeting.reportCount() == 2);
  }

  @Test
  void theSameAgainChangesNothing() {
    tell("a", DAY, false, scheduled(DAY.plusDays(9)));

    Outcome outcome = tell("a", DAY, false, scheduled(DAY.plusDays(9)));

    assertThat(outcome).isEqualTo(new Outcome(List.of(), List.of(), List.of()));
  }

  @Test
  void newsThatItTookPlaceMovesItsStatus() {
    tell("a", DAY, false, scheduled(DAY.plusDays(9)));

    Outcome outcome = tell("b", DAY.plusDays(9), false, held(DAY.plusDays(9)));

    assertThat(outcome.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.STATUS_CHANGED);
              assertThat(event.changed()).containsExactly("status");
              assertThat(event.before().status()).isEqualTo(Status.SCHEDULED);
              assertThat(event.after().status()).isEqualTo(Status.HELD);
            });
  }

  @Test
  void aNewDayIsAnUpdateOfTheSameMeeting() {
    Outcome first = tell("a", DAY, false, scheduled(DAY.plusDays(9)));

    Outcome outcome = tell("b", DAY.plusDays(2), false, scheduled(DAY.plusDays(11)));

    assertThat(outcome.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.UPDATED);
              assertThat(event.changed()).containsExactly("date");
              assertThat(event.meetingId()).isEqualTo(first.changed().get(0).meetingId());
            });
  }

  @Test
  void aCorrectionIsCalledOne() {
    tell("a", DAY, false, held(DAY));

    Outcome outcome = tell("a", DAY, true, held(DAY.minusDays(1)));

    assertThat(outcome.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.CORRECTED);
              assertThat(event.changed()).containsExactly("date");
              assertThat(event.before().date()).isEqualTo(DateRange.of(DAY));
            });
  }

  @Test
  void aKilledStoryTakesItsMeetingBack() {
    Outcome first = tell("a", DAY, false, held(DAY));

    Outcome outcome = tell("a", DAY, false);

    assertThat(outcome.removed()).containsExactly(first.changed().get(0).meetingId());
    assertThat(outcome.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.RETRACTED);
              assertThat(event.after()).isNull();
              assertThat(event.report()).isNull();
            });
  }

  @Test
  void aMeetingWhoseHeldReportIsTakenBackIsPlannedAgain() {
    tell("a", DAY, false, scheduled(DAY.plusDays(9)));
    tell("b", DAY.plusDays(9), false, held(DAY.plusDays(9)));

    Outcome outcome = tell("b", DAY.plusDays(9), false);

    assertThat(outcome.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.STATUS_CHANGED);
              assertThat(event.after().status()).isEqualTo(Status.SCHEDULED);
            });
  }

  @Test
  void anEarlierReportThatComesLateTakesTheMeetingOver() {
    Outcome late = tell("b", DAY.plusDays(9), false, held(DAY.plusDays(9)));

    Outcome outcome = tell("a", DAY, false, scheduled(DAY.plusDays(9)));

    String old = late.changed().get(0).meetingId();
    String now = outcome.changed().get(0).meetingId();
    assertThat(outcome.removed()).containsExactly(old);
    assertThat(outcome.events())
        .filteredOn(event -> event.meetingId().equals(old))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.MERGED);
              assertThat(event.replacedBy()).containsExactly(now);
            });
  }

  @Test
  void aMeetingThatTurnsOutToBeTwoIsSplit() {
    LocalDate day = DAY.plusDays(20);
    // Two stories of the day between hold the days before and after together.
    tell("between", DAY, false, scheduled(day));
    tell("between-too", DAY.plusDays(1), false, scheduled(day));
    tell("before", DAY.plusDays(1), false, scheduled(day.minusDays(1)));
    String whole =
        tell("after", DAY.plusDays(1), false, scheduled(day.plusDays(1)))
            .changed()
            .get(0)
            .meetingId();

    Outcome outcome = tell("between", DAY, false);

    assertThat(outcome.removed()).containsExactly(whole);
    assertThat(outcome.events())
        .filteredOn(event -> event.meetingId().equals(whole))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.SPLIT);
              assertThat(event.replacedBy())
                  .containsExactlyElementsOf(
                      outcome.changed().stream().map(ResolvedMeeting::meetingId).toList())
                  .hasSize(2);
            });
  }

  @Test
  void aMentionOfAnotherKeyIsRefused() {
    Mention mention = mention("a", DAY, false, 0, held(DAY));

    assertThatThrownBy(
            () ->
                resolution.apply(
                    MeetingKey.parse("AUT-FIN"),
                    new StoryChange(mention.story(), List.of(), List.of(mention)),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("AUT-FIN")
        .hasMessageContaining("Meridian|a#0");
  }

  private Outcome tell(
      String story, LocalDate published, boolean correction, MeetingMention... meetings) {
    List<Mention> now = new ArrayList<>();
    for (MeetingMention meeting : meetings) {
      now.add(mention(story, published, correction, now.size(), meeting));
    }
    List<Mention> old = told.getOrDefault(story, List.of());
    told.put(story, now);
    StoryVersion cause = (now.isEmpty() ? old : now).get(0).story();
    return resolution.apply(KEY, new StoryChange(cause, old, now), List.of());
  }

  private static Mention mention(
      String story, LocalDate published, boolean correction, int ordinal, MeetingMention told) {
    return new Mention(
        new StoryVersion("Meridian", story, 1L, null, published, null, correction), ordinal, told);
  }

  private static MeetingMention scheduled(LocalDate day) {
    return at(Status.SCHEDULED, day);
  }

  private static MeetingMention held(LocalDate day) {
    return at(Status.HELD, day);
  }

  private static MeetingMention at(Status status, LocalDate day) {
    return new MeetingMention(
        KEY.countries(),
        List.of(),
        Format.BILATERAL,
        Mode.IN_PERSON,
        status,
        Level.MINISTER,
        DateRange.of(day),
        "Vienna",
        null,
        null,
        List.of(),
        false,
        true,
        List.of(),
        new Evidence("they met", 0, 8),
        "test");
  }
}
