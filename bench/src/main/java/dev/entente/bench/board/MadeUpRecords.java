package dev.entente.bench.board;

import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Format;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Mode;
import dev.entente.schemas.diplomacy.Participant;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.diplomacy.Report;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.diplomacy.StatusChange;
import dev.entente.schemas.diplomacy.StoryRef;
import java.time.LocalDate;
import java.util.List;

/** Meetings and pairs of the usual size, told by one story each. */
final class MadeUpRecords {

  private static final LocalDate FIRST_DAY = LocalDate.of(1996, 1, 1);

  /** Thirty years. */
  private static final int DAYS = 30 * 365;

  private static final List<String> COUNTRIES =
      List.of("AUT", "BRA", "CHL", "DNK", "EGY", "FRA", "GHA", "HUN", "IND", "JPN", "KEN", "NOR");

  private MadeUpRecords() {}

  /** Returns a meeting; two numbers have different ids. */
  static Meeting meeting(int number) {
    int one = number % COUNTRIES.size();
    int other = (one + 1 + number / COUNTRIES.size() % (COUNTRIES.size() - 1)) % COUNTRIES.size();
    List<String> countries =
        List.of(COUNTRIES.get(Math.min(one, other)), COUNTRIES.get(Math.max(one, other)));
    LocalDate day = FIRST_DAY.plusDays(number % DAYS);
    StoryRef story = story(day, "Ministers gather over fisheries, part " + number);
    return Meeting.newBuilder()
        .setMeetingId(String.join("-", countries) + "." + number)
        .setCountries(countries)
        .setFormat(Format.BILATERAL)
        .setMode(Mode.IN_PERSON)
        .setStatus(Status.HELD)
        .setLevel(Level.MINISTER)
        .setDate(DateRange.newBuilder().setFrom(day).setTo(day).build())
        .setPlace("Porto")
        .setParticipants(
            List.of(
                Participant.newBuilder()
                    .setName("Ada Lindqvist")
                    .setCountry(countries.get(0))
                    .setTitle("foreign minister")
                    .build()))
        .setCameo("040")
        .setPloverEvent("CONSULT")
        .setGoldstein(1)
        .setStatusChanges(
            List.of(StatusChange.newBuilder().setStatus(Status.HELD).setStory(story).build()))
        .setReports(
            List.of(
                Report.newBuilder()
                    .setStory(story)
                    .setStatus(Status.HELD)
                    .setLevel(Level.MINISTER)
                    .setBackground(false)
                    .setMain(true)
                    .setEvidence("the foreign ministers met in Porto to talk about fisheries")
                    .setEvidenceStart(0)
                    .setEvidenceEnd(58)
                    .setFoundBy("met+person")
                    .build()))
        .setReportCount(1)
        .setProviderCount(1)
        .setFirstReported(day)
        .setLastReported(day)
        .build();
  }

  /** Returns a pair's state whose temperature is a number, so that it can be told again. */
  static RelationState relation(int number) {
    LocalDate day = LocalDate.of(2026, 3, 9);
    return RelationState.newBuilder()
        .setPair("GHA-NOR")
        .setAsOf(day)
        .setFormula("heat-1")
        .setTemperature(number)
        .setHeat(number)
        .setMomentum(0)
        .setHalfLifeDays(180)
        .setPhase(Phase.STEADY)
        .setPhaseSince(day)
        .setPhaseCauses(List.of())
        .setLastContact(day)
        .setTrend4Weeks(0)
        .setTrend52Weeks(0)
        .setMeetingsByLevel(List.of())
        .setMeetingsHeld(0)
        .setRecentChanges(List.of())
        .setStoryCount(1)
        .build();
  }

  private static StoryRef story(LocalDate day, String headline) {
    return StoryRef.newBuilder()
        .setProvider("Halcyon Wire")
        .setStoryId("hw-" + day)
        .setPublished(day)
        .setHeadline(headline)
        .build();
  }
}
