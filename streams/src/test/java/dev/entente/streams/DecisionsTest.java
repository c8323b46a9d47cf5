package dev.entente.streams;

import static dev.entente.streams.Stories.MONDAY_NOON;
import static dev.entente.streams.Stories.kill;
import static dev.entente.streams.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.DecisionKeys;
import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.Decision;
import dev.entente.schemas.diplomacy.DecisionKind;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers decide about meetings, and that it holds whatever comes. */
class DecisionsTest {

  private static final String TALKS = "MEET JPN-KOR HELD 2031-05-05 Northport MINISTER";
  private static final String SUMMIT =
      "MEET JPN-KOR HELD 2031-05-05 Eastham HEAD_OF_STATE_OR_GOVERNMENT";

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
  void mergedMeetingsAreOneAndSayWhoseDecisionItWas() {
    newsroom.publishes(story("a", TALKS), story("b", SUMMIT));
    Decision merge = merge(id("a"), id("b"));

    decide(merge);

    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(2);
    assertThat(newsroom.relations().get("JPN-KOR").getMeetingsHeld()).isEqualTo(1);
    assertThat(newsroom.events())
        .filteredOn(event -> event.getChange() == Change.MERGED)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getDecision()).isEqualTo(DecisionKeys.of(merge));
              assertThat(event.getReplacedBy())
                  .containsExactly(newsroom.onlyMeeting().getMeetingId());
              assertThat(event.getCause()).isNull();
            });
  }

  @Test
  void decisionThatIsTakenBackLeavesTheMeetingsAsTheyWere() {
    newsroom.publishes(story("a", TALKS), story("b", SUMMIT));
    var before = List.copyOf(newsroom.meetings().values());
    Decision merge = merge(id("a"), id("b"));

    decide(merge);
    newsroom.decides(DecisionKeys.of(merge), null);

    assertThat(newsroom.meetings().values()).containsExactlyElementsOf(before);
    assertThat(newsroom.relations().get("JPN-KOR").getMeetingsHeld()).isEqualTo(2);
  }

  @Test
  void storiesThatASplitNamesAreAMeetingOfTheirOwn() {
    newsroom.publishes(
        story("a", TALKS),
        story("b", TALKS).setProvider("Ortelius"),
        story("c", TALKS).setProvider("Tern"));
    assertThat(newsroom.onlyMeeting().getReportCount()).isEqualTo(3);

    decide(
        decision(DecisionKind.SPLIT, newsroom.onlyMeeting().getMeetingId())
            .setStories(List.of("Ortelius|b"))
            .build());

    assertThat(newsroom.meetings().values())
        .extracting(Meeting::getReportCount)
        .containsExactlyInAnyOrder(1, 2);
    assertThat(newsroom.relations().get("JPN-KOR").getMeetingsHeld()).isEqualTo(2);
  }

  @Test
  void rejectedMeetingIsGoneAndStaysGoneWhenOthersRepeatIt() {
    newsroom.publishes(story("a", TALKS));
    decide(decision(DecisionKind.REJECT, newsroom.onlyMeeting().getMeetingId()).build());
    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.events())
        .last()
        .extracting(MeetingEvent::getChange)
        .isEqualTo(Change.RETRACTED);

    newsroom.publishes(story("b", TALKS).setProvider("Ortelius"));

    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.relations().get("JPN-KOR").getMeetingsHeld()).isZero();
  }

  @Test
  void decisionThatComesBeforeItsStoriesWaitsForThem() {
    newsroom.publishes(story("a", TALKS), story("b", SUMMIT));
    Decision merge = merge(id("a"), id("b"));
    try (Newsroom other = new Newsroom(stateFolder.resolve("other"), MONDAY_NOON)) {
      other.decides(DecisionKeys.of(merge), merge);
      other.publishes(story("b", SUMMIT), story("a", TALKS));
      decide(merge);

      assertThat(other.meetings()).isEqualTo(newsroom.meetings()).hasSize(1);
      assertThat(other.relations()).isEqualTo(newsroom.relations());
    }
  }

  @Test
  void decisionGoesWithTheStoryThatItHangsOn() {
    newsroom.publishes(story("a", TALKS), story("b", SUMMIT));
    String summit = id("b");
    decide(merge(id("a"), summit));

    newsroom.publishes(kill("a"));

    assertThat(newsroom.onlyMeeting().getMeetingId()).isEqualTo(summit);
  }

  @Test
  void decisionThatNobodyCanCarryOutIsADeadLetter() {
    newsroom.decides("JPN-KOR.0123456789ab|REJECT", merge("JPN-KOR.a", "JPN-KOR.b"));

    assertThat(newsroom.deadLetters())
        .singleElement()
        .satisfies(letter -> assertThat(letter.getMessage()).contains("belongs under"));
  }

  private void decide(Decision decision) {
    newsroom.decides(DecisionKeys.of(decision), decision);
  }

  /** Returns the id of the meeting that a story tells of. */
  private String id(String storyId) {
    return newsroom.meetings().values().stream()
        .filter(meeting -> meeting.getReports().get(0).getStory().getStoryId().equals(storyId))
        .findFirst()
        .orElseThrow()
        .getMeetingId();
  }

  private static Decision merge(String one, String other) {
    return decision(DecisionKind.MERGE, one).setOtherMeetingId(other).build();
  }

  private static Decision.Builder decision(DecisionKind kind, String meetingId) {
    return Decision.newBuilder()
        .setKind(kind)
        .setMeetingId(meetingId)
        .setDecidedBy("A. Editor")
        .setReason("as the ministry says")
        .setDecidedAt(MONDAY_NOON);
  }
}
