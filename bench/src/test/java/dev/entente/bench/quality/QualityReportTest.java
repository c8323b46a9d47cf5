package dev.entente.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityReportTest {

  private static final double ROUNDING = 1e-9;

  /** Two pairs labelled and one read, which is found with another status. */
  private static final StoryScore HALF =
      StoryScore.of(
          meetings("'POL','SVK'],'status':'HELD'", "'CZE','HUN'],'status':'HELD'"),
          meetings("'POL','SVK'],'status':'SCHEDULED'"));

  /** One labelled and found, and two false ones. */
  private static final StoryScore TWO_FALSE =
      StoryScore.of(
          meetings("'POL','SVK'],'status':'HELD'"), meetings("'CZE','POL','SVK'],'status':'HELD'"));

  @Test
  void storiesAreCountedTogether() {
    QualityReport report = QualityReport.of(List.of(HALF, TWO_FALSE), 3, 10);

    assertThat(report.stories()).isEqualTo(2);
    assertThat(report.leftOut()).isEqualTo(3);
    assertThat(report.labelledPairs()).isEqualTo(3);
    assertThat(report.readPairs()).isEqualTo(4);
    assertAccuracy(report.found(), 2 / 4.0, 2 / 3.0, 4 / 7.0);
    assertAccuracy(report.withStatus(), 1 / 4.0, 1 / 3.0, 2 / 7.0);
    assertAccuracy(report.withStatusAndDate(), 1 / 4.0, 1 / 3.0, 2 / 7.0);
    assertThat(report.news()).isEqualTo(new QualityReport.Share(1, 3));
    assertThat(report.level().share()).isEqualTo(1);
    assertThat(report.place().share()).isNull();
  }

  @Test
  void missesAreListedInTheStoriesOrderAsManyAsWereAskedFor() {
    QualityReport report = QualityReport.of(List.of(HALF, TWO_FALSE), 0, 3);

    assertThat(report.differences()).isEqualTo(4);
    assertThat(report.misses())
        .extracting(miss -> miss.kind() + " " + miss.countries())
        .containsExactly("STATUS POL-SVK", "MISSED CZE-HUN", "FALSE CZE-POL");
  }

  @Test
  void theIntervalHoldsTheFigureAndIsTheSameEachTime() {
    QualityReport report = QualityReport.of(List.of(HALF, TWO_FALSE), 0, 0);
    Interval interval = report.found().interval();

    // Of two stories one is drawn twice at one time in four: both ends are such draws.
    assertThat(interval.from()).isCloseTo(1 / 2.0, within(ROUNDING));
    assertThat(interval.to()).isCloseTo(2 / 3.0, within(ROUNDING));
    assertThat(QualityReport.of(List.of(HALF, TWO_FALSE), 0, 0)).isEqualTo(report);
  }

  @Test
  void storiesThatAreAllAlikeLeaveNoDoubt() {
    Interval interval = QualityReport.of(Collections.nCopies(5, HALF), 0, 0).found().interval();

    assertThat(interval.from()).isCloseTo(2 / 3.0, within(ROUNDING));
    assertThat(interval.to()).isCloseTo(2 / 3.0, within(ROUNDING));
  }

  @Test
  void whereNothingIsReadNothingIsRight() {
    StoryScore nothing = StoryScore.of(meetings("'POL','SVK'],'status':'HELD'"), meetings());

    assertAccuracy(QualityReport.of(List.of(nothing), 0, 0).found(), 0, 0, 0);
  }

  private static void assertAccuracy(
      Accuracy accuracy, double precision, double recall, double f1) {
    assertThat(accuracy.precision()).isCloseTo(precision, within(ROUNDING));
    assertThat(accuracy.recall()).isCloseTo(recall, within(ROUNDING));
    assertThat(accuracy.f1()).isCloseTo(f1, within(ROUNDING));
  }

  private static Told meetings(String... meetings) {
    String array =
        meetings.length == 0
            ? ""
            : "{'countries':[" + String.join("},{'countries':[", meetings) + "}";
    return ToldJson.read(
        "test:1", "{'id':'a','meetings':[%s]}".formatted(array).replace('\'', '"'));
  }
}
