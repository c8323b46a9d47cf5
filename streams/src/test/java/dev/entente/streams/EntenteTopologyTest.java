package dev.entente.streams;

import static dev.entente.streams.Stories.AGENCY;
import static dev.entente.streams.Stories.MONDAY_NOON;
import static dev.entente.streams.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.schemas.wire.DeadLetter;
import dev.entente.schemas.wire.DeadLetterReason;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.streams.state.StoryTally;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the public topics sees of what newsrooms send. */
class EntenteTopologyTest {

  private static final String MET = "MEET JPN-KOR HELD 2031-05-05 Tokyo MINISTER";

  @TempDir private Path stateFolder;
  private Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(stateFolder, MONDAY_NOON);
  }

  @AfterEach
  void close() {
    StoryTally tally = newsroom.tally();
    long counted =
        tally.getUsed()
            + tally.getUnchanged()
            + tally.getStale()
            + tally.getRejected()
            + tally.getHeld()
            + newsroom.deadLetters().size();
    assertThat(counted).as("read = the sum of what became of it").isEqualTo(newsroom.delivered());
    newsroom.close();
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
    assertThat(newsroom.tally().getRejected()).isEqualTo(1);
  }

  @Test
  void storyThatBreaksOurCodeIsADeadLetterWithItsBytes() {
    newsroom.publishes(story("s1", "BREAK"));

    assertThat(newsroom.deadLetters())
        .singleElement()
        .satisfies(
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
    newsroom.publishes(story("s2", "KOREAN"));

    assertThat(newsroom.deadLetters())
        .extracting(DeadLetter::getReason)
        .containsExactly(DeadLetterReason.UNREADABLE);
    assertThat(newsroom.rejections()).extracting(Rejection::getStoryId).containsExactly("s2");
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
}
