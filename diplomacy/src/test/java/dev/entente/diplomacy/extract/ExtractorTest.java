package dev.entente.diplomacy.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.story.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {

  private static final Extractor EXTRACTOR = Extractor.standard();
  private static final LocalDate WEDNESDAY = LocalDate.of(2031, 5, 14);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HELD | Slovak Foreign Minister Anna Kovar met Polish Foreign Minister Piotr Wrona on Monday.",
        "SCHEDULED | Slovak Foreign Minister Anna Kovar will meet Polish Foreign Minister Piotr Wrona on Friday.",
        "PROPOSED | Slovak Foreign Minister Anna Kovar hopes to meet Polish Foreign Minister Piotr Wrona on Friday.",
        "PROPOSED | Slovak Foreign Minister Anna Kovar might meet Polish Foreign Minister Piotr Wrona on Friday.",
        "CANCELLED | Slovak Foreign Minister Anna Kovar cancelled talks with Polish Foreign Minister Piotr Wrona.",
        "POSTPONED | Slovak Foreign Minister Anna Kovar postponed talks with Polish Foreign Minister Piotr Wrona.",
        "REFUSED | Slovak Foreign Minister Anna Kovar refused to meet Polish Foreign Minister Piotr Wrona."
      })
  void tellsWhereAMeetingStands(Status status, String sentence) {
    assertThat(meetings(sentence)).extracting(MeetingMention::status).containsExactly(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEAD_OF_STATE_OR_GOVERNMENT | Slovak President Anna Kovar met Polish President Piotr Wrona on Monday.",
        "MINISTER | Slovak President Anna Kovar met Polish Foreign Minister Piotr Wrona on Monday.",
        "VICE_MINISTER | Slovak Deputy Foreign Minister Anna Kovar met Polish Foreign Minister Piotr Wrona on Monday.",
        "SENIOR_OFFICIAL | Slovak Ambassador Anna Kovar met Polish Foreign Minister Piotr Wrona on Monday.",
        "MINISTER | Slovak Foreign Minister Anna Kovar met her Polish counterpart, Piotr Wrona, on Monday."
      })
  void ranksAMeetingByWhatAllSidesReach(Level level, String sentence) {
    assertThat(meetings(sentence)).extracting(MeetingMention::level).containsExactly(level);
  }

  @Test
  void severalCounterpartsAreSeveralMeetings() {
    assertThat(
            meetings(
                "Slovak Foreign Minister Anna Kovar held separate talks with her Polish and Czech counterparts on Monday."))
        .extracting(MeetingMention::countries)
        .containsExactlyInAnyOrder(List.of("POL", "SVK"), List.of("CZE", "SVK"));
  }

  @Test
  void aLaterSentenceAddsToTheMeetingOfTheLead() {
    List<MeetingMention> meetings =
        meetings(
            "Slovak Foreign Minister Anna Kovar met Polish Foreign Minister Piotr Wrona on Monday. "
                + "Kovar and Wrona met in Warsaw.");
    assertThat(meetings).hasSize(1);
    assertThat(meetings.get(0).place()).isEqualTo("Warsaw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Slovak Foreign Minister Anna Kovar met former Polish President Piotr Wrona on Monday.",
        "Slovak President Anna Kovar met Slovak Foreign Minister Piotr Wrona on Monday.",
        "The Slovak steelmaker said it would meet demand from Poland and Germany.",
        "Slovak Foreign Minister Anna Kovar did not meet Polish Foreign Minister Piotr Wrona on Monday."
      })
  void findsNoMeetingWhereThereIsNone(String sentence) {
    assertThat(meetings(sentence)).isEmpty();
  }

  @Test
  void evidenceStandsInTheTextAtItsOffsets() {
    Story story =
        story(
            "Slovak, Polish ministers meet",
            "Slovak Foreign Minister Anna Kovar met Polish Foreign Minister Piotr Wrona in Łódź on Monday.");
    for (MeetingMention meeting : ((Extraction) EXTRACTOR.read(story)).meetings()) {
      assertThat(story.text().substring(meeting.evidence().start(), meeting.evidence().end()))
          .isEqualTo(meeting.evidence().text());
    }
  }

  @Test
  void readsTheSameStoryTheSameWayEveryTime() {
    Story story =
        story(
            null,
            "Slovak Foreign Minister Anna Kovar met Polish Foreign Minister Piotr Wrona on Monday.");
    Reading first = EXTRACTOR.read(story);
    EXTRACTOR.read(
        story(null, "President Anna Kovar of Slovakia telephoned Polish President Piotr Wrona."));
    assertThat(EXTRACTOR.read(story)).isEqualTo(first);
    assertThat(Extractor.standard().read(story)).isEqualTo(first);
  }

  @Test
  void neverFailsOnScrambledText() {
    String[] pieces = {
      "President",
      " of ",
      "Poland",
      ",",
      " and ",
      "'s",
      "(",
      ")",
      "-",
      "talks",
      " with ",
      "met",
      "\n",
      "\n\n",
      ".",
      "\"",
      "“",
      "Jan.",
      " 4-7",
      "U.S.",
      "the two",
      "sides",
      "his",
      " counterpart",
      "Sheikh",
      ", Jr.",
      "will",
      "visit",
      " to ",
      "\u0000",
      "\uD83D",
      "é",
      "2031",
      "summit",
      "NATO",
      "between",
      "Slovak",
      "former",
      "who",
      "whom",
      "United",
      " States"
    };
    Random random = new Random(20310514);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      assertThat(EXTRACTOR.read(story(null, text.toString()))).as("%s", text).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Poland and ",
        "talks with ",
        "\"",
        "( ",
        "President Anna Kovar, ",
        "a",
        "Poland, "
      })
  void longTextWithoutASentenceEndIsReadInTime(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    EXTRACTOR.read(story(null, text));
    long start = System.nanoTime();
    EXTRACTOR.read(story(null, text));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  private static List<MeetingMention> meetings(String body) {
    return ((Extraction) EXTRACTOR.read(story(null, body))).meetings();
  }

  private static Story story(String headline, String body) {
    return new Story("own", "Tatra Press", WEDNESDAY, null, headline, body);
  }
}
