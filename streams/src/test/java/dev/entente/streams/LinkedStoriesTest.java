package dev.entente.streams;

import static dev.entente.streams.Stories.MONDAY;
import static dev.entente.streams.Stories.MONDAY_EVENING;
import static dev.entente.streams.Stories.MONDAY_NOON;
import static dev.entente.streams.Stories.TUESDAY;
import static dev.entente.streams.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of wires that give their stories no ids. */
class LinkedStoriesTest {

  private static final String PROSE =
      "The ministers of the two countries will talk about the reef and its lighthouse, an official"
          + " of the harbour office said here on Monday, adding that fishing quotas are on the"
          + " table too";
  private static final String WILL_MEET = "MEET JPN-KOR SCHEDULED 2031-05-09 Northport MINISTER";
  private static final String MET_ELSEWHERE = "MEET DEU-FRA HELD 2031-05-05 Bonn MINISTER";
  private static final String CALLED_OFF = "MEET JPN-KOR CANCELLED 2031-05-09 Northport MINISTER";

  @TempDir private Path stateFolder;
  private Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(stateFolder, MONDAY_NOON);
  }

  @AfterEach
  void close() {
    newsroom.assertThatNothingDisappeared();
    newsroom.close();
  }

  @Test
  void leadUnderAnotherHeadlineReplacesItsStory() {
    newsroom.publishes(
        wire("urgent", "Reef talks set for Friday", 0, WILL_MEET),
        wire("plain", "Ministers to hold reef talks on Friday", 1, PROSE, WILL_MEET),
        wire("lead", "Ministers call off reef talks", 2, PROSE, CALLED_OFF),
        wire("lead2", "Reef talks fail over lighthouse", 3, PROSE, CALLED_OFF));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(1);
    assertThat(newsroom.onlyMeeting().getReports())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.getStory().getStoryId()).isEqualTo("urgent");
              assertThat(report.getStory().getDeliveredAs()).isEqualTo("lead2");
            });
    assertThat(newsroom.events())
        .extracting(MeetingEvent::getChange)
        .containsExactly(Change.REPORTED, Change.STATUS_CHANGED);
    assertThat(newsroom.tally().getUsed()).isEqualTo(4);
    assertThat(newsroom.tally().getLinked()).isEqualTo(3);
  }

  @Test
  void versionThatComesAfterItsLeadIsStale() {
    newsroom.publishes(
        wire("lead", "Ministers call off reef talks", 2, PROSE, CALLED_OFF),
        wire("plain", "Ministers to hold reef talks on Friday", 1, PROSE, WILL_MEET));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(1);
    assertThat(newsroom.tally().getStale()).isEqualTo(1);
  }

  @Test
  void deliveryThatJoinsTwoStoriesTakesBackWhatTheFormerTold() {
    newsroom.publishes(
        wire("flash", "Reef talks off", 0, "MEET JPN-KOR CANCELLED 2031-05-09 Northport"),
        wire("plain", "Harbour office speaks of quotas", 1, PROSE, MET_ELSEWHERE));
    assertThat(newsroom.meetings()).hasSize(2);

    newsroom.publishes(wire("lead", "Reef talks off, harbour office says", 2, PROSE, CALLED_OFF));

    assertThat(newsroom.onlyMeeting().getReports())
        .extracting(report -> report.getStory().getStoryId())
        .containsExactly("flash");
  }

  @Test
  void correctionIsOneAlsoUnderANewHeadline() {
    newsroom.publishes(
        wire("plain", "Ministers to hold reef talks on Friday", 1, PROSE, WILL_MEET),
        wire(
                "corrected",
                "Ministers to hold reef talks on Saturday",
                1,
                PROSE,
                "MEET JPN-KOR SCHEDULED 2031-05-10 Northport MINISTER")
            .setAction(Action.CORRECTION)
            .setVersionTime(MONDAY_EVENING));

    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(1);
    assertThat(newsroom.onlyMeeting().getDate().getFrom()).isEqualTo(MONDAY.plusDays(5));
  }

  @Test
  void correctionCountsAlsoOnAWireThatGivesNeitherTimesNorNumbers() {
    for (int day = 10; day < 18; day++) {
      String met = "MEET JPN-KOR HELD 2031-05-%d Northport MINISTER".formatted(day);
      newsroom.publishes(
          wire("reef" + day, "Reef talks held " + day, 1, PROSE, met).setAction(Action.CORRECTION),
          wire(
              "plain" + day, "Reef talks held " + day, 1, PROSE, met.replace("Northport", "Lima")));
    }

    assertThat(newsroom.meetings().values())
        .extracting(Meeting::getPlace)
        .containsOnly("Northport");
  }

  @Test
  void repeatAddsNothing() {
    newsroom.publishes(wire("plain", "Ministers to hold reef talks", 1, PROSE, WILL_MEET));
    int events = newsroom.events().size();

    newsroom.publishes(
        wire("repeat", "Ministers to hold reef talks", 1, PROSE, WILL_MEET)
            .setAction(Action.REPEAT)
            .setPublished(TUESDAY));

    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(1);
    assertThat(newsroom.events()).hasSize(events);
  }

  @Test
  void sameHeadlineOfTwoAgenciesStaysTwoStories() {
    newsroom.publishes(
        wire("plain", "Ministers to hold reef talks", 1, PROSE, WILL_MEET),
        wire("lead", "Ministers to hold reef talks", 2, PROSE, CALLED_OFF)
            .setProvider("Ortelius")
            .setPublished(TUESDAY));

    assertThat(newsroom.onlyMeeting().getProviderCount()).isEqualTo(2);
  }

  @Test
  void killNoteFindsItsStoryByHeadlineAndTakesEveryVersionBack() {
    newsroom.publishes(
        wire("plain", "Ministers to hold reef talks on Friday", 1, PROSE, WILL_MEET),
        wire("lead", "Ministers call off reef talks", 2, PROSE, CALLED_OFF));

    newsroom.publishes(killNote("note", "Ministers to hold reef talks on Friday"));

    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.events())
        .last()
        .extracting(MeetingEvent::getChange)
        .isEqualTo(Change.RETRACTED);
    assertThat(newsroom.tally().getWaitingKills()).isZero();
  }

  @Test
  void killNoteFindsItsStoryByNumberAndDay() {
    newsroom.publishes(
        wire("plain", "Ministers to hold reef talks", 1, PROSE, WILL_MEET)
            .setServiceNumber("mer 0045"),
        wire("other", "Two towns twinned", 1, MET_ELSEWHERE).setServiceNumber("mer 0046"),
        killNote("note", "MER 0045"));

    assertThat(newsroom.onlyMeeting().getCountries()).containsExactly("DEU", "FRA");
  }

  @Test
  void killNoteFindsItsStoryBySlug() {
    newsroom.publishes(
        wire("plain", "Ministers to hold reef talks", 1, PROSE, WILL_MEET)
            .setSlug("reef-talks-northport"),
        wire("other", "Two towns twinned", 1, MET_ELSEWHERE).setSlug("twinned-towns"),
        killNote("note", "reef-talks-northport"));

    assertThat(newsroom.onlyMeeting().getCountries()).containsExactly("DEU", "FRA");
    assertThat(newsroom.tally().getWaitingKills()).isZero();
  }

  @Test
  void killNoteMeansAlsoAStoryWithAnIdOfItsOwn() {
    newsroom.publishes(
        story("s1", WILL_MEET).setHeadline("Ministers to hold reef talks"),
        killNote("note", "Ministers to hold reef talks"));

    assertThat(newsroom.meetings()).isEmpty();
  }

  @Test
  void killNoteThatMeansNothingYetWaitsVisiblyForItsStory() {
    newsroom.publishes(killNote("note", "Ministers to hold reef talks"));
    assertThat(newsroom.tally().getWaitingKills()).isEqualTo(1);

    newsroom.publishes(wire("plain", "Ministers to hold reef talks", 1, PROSE, WILL_MEET));

    assertThat(newsroom.wroteNothing()).isTrue();
    assertThat(newsroom.tally().getWaitingKills()).isZero();
  }

  @Test
  void storyKilledByANoteStaysKilledUnderALaterHeadline() {
    newsroom.publishes(
        story("s1", WILL_MEET).setHeadline("Ministers to hold reef talks").setVersion(1L),
        killNote("note", "Ministers to hold reef talks"),
        story("s1", WILL_MEET).setHeadline("Reef talks on after all").setVersion(2L));

    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.tally().getStale()).isEqualTo(1);
  }

  @Test
  void holdNoteSuspendsItsStoryUntilALaterVersion() {
    newsroom.publishes(
        wire("plain", "Ministers to hold reef talks", 1, PROSE, WILL_MEET),
        killNote("hold", "Ministers to hold reef talks")
            .setAction(Action.HOLD)
            .setPublished(MONDAY));
    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.tally().getHeld()).isEqualTo(1);

    newsroom.publishes(wire("lead", "Ministers to hold reef talks", 2, PROSE, CALLED_OFF));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
    assertThat(newsroom.tally().getHeld()).isZero();
  }

  @Test
  void leadUnderEmbargoJoinsItsStoryOnTimeAndNotBefore() {
    newsroom.publishes(
        wire("plain", "Ministers to hold reef talks", 1, PROSE, WILL_MEET),
        wire("lead", "Ministers call off reef talks", 2, PROSE, CALLED_OFF)
            .setEmbargo(MONDAY_EVENING));
    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.SCHEDULED);

    newsroom.waits(Duration.ofHours(7));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(1);
  }

  @Test
  void storyThatEvolvesFromAnotherReplacesIt() {
    newsroom.publishes(
        story("s1", WILL_MEET).setVersion(3L).setVersionTime(MONDAY_NOON),
        story("s2", CALLED_OFF)
            .setVersion(1L)
            .setVersionTime(MONDAY_EVENING)
            .setReferences(List.of("s1")));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(1);
  }

  /** A story of Monday from Northport, as a wire without ids brings it. */
  private static WireStory.Builder wire(String id, String headline, int revision, String... lines) {
    return story(id, lines)
        .setProvisionalId(true)
        .setHeadline(headline)
        .setRevision(revision)
        .setDateline("NORTHPORT, May 5 (Merian)");
  }

  private static WireStory.Builder killNote(String id, String... meant) {
    return story(id, "Please kill this story.")
        .setProvisionalId(true)
        .setHeadline("Advisory")
        .setAction(Action.KILL)
        .setReferences(List.of(meant));
  }

  @Test
  void storyIsNotLostWhenAVersionComesOutLongAfterTheOthers() {
    newsroom.publishes(
        wire("lead", "Ministers to hold reef talks", 2, PROSE, WILL_MEET),
        wire("urgent", "Ministers to hold reef talks", 0, PROSE, MET_ELSEWHERE)
            .setEmbargo(MONDAY_NOON.plus(Duration.ofDays(60))));

    newsroom.waits(Duration.ofDays(61));

    assertThat(newsroom.meetings().values())
        .extracting(meeting -> meeting.getCountries().toString())
        .contains("[JPN, KOR]");
  }

  @Test
  void flashThatComesLastGivesTheStoryItsIdAndNothingIsLost() {
    newsroom.publishes(
        wire("plain", "Reef quota harbour talks", 1, MET_ELSEWHERE),
        wire("lead", "Reef quota harbour talks again", 2, WILL_MEET),
        wire("urgent", "Reef quota harbour talks now", 0, MET_ELSEWHERE));

    assertThat(newsroom.onlyMeeting().getReports())
        .singleElement()
        .extracting(report -> report.getStory().getStoryId())
        .isEqualTo("urgent");
  }
}
