package dev.entente.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.text.Screen;
import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Format;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.diplomacy.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  @Test
  void theSameTablesHaveTheSameHashAndNoDifference() {
    Tables now = tables(List.of(meeting("a", MONDAY, "Oslo")), List.of(state(Phase.WARMING, 3)));
    Tables then = tables(List.of(meeting("a", MONDAY, "Oslo")), List.of(state(Phase.WARMING, 3)));

    assertThat(Difference.of(now, then).isNothing()).isTrue();
    assertThat(now.hash()).isEqualTo(then.hash());
  }

  @Test
  void gainedLostAndChangedMeetingsAreTold() {
    Tables now =
        tables(
            List.of(meeting("a", MONDAY, "Oslo"), meeting("b", MONDAY.plusDays(7), "Accra")),
            List.of());
    Tables then =
        tables(
            List.of(meeting("a", MONDAY, "Bergen"), meeting("c", MONDAY.plusDays(30), "Accra")),
            List.of());

    Difference difference = Difference.of(now, then);

    assertThat(difference.gained()).extracting(Meeting::getMeetingId).containsExactly("c");
    assertThat(difference.lost()).extracting(Meeting::getMeetingId).containsExactly("b");
    assertThat(difference.changed().get(0).fields()).containsExactly("place");
    assertThat(now.hash()).isNotEqualTo(then.hash());
  }

  @Test
  void aMeetingThatOnlyGotAnotherIdIsNeitherLostNorGained() {
    Difference difference =
        Difference.of(
            tables(List.of(meeting("a", MONDAY, "Oslo")), List.of()),
            tables(List.of(meeting("z", MONDAY, "Oslo")), List.of()));

    assertThat(difference.gained()).isEmpty();
    assertThat(difference.lost()).isEmpty();
    assertThat(difference.changed().get(0).fields()).containsExactly("meetingId");
  }

  @Test
  void pairsWithAnotherPhaseAreToldApartFromThoseThatOnlyMoved() {
    Difference phase =
        Difference.of(
            tables(List.of(), List.of(state(Phase.STEADY, 3))),
            tables(List.of(), List.of(state(Phase.STRAINED, -30))));
    Difference moved =
        Difference.of(
            tables(List.of(), List.of(state(Phase.STEADY, 3))),
            tables(List.of(), List.of(state(Phase.STEADY, 4))));

    assertThat(phase.phases()).hasSize(1);
    assertThat(phase.otherPairs()).isEmpty();
    assertThat(moved.otherPairs()).containsExactly("GHA-NOR");
    assertThat(new DifferenceText(new Screen(100, false), 10).lines(phase))
        .contains("  Ghana - Norway (GHA-NOR): steady at +3.0 -> strained at -30.0");
  }

  private static Tables tables(List<Meeting> meetings, List<RelationState> states) {
    Map<String, Meeting> byId = new HashMap<>();
    meetings.forEach(meeting -> byId.put(meeting.getMeetingId(), meeting));
    Map<String, RelationState> byPair = new HashMap<>();
    states.forEach(state -> byPair.put(state.getPair(), state));
    return new Tables(byId, byPair);
  }

  private static Meeting meeting(String id, LocalDate day, String place) {
    return Meeting.newBuilder()
        .setMeetingId(id)
        .setCountries(List.of("GHA", "NOR"))
        .setFormat(Format.BILATERAL)
        .setStatus(Status.HELD)
        .setDate(new DateRange(day, day))
        .setPlace(place)
        .setCameo("040")
        .setPloverEvent("CONSULT")
        .setGoldstein(1)
        .setStatusChanges(List.of())
        .setReports(List.of())
        .setReportCount(1)
        .setProviderCount(1)
        .setFirstReported(day)
        .setLastReported(day)
        .build();
  }

  private static RelationState state(Phase phase, double temperature) {
    return RelationState.newBuilder()
        .setPair("GHA-NOR")
        .setAsOf(MONDAY)
        .setFormula("heat-1")
        .setTemperature(temperature)
        .setHeat(1)
        .setMomentum(1)
        .setHalfLifeDays(180)
        .setPhase(phase)
        .setPhaseSince(MONDAY)
        .setPhaseCauses(List.of())
        .setLastContact(MONDAY)
        .setTrend4Weeks(0)
        .setTrend52Weeks(0)
        .setMeetingsByLevel(List.of())
        .setMeetingsHeld(0)
        .setStoryCount(1)
        .build();
  }
}
