package dev.entente.streams;

import static dev.entente.streams.Stories.AGENCY;
import static dev.entente.streams.Stories.MONDAY;
import static dev.entente.streams.Stories.MONDAY_EVENING;
import static dev.entente.streams.Stories.MONDAY_NOON;
import static dev.entente.streams.Stories.TUESDAY;
import static dev.entente.streams.Stories.TUESDAY_NOON;
import static dev.entente.streams.Stories.hold;
import static dev.entente.streams.Stories.kill;
import static dev.entente.streams.Stories.story;
import static dev.entente.streams.Stories.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.DeadLetterReason;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the public topics sees of what newsrooms send. */
class EntenteTopologyTest {

  private static final String MET = "MEET JPN-KOR HELD 2031-05-05 Tokyo MINISTER";
  private static final String WILL_MEET = "MEET JPN-KOR SCHEDULED 2031-05-09 Seoul MINISTER";
  private static final String CALLED_OFF = "MEET JPN-KOR CANCELLED 2031-05-09 Seoul MINISTER";
  private static final String OTHERS_MET = "MEET DEU-FRA HELD 2031-05-05 Bonn MINISTER";

  @TempDir private Path stateFolder;
  private Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(stateFolder, MONDAY_NOON);
  }

  /** Whatever a test is about, nothing disappears. */
  @AfterEach
  void close() {
    newsroom.assertThatNothingDisappeared();
    newsroom.close();
  }

  @Test
  void storyBecomesAMeetingWithItsSourceAndItsReason() {
    newsroom.publishes(story("s1", MET));

    Meeting meeting = newsroom.onlyMeeting();
    assertThat(meeting.getCountries()).containsExactly("JPN", "KOR");
    assertThat(meeting.getStatus()).isEqualTo(Status.HELD);
    assertThat(meeting.getPlace()).isEqualTo("Tokyo");
    assertThat(meeting.getReports())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.getEvidence()).isEqualTo(MET);
              assertThat(report.getStory().getStoryId()).isEqualTo("s1");
              assertThat(report.getFoundBy()).isEqualTo("plain-meeting");
            });
    assertThat(newsroom.events())
        .extracting(MeetingEvent::getChange, event -> event.getCause().getStoryId())
        .containsExactly(tuple(Change.REPORTED, "s1"));
  }

  @Test
  void laterVersionReplacesTheEarlier() {
    newsroom.publishes(update("s1", 1, MET), update("s1", 2, OTHERS_MET));

    assertThat(newsroom.onlyMeeting().getCountries()).containsExactly("DEU", "FRA");
    assertThat(newsroom.events())
        .extracting(MeetingEvent::getChange)
        .containsExactlyInAnyOrder(Change.REPORTED, Change.RETRACTED, Change.REPORTED);
    assertThat(newsroom.tally().getUsed()).isEqualTo(2);
  }

  @Test
  void earlierVersionThatComesLateChangesNothing() {
    newsroom.publishes(update("s1", 2, OTHERS_MET), update("s1", 1, MET));

    assertThat(newsroom.onlyMeeting().getCountries()).containsExactly("DEU", "FRA");
    assertThat(newsroom.tally().getStale()).isEqualTo(1);
  }

  @Test
  void meetingKeepsItsIdWhenALeadTellsOfOthersBeforeIt() {
    newsroom.publishes(update("s1", 1, WILL_MEET));
    String id = newsroom.onlyMeeting().getMeetingId();

    newsroom.publishes(
        update(
            "s1",
            2,
            "MEET DEU-FRA HELD 2031-05-04 Bonn MINISTER",
            "MEET JPN-KOR HELD 2030-11-02 Eastham MINISTER EARLIER",
            WILL_MEET));

    assertThat(newsroom.meetings()).hasSize(3).containsKey(id);
    assertThat(newsroom.events()).extracting(MeetingEvent::getChange).containsOnly(Change.REPORTED);
  }

  @Test
  void numberOutranksTimeAndTimeOutranksTheMark() {
    newsroom.publishes(
        update("numbered", 2, MET).setVersionTime(MONDAY_NOON),
        update("numbered", 1, CALLED_OFF).setVersionTime(MONDAY_EVENING),
        story("timed", "MEET DEU-FRA HELD 2031-05-05 Bonn MINISTER")
            .setVersionTime(MONDAY_EVENING)
            .setRevision(1),
        story("timed", "MEET DEU-FRA CANCELLED 2031-05-05 Bonn MINISTER")
            .setVersionTime(MONDAY_NOON)
            .setRevision(3));

    assertThat(newsroom.meetings().values())
        .extracting(Meeting::getStatus)
        .containsOnly(Status.HELD);
    assertThat(newsroom.tally().getStale()).isEqualTo(2);
  }

  @Test
  void leadOutranksTheUnmarkedStory() {
    newsroom.publishes(
        story("s1", CALLED_OFF).setRevision(2), story("s1", WILL_MEET).setRevision(1));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void repeatedDeliveryIsCountedAndWritesNothing() {
    newsroom.publishes(story("s1", MET));
    int written = newsroom.meetingRecords().size();

    newsroom.publishes(story("s1", MET), story("s1", MET).setIngested(MONDAY_EVENING));

    assertThat(newsroom.meetingRecords()).hasSize(written);
    assertThat(newsroom.tally().getUnchanged()).isEqualTo(2);
  }

  @Test
  void correctionSaysThatItIsOne() {
    newsroom.publishes(
        update("s1", 1, WILL_MEET),
        update("s1", 2, "MEET JPN-KOR SCHEDULED 2031-05-09 Busan MINISTER")
            .setAction(Action.CORRECTION));

    assertThat(newsroom.onlyMeeting().getPlace()).isEqualTo("Busan");
    assertThat(newsroom.events())
        .extracting(MeetingEvent::getChange)
        .containsExactly(Change.REPORTED, Change.CORRECTED);
  }

  @Test
  void twoAgenciesTellOfOneMeeting() {
    newsroom.publishes(story("s1", MET), story("t9", MET).setProvider("Ortelius"));

    assertThat(newsroom.onlyMeeting().getProviderCount()).isEqualTo(2);
    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(2);
  }

  @Test
  void killedStoryLeavesATombstoneAndTheReason() {
    newsroom.publishes(story("s1", MET), kill("s1"));

    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.meetingRecords()).last().extracting(r -> r.value()).isNull();
    assertThat(newsroom.events())
        .last()
        .extracting(MeetingEvent::getChange)
        .isEqualTo(Change.RETRACTED);
  }

  @Test
  void killedStoryStaysKilled() {
    newsroom.publishes(story("s1", MET), kill("s1"), update("s1", 9, MET), kill("s1"));

    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.tally().getStale()).isEqualTo(1);
    assertThat(newsroom.tally().getUnchanged()).isEqualTo(1);
  }

  @Test
  void killThatComesFirstWaitsVisiblyForItsStory() {
    newsroom.publishes(kill("s1"));
    assertThat(newsroom.tally().getWaitingKills()).isEqualTo(1);

    newsroom.publishes(story("s1", MET));

    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.tally().getWaitingKills()).isZero();
  }

  @Test
  void heldStoryTellsNothingUntilALaterVersionReleasesIt() {
    newsroom.publishes(update("s1", 1, MET), hold("s1").setVersion(1L));
    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.tally().getHeld()).isEqualTo(1);

    newsroom.publishes(update("s1", 2, MET));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.HELD);
    assertThat(newsroom.tally().getHeld()).isZero();
  }

  @Test
  void holdThatSaysNothingOfWhenHoldsEveryVersion() {
    newsroom.publishes(
        story("s1", MET).setVersionTime(MONDAY_NOON),
        story("s2", MET).setVersion(7L),
        hold("s1"),
        hold("s2"));

    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.tally().getHeld()).isEqualTo(2);
  }

  @Test
  void holdOfADayHoldsItsDaysVersionsUntilAnotherDays() {
    newsroom.publishes(
        story("s1", MET).setVersionTime(MONDAY_EVENING).setRevision(2),
        hold("s1").setPublished(MONDAY));
    assertThat(newsroom.meetings()).isEmpty();

    newsroom.publishes(story("s1", MET).setVersionTime(TUESDAY_NOON).setPublished(TUESDAY));

    assertThat(newsroom.meetings()).hasSize(1);
    assertThat(newsroom.tally().getHeld()).isZero();
  }

  @Test
  void holdWithoutANumberIsComparedByItsTime() {
    newsroom.publishes(
        update("s1", 1, MET).setVersionTime(MONDAY_NOON),
        hold("s1").setVersionTime(MONDAY_EVENING));
    assertThat(newsroom.meetings()).isEmpty();

    newsroom.publishes(update("s1", 2, MET).setVersionTime(TUESDAY_NOON));

    assertThat(newsroom.meetings()).hasSize(1);
  }

  @Test
  void versionThatComesLateUnderAHoldStaysUnderIt() {
    newsroom.publishes(hold("s1").setVersion(2L), update("s1", 1, MET));
    assertThat(newsroom.meetings()).isEmpty();

    newsroom.publishes(hold("s1").setVersion(2L), update("s1", 3, MET), hold("s1").setVersion(1L));

    assertThat(newsroom.meetings()).hasSize(1);
    assertThat(newsroom.tally().getHeld()).isZero();
  }

  @Test
  void embargoedStoryComesOutOnTimeAndNotBefore() {
    newsroom.publishes(story("s1", MET).setEmbargo(MONDAY_EVENING));

    newsroom.waits(Duration.ofHours(6).minusSeconds(2));
    assertThat(newsroom.wroteNothing()).isTrue();
    assertThat(newsroom.tally().getHeld()).isEqualTo(1);

    newsroom.waits(Duration.ofSeconds(3));
    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.HELD);
    assertThat(newsroom.tally().getHeld()).isZero();
  }

  @Test
  void embargoThatHasEndedHoldsNothingBack() {
    newsroom.publishes(story("s1", MET).setEmbargo(MONDAY_NOON));

    assertThat(newsroom.meetings()).hasSize(1);
  }

  @Test
  void embargoedUpdateLeavesThePublicVersionInForceUntilItsTime() {
    newsroom.publishes(
        update("s1", 1, WILL_MEET), update("s1", 2, CALLED_OFF).setEmbargo(MONDAY_EVENING));
    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.SCHEDULED);

    newsroom.waits(Duration.ofHours(7));
    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void killReachesAStoryUnderEmbargo() {
    newsroom.publishes(story("s1", MET).setEmbargo(MONDAY_EVENING), kill("s1"));

    newsroom.waits(Duration.ofHours(7));

    assertThat(newsroom.wroteNothing()).isTrue();
    assertThat(newsroom.tally().getHeld()).isZero();
  }

  @Test
  void laterVersionOvertakesOneUnderEmbargo() {
    newsroom.publishes(
        update("s1", 1, WILL_MEET).setEmbargo(MONDAY_EVENING), update("s1", 2, CALLED_OFF));

    newsroom.waits(Duration.ofHours(7));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
    assertThat(newsroom.tally().getStale()).isEqualTo(1);
  }

  @Test
  void versionThatTurnsOutUnusableDoesNotOvertakeTheOneThatWaits() {
    newsroom.publishes(
        update("s1", 1, MET).setEmbargo(MONDAY_EVENING.plusSeconds(3600)),
        update("s1", 2, "KOREAN").setEmbargo(MONDAY_EVENING));

    newsroom.waits(Duration.ofHours(8));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.HELD);
    assertThat(newsroom.rejections()).hasSize(1);
  }

  @Test
  void ofTwoVersionsThatComeOutTogetherTheLaterCounts() {
    newsroom.publishes(
        update("s1", 1, WILL_MEET).setEmbargo(MONDAY_EVENING),
        update("s1", 2, CALLED_OFF).setEmbargo(MONDAY_EVENING));

    newsroom.waits(Duration.ofHours(8));

    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.CANCELLED);
    assertThat(newsroom.tally().getStale()).isEqualTo(1);
  }

  @Test
  void embargoedStoryThatCannotBeUsedShowsNothingBeforeItsTime() {
    newsroom.publishes(
        story("s1", "KOREAN").setEmbargo(MONDAY_EVENING),
        story("s2", "BREAK").setEmbargo(MONDAY_EVENING));
    assertThat(newsroom.rejections()).isEmpty();
    assertThat(newsroom.deadLetters()).isEmpty();

    newsroom.waits(Duration.ofHours(7));

    assertThat(newsroom.rejections()).extracting(Rejection::getStoryId).containsExactly("s1");
    assertThat(newsroom.deadLetters())
        .extracting(DeadLetter::getReason, DeadLetter::getFailedIn)
        .containsExactly(tuple(DeadLetterReason.PROCESSING, "accept-story"));
  }

  @Test
  void meetingOfThreeCountsForEachOfItsPairs() {
    newsroom.publishes(story("s1", "MEET CHN-JPN-KOR HELD 2031-05-05 Seoul MINISTER"));

    assertThat(newsroom.onlyMeeting().getCountries()).containsExactly("CHN", "JPN", "KOR");
    assertThat(newsroom.relations()).containsOnlyKeys("CHN-JPN", "CHN-KOR", "JPN-KOR");
  }

  @Test
  void gatheringOfWhichAnAgencyLeavesAMemberOutCountsOnceForItsPairs() {
    newsroom.publishes(
        story("s1", "MEET AUS-BRA-CHL HELD 2031-05-02 Northport MINISTER"),
        story("s2", "MEET AUS-BRA-CHL-DNK HELD 2031-05-02 Northport MINISTER")
            .setProvider("Ortelius"));

    assertThat(newsroom.meetings()).hasSize(2);
    assertThat(newsroom.relations().get("AUS-BRA").getMeetingsHeld()).isEqualTo(1);
    assertThat(newsroom.relations().get("AUS-DNK").getMeetingsHeld()).isEqualTo(1);

    newsroom.publishes(kill("s2").setProvider("Ortelius"));

    assertThat(newsroom.relations().get("AUS-BRA").getMeetingsHeld()).isEqualTo(1);
    assertThat(newsroom.relations()).doesNotContainKey("AUS-DNK");
  }

  @Test
  void meetingWithABodyFeedsNoPair() {
    newsroom.publishes(story("s1", "MEET KOR+EU HELD 2031-05-05 Brussels MINISTER"));

    assertThat(newsroom.onlyMeeting().getBodies()).containsExactly("EU");
    assertThat(newsroom.relations()).isEmpty();
  }

  @Test
  void signalMovesThePairAndItsKillEmptiesIt() {
    newsroom.publishes(story("s1", "SIGNAL JPN-KOR THAW"));
    assertThat(newsroom.relations().get("JPN-KOR").getTemperature()).isPositive();

    newsroom.publishes(kill("s1"));
    assertThat(newsroom.relations()).isEmpty();
    assertThat(newsroom.relationRecords()).last().extracting(r -> r.value()).isNull();
  }

  @Test
  void publicRecordsAreCloudEventsWithIdsOfTheirOwn() {
    newsroom.publishes(story("s1", MET, OTHERS_MET));

    List<String> ids =
        newsroom.meetingRecords().stream().map(r -> header(r.headers(), "ce_id")).toList();
    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    assertThat(newsroom.meetingRecords())
        .allSatisfy(
            record -> {
              assertThat(header(record.headers(), "ce_specversion")).isEqualTo("1.0");
              assertThat(header(record.headers(), "ce_subject")).isEqualTo(record.key());
            });
  }

  @Test
  void unreadableStoryIsRejectedWithItsReasonAndRemedy() {
    newsroom.publishes(story("s1", "KOREAN"));

    assertThat(newsroom.rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.getReason()).isEqualTo(RejectionReason.LANGUAGE);
              assertThat(rejection.getStoryId()).isEqualTo("s1");
              assertThat(rejection.getRemedy()).contains("English");
              assertThat(rejection.getInput()).isEqualTo("wire.stories-0@0");
            });
  }

  @Test
  void versionThatCannotBeUsedLeavesTheEarlierInForce() {
    newsroom.publishes(update("s1", 1, MET), update("s1", 2, "KOREAN"), update("s1", 3, "BREAK"));

    assertThat(newsroom.meetings()).hasSize(1);
  }

  @Test
  void storyThatBrokeOurCodeCanBeOfferedAgain() {
    WireStory.Builder story = story("s1", "BREAK");
    newsroom.publishes(story);
    newsroom.publishes(story);

    assertThat(newsroom.deadLetters())
        .hasSize(2)
        .allSatisfy(
            letter -> {
              assertThat(letter.getReason()).isEqualTo(DeadLetterReason.PROCESSING);
              assertThat(letter.getFailedIn()).isEqualTo("accept-story");
              assertThat(letter.getTopic()).isEqualTo("wire.stories");
              assertThat(letter.getValue().remaining()).isEqualTo(letter.getValueLength());
            });
  }

  @Test
  void bytesThatAreNoStoryAreADeadLetterAndTheNextStoryGoesThrough() {
    newsroom.deliversBytes(AGENCY + "|s1", new byte[] {7, 7, 7, 7, 7, 7, 7});
    newsroom.publishes(story("s2", MET));

    assertThat(newsroom.deadLetters())
        .extracting(DeadLetter::getReason)
        .containsExactly(DeadLetterReason.UNREADABLE);
    assertThat(newsroom.meetings()).hasSize(1);
  }

  @Test
  void tooManyFailuresStopTheApplication() {
    for (int failure = 0; failure < Newsroom.DEAD_LETTERS_PER_MINUTE; failure++) {
      newsroom.publishes(story("s" + failure, "BREAK"));
    }

    assertThatThrownBy(() -> newsroom.publishes(story("last-straw", "BREAK")))
        .isInstanceOf(StreamsException.class);
  }

  @Test
  void recordWithoutAStoryIsRejected() {
    newsroom.delivers(AGENCY + "|s1", null);

    assertThat(newsroom.rejections())
        .extracting(Rejection::getReason)
        .containsExactly(RejectionReason.EMPTY);
  }

  @Test
  void storyUnderAForeignKeyIsRejected() {
    newsroom.delivers(AGENCY + "|other", story("s1", MET).build());
    newsroom.delivers(null, story("s1", MET).build());

    assertThat(newsroom.rejections())
        .extracting(Rejection::getReason)
        .containsOnly(RejectionReason.BAD_VALUE)
        .hasSize(2);
  }

  @Test
  void storyWithoutADayIsRejected() {
    newsroom.publishes(
        story("s1", MET).setPublished(null), update("s2", 1, MET).setPublished(TUESDAY));

    assertThat(newsroom.rejections())
        .extracting(Rejection::getReason)
        .containsExactly(RejectionReason.NO_DATE);
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
