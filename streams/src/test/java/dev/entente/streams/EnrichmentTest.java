package dev.entente.streams;

import static dev.entente.streams.Stories.MONDAY_NOON;
import static dev.entente.streams.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.Signal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public records say beyond the stories: where places lie, and the field's codes. */
class EnrichmentTest {

  private static final LocalDate MAY_5 = LocalDate.of(2031, 5, 5);

  @TempDir private Path stateFolder;
  private Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(stateFolder, MONDAY_NOON);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aMeetingSaysWhereItsPlaceLiesAndHowItIsCoded() {
    newsroom.publishes(story("s1", "MEET JPN-KOR HELD 2031-05-05 Vienna MINISTER"));

    Meeting meeting = newsroom.onlyMeeting();
    assertThat(meeting.getPlaceCountry()).isEqualTo("AUT");
    assertThat(meeting.getLatitude()).isBetween(48.0, 48.4);
    assertThat(meeting.getLongitude()).isBetween(16.2, 16.6);
    assertThat(meeting.getCameo()).isEqualTo("044");
    assertThat(meeting.getPloverEvent()).isEqualTo("CONSULT");
    assertThat(meeting.getGoldstein()).isEqualTo(2.5);
    assertThat(meeting.getTopics()).containsExactly("other");
  }

  @Test
  void aReportSaysWhatItsStoryGave() {
    newsroom.publishes(story("s1", "MEET JPN-KOR HELD 2031-05-05 Vienna MINISTER"));

    assertThat(newsroom.onlyMeeting().getReports())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.getLevel()).isEqualTo(Level.MINISTER);
              assertThat(report.getDate()).isEqualTo(new DateRange(MAY_5, MAY_5));
              assertThat(report.getPlace()).isEqualTo("Vienna");
            });
  }

  @Test
  void whatMovedAPairIsCoded() {
    newsroom.publishes(
        story(
            "s1",
            "MEET JPN-KOR CANCELLED 2031-05-09 Vienna MINISTER",
            "SIGNAL JPN-KOR AGREEMENT fish"));

    assertThat(newsroom.relations().get("JPN-KOR").getRecentChanges())
        .anySatisfy(
            change -> {
              assertThat(change.getSignal()).isEqualTo(Signal.AGREEMENT);
              assertThat(change.getQuadClass()).isEqualTo(1);
              assertThat(change.getGoldstein()).isEqualTo(8.0);
            })
        .anySatisfy(
            change -> {
              assertThat(change.getSignal()).isNull();
              assertThat(change.getMeetingId()).isNotNull();
              assertThat(change.getQuadClass()).isEqualTo(4);
              assertThat(change.getGoldstein()).isEqualTo(-7.0);
            })
        .extracting(RecentChange::getDay)
        .hasSize(2);
  }
}
