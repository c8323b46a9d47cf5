package dev.entente.dashboard.view;

import static dev.entente.dashboard.SampleWorld.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.RelationState;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemperatureLineTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-12");

  @Test
  void eachChangeIsAStepOnItsDayAndNothingWasBefore() {
    List<TemperatureLine.Point> line =
        TemperatureLine.of(told(10, change(0, 4), change(5, 6)), DAY);

    assertThat(at(line, 0)).isCloseTo(temperature(10), within(0.06));
    // Five days before, the heat was what is left of the day's without its 4 points.
    assertThat(at(line, 5)).isCloseTo(temperature(6 * StrictMath.pow(2, 5 / 180.0)), within(0.06));
    assertThat(at(line, 6)).isCloseTo(0, within(1.0));
    assertThat(line)
        .filteredOn(point -> !point.day().isBefore(DAY.minusDays(6)))
        .allMatch(TemperatureLine.Point::exact);
  }

  @Test
  void whatTheRecordNoLongerListsIsNotMadeUp() {
    RecentChange[] ten =
        IntStream.range(0, 10).mapToObj(i -> change(i, 1)).toArray(RecentChange[]::new);
    List<TemperatureLine.Point> line = TemperatureLine.of(told(30, ten), DAY);

    assertThat(line)
        .filteredOn(TemperatureLine.Point::exact)
        .extracting(TemperatureLine.Point::day)
        .contains(DAY.minusDays(8))
        .doesNotContain(DAY.minusDays(9));
    assertThat(line)
        .filteredOn(point -> !point.exact())
        .extracting(TemperatureLine.Point::day)
        .containsExactly(DAY.minusDays(364), DAY.minusDays(28));
  }

  @Test
  void itGoesOnToTheDayThatIsAskedFor() {
    List<TemperatureLine.Point> line =
        TemperatureLine.of(told(40, change(0, 40)), DAY.plusDays(180));

    assertThat(line.get(line.size() - 1).temperature()).isCloseTo(temperature(20), within(0.06));
  }

  private static double at(List<TemperatureLine.Point> line, int daysBefore) {
    return line.stream()
        .filter(point -> point.day().equals(DAY.minusDays(daysBefore)))
        .findFirst()
        .orElseThrow()
        .temperature();
  }

  private static double temperature(double heat) {
    return 200 / Math.PI * Math.atan(heat / 40);
  }

  private static RelationState told(double heat, RecentChange... changes) {
    RelationState state = relation("GHA-NOR", DAY.toString(), heat, 5, Phase.WARMING, null);
    return RelationState.newBuilder(state).setRecentChanges(List.of(changes)).build();
  }

  private static RecentChange change(int daysBefore, double points) {
    return RecentChange.newBuilder()
        .setDay(DAY.minusDays(daysBefore))
        .setWhat("AGREEMENT")
        .setPoints(points)
        .setStories(List.of())
        .build();
  }
}
