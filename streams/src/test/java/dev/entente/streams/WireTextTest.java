package dev.entente.streams;

import static dev.entente.streams.Stories.MONDAY_NOON;
import static dev.entente.streams.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way with the real reader of wire text. */
class WireTextTest {

  @TempDir private Path stateFolder;

  @Test
  void wireStoryBecomesAMeetingAndARelation() {
    try (Newsroom newsroom = new Newsroom(stateFolder, MONDAY_NOON, Extractor.standard()::read)) {
      newsroom.publishes(
          story(
                  "m1",
                  "LISBON, May 5 (Merian) -- Portuguese Foreign Minister Duarte Falcao met with his"
                      + " Norwegian counterpart, Sigrid Aasen, in Lisbon on Monday.",
                  "The two ministers discussed fisheries and energy, the Portuguese ministry said.")
              .setHeadline("Portugal, Norway foreign ministers meet in Lisbon")
              .setDateline("LISBON, May 5 (Merian)"));

      Meeting meeting = newsroom.onlyMeeting();
      assertThat(meeting.getCountries()).containsExactly("NOR", "PRT");
      assertThat(meeting.getStatus()).isEqualTo(Status.HELD);
      assertThat(meeting.getLevel()).isEqualTo(Level.MINISTER);
      assertThat(meeting.getPlace()).isEqualTo("Lisbon");
      assertThat(meeting.getDate().getFrom()).isEqualTo(LocalDate.of(2031, 5, 5));
      assertThat(newsroom.relations().get("NOR-PRT").getMeetingsHeld()).isEqualTo(1);
    }
  }
}
