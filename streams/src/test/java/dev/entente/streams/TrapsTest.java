package dev.entente.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.diplomacy.extract.Extractor;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three traps that real news sets, in stories as a wire writes them: read, linked and resolved. */
class TrapsTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 5, 12);

  @TempDir private Path stateFolder;
  private Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(stateFolder, Stories.at(MONDAY, 12), Extractor.standard()::read);
  }

  @AfterEach
  void close() {
    newsroom.assertThatNothingDisappeared();
    newsroom.close();
  }

  @Test
  void thirteenStoriesOfThreeOutletsAboutOneSummitAreOneMeetingAndTheOlderOne() {
    for (WireStory.Builder story : summit()) {
      newsroom.publishes(story);
    }

    assertThat(newsroom.meetings().values())
        .filteredOn(meeting -> meeting.getCountries().equals(List.of("MAR", "PRT")))
        .as("%s", newsroom.meetings().values())
        .hasSize(2);
    Meeting summit = meetingOn(LocalDate.of(2025, 5, 15));
    assertThat(summit.getStatus()).isEqualTo(Status.HELD);
    assertThat(summit.getLevel()).isEqualTo(Level.HEAD_OF_STATE_OR_GOVERNMENT);
    assertThat(summit.getReportCount()).isEqualTo(13);
    assertThat(summit.getProviderCount()).isEqualTo(3);
    Meeting older = meetingOn(LocalDate.of(2023, 6, 1));
    assertThat(older.getReports()).allMatch(report -> report.getBackground());
    assertThat(newsroom.relations().get("MAR-PRT").getMeetingsHeld()).isEqualTo(2);
  }

  private Meeting meetingOn(LocalDate firstDay) {
    return newsroom.meetings().values().stream()
        .filter(meeting -> firstDay.equals(meeting.getDate().getFrom()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("none on " + firstDay));
  }

  private static List<WireStory.Builder> summit() {
    return List.of(
        wire(
            "Merian",
            "m1",
            0,
            "Portuguese prime minister to visit Morocco for summit",
            "LISBON, May 12 (Merian) -- Portuguese Prime Minister Duarte Falcao will visit Morocco"
                + " on Thursday for a summit with Moroccan Prime Minister Idris Benhaddou in Rabat,"
                + " his office said Monday."),
        wire(
            "Ortelius",
            "o1",
            0,
            "Portugal, Morocco to hold summit in Rabat on Thursday",
            "RABAT, May 12 (Ortelius) -- Moroccan Prime Minister Idris Benhaddou will hold a summit"
                + " with his Portuguese counterpart, Duarte Falcao, in Rabat on Thursday, the"
                + " Moroccan government said on Monday."),
        wire(
            "Tern",
            "t1",
            0,
            "Falcao to meet Benhaddou in Rabat on May 15",
            "LISBON, May 12 (Tern) -- Portuguese Prime Minister Duarte Falcao is to meet Moroccan"
                + " Prime Minister Idris Benhaddou in Rabat on May 15. It will be their first"
                + " summit since June 2023."),
        wire(
            "Merian",
            "m2",
            1,
            "Energy to top agenda of Portugal-Morocco summit",
            "LISBON, May 13 (Merian) -- Portuguese Prime Minister Duarte Falcao will hold talks"
                + " with Moroccan Prime Minister Idris Benhaddou in Rabat on Thursday, with power"
                + " cables high on the agenda, officials said Tuesday."),
        wire(
            "Ortelius",
            "o2",
            1,
            "Fishing fleets look to Rabat summit",
            "RABAT, May 13 (Ortelius) -- Fishing crews on both shores hope for news when Moroccan"
                + " Prime Minister Idris Benhaddou meets Portuguese Prime Minister Duarte Falcao"
                + " in Rabat on Thursday."),
        wire(
            "Tern",
            "t2",
            2,
            "Portuguese prime minister leaves for Morocco",
            "LISBON, May 14 (Tern) -- Portuguese Prime Minister Duarte Falcao left on Wednesday for"
                + " Morocco, where he will hold a summit with Moroccan Prime Minister Idris"
                + " Benhaddou in Rabat on Thursday."),
        wire(
            "Merian",
            "m3",
            3,
            "Leaders of Portugal, Morocco hold summit in Rabat",
            "RABAT, May 15 (Merian) -- Portuguese Prime Minister Duarte Falcao and Moroccan Prime"
                + " Minister Idris Benhaddou held a summit in Rabat on Thursday and agreed to lay a"
                + " power cable between the two countries."),
        wire(
            "Ortelius",
            "o3",
            3,
            "Benhaddou, Falcao agree on cable at Rabat summit",
            "RABAT, May 15 (Ortelius) -- Moroccan Prime Minister Idris Benhaddou met Portuguese"
                + " Prime Minister Duarte Falcao in Rabat on Thursday. The two leaders last met in"
                + " June 2023."),
        wire(
            "Tern",
            "t3",
            3,
            "Portugal, Morocco leaders meet in Rabat",
            "RABAT, May 15 (Tern) -- Portuguese Prime Minister Duarte Falcao met Moroccan Prime"
                + " Minister Idris Benhaddou in Rabat on Thursday, and the two signed an accord on"
                + " power cables."),
        wire(
            "Merian",
            "m4",
            4,
            "Falcao calls Rabat summit a new chapter",
            "LISBON, May 16 (Merian) -- Portuguese Prime Minister Duarte Falcao, who met Moroccan"
                + " Prime Minister Idris Benhaddou in Rabat on Thursday, spoke of a new chapter on"
                + " Friday."),
        wire(
            "Ortelius",
            "o4",
            4,
            "Cable to be laid by 2029 after Rabat summit",
            "RABAT, May 16 (Ortelius) -- The cable that was agreed on when Moroccan Prime Minister"
                + " Idris Benhaddou met Portuguese Prime Minister Duarte Falcao on Thursday will be"
                + " laid by 2029, an official said on Friday."),
        wire(
            "Tern",
            "t4",
            4,
            "Opposition in Lisbon asks for cost of cable",
            "LISBON, May 16 (Tern) -- Portuguese Prime Minister Duarte Falcao held a summit with"
                + " Moroccan Prime Minister Idris Benhaddou in Rabat on Thursday. Deputies asked on"
                + " Friday what the cable would cost."),
        wire(
            "Merian",
            "m5",
            5,
            "Week in brief",
            "LISBON, May 17 (Merian) -- Portuguese Prime Minister Duarte Falcao and Moroccan Prime"
                + " Minister Idris Benhaddou met in Rabat on May 15."));
  }

  @Test
  void tradeTalksAndASummitAnnouncedOnOneDayInOneCityAreTwo() {
    newsroom.publishes(
        wire(
            "Merian",
            "trade",
            0,
            "Chile, Norway trade ministers to meet in Oslo",
            "OSLO, May 12 (Merian) -- Chilean Trade Minister Rosa Iturbe will meet Norwegian Trade"
                + " Minister Sigrid Haugland in Oslo on Wednesday for talks on salmon tariffs, the"
                + " Norwegian trade ministry said Monday."),
        wire(
            "Ortelius",
            "summit",
            0,
            "Leaders of Chile, Norway to hold summit in Oslo",
            "OSLO, May 12 (Ortelius) -- Chilean President Ramiro Valdes and Norwegian Prime"
                + " Minister Tor Engen will hold a summit in Oslo on Wednesday, their offices said"
                + " Monday."));

    assertThat(newsroom.meetings().values())
        .filteredOn(meeting -> meeting.getCountries().equals(List.of("CHL", "NOR")))
        .extracting(Meeting::getLevel)
        .containsExactlyInAnyOrder(Level.MINISTER, Level.HEAD_OF_STATE_OR_GOVERNMENT);
  }

  @Test
  void firstVersionThatHidesTheDestinationAssertsNoPairUntilItsLeadNamesIt() {
    newsroom.publishes(
        wire(
            "Merian",
            "trip",
            0,
            "Kenyan foreign minister to visit Gulf state for talks",
            "NAIROBI, May 12 (Merian) -- Kenyan Foreign Minister Amani Otiende will travel to a"
                + " Gulf state on Thursday for talks with his counterpart, the foreign ministry"
                + " said Monday without naming the country."));
    assertThat(newsroom.meetings()).isEmpty();
    assertThat(newsroom.relations()).isEmpty();

    newsroom.publishes(
        wire(
                "Merian",
                "trip",
                0,
                "Kenyan foreign minister to visit Qatar for talks",
                "NAIROBI, May 12 (Merian) -- Kenyan Foreign Minister Amani Otiende will visit Qatar"
                    + " on Thursday for talks with Qatari Foreign Minister Khalid Al-Dosari, the"
                    + " foreign ministry said Monday.")
            .setRevision(2)
            .setAction(Action.UPDATE));

    assertThat(newsroom.onlyMeeting().getCountries()).containsExactly("KEN", "QAT");
    assertThat(newsroom.onlyMeeting().getStatus()).isEqualTo(Status.SCHEDULED);
    assertThat(newsroom.relations()).containsOnlyKeys("KEN-QAT");
  }

  private static WireStory.Builder wire(
      String provider, String id, int day, String headline, String text) {
    int end = text.indexOf(" -- ");
    return Stories.story(id, text.substring(end + 4))
        .setProvider(provider)
        .setHeadline(headline)
        .setDateline(text.substring(0, end))
        .setPublished(MONDAY.plusDays(day));
  }
}
