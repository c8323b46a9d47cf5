package dev.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.cli.record.CountryNames;
import dev.entente.cli.text.Screen;
import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Format;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingRef;
import dev.entente.schemas.diplomacy.Mode;
import dev.entente.schemas.diplomacy.OpenIssue;
import dev.entente.schemas.diplomacy.Participant;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.diplomacy.Report;
import dev.entente.schemas.diplomacy.Signal;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.diplomacy.StoryRef;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTextTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Screen SCREEN = new Screen(100, false);

  @Test
  void aMeetingSaysWhenWhoHowFarWhereAndWhy() {
    assertThat(text(findings(List.of(held()), List.of())))
        .contains(
            """
            2026-03-10  Norway - Türkiye  held
              level: minister, in person, Oslo, Northern Forum, hosted by Norway
              Foreign Minister Liv Å. Sørdal (NOR); Ayşe Günayli (TUR)
              "Sørdal received her Turkish counterpart" (Fjord Press, 2026-03-10, and 2 others)
            """
                .replace("Türkiye", CountryNames.of("TUR")));
  }

  @Test
  void meetingsStandInTheOrderOfTheirDaysAndThoseWithoutLast() {
    Meeting undated = Meeting.newBuilder(held()).setMeetingId("z").setDate(null).build();
    Meeting earlier =
        Meeting.newBuilder(held()).setMeetingId("y").setDate(day(MONDAY.minusYears(1))).build();

    assertThat(text(findings(List.of(undated, held(), earlier), List.of())))
        .containsSubsequence("2025-03-09  Norway", "2026-03-10  Norway", "no date  Norway");
  }

  @Test
  void aStoryThatExplainsItsNewsIsNotQuotedWhereAnotherIsAboutTheMeeting() {
    Report aside =
        Report.newBuilder(report("an earlier meeting, mentioned in passing"))
            .setBackground(true)
            .setMain(false)
            .setStory(story(TUESDAY.plusDays(3)))
            .build();
    Meeting meeting =
        Meeting.newBuilder(held()).setReports(List.of(report("they met"), aside)).build();

    assertThat(text(findings(List.of(meeting), List.of())))
        .contains("\"they met\"")
        .doesNotContain("in passing");
  }

  @Test
  void aPairSaysHowItStandsWhatWasAndWhatIsToCome() {
    List<String> lines =
        new FindingsText(new Screen(200, false)).lines(findings(List.of(), List.of(strained())));
    String row = lines.get(lines.size() - 1);

    assertThat(row)
        .startsWith("NOR-TUR Norway - ")
        .containsSubsequence(
            "-24 on 2026-03-10",
            "strained since 2026-03-09",
            "2026-03-10, minister, Oslo",
            "none announced",
            "fishing rights around the shelf (since 2018-12)");
  }

  @Test
  void everyLineFitsTheScreen() {
    Findings findings = findings(List.of(held()), List.of(strained()));

    assertThat(new FindingsText(new Screen(80, false)).lines(findings))
        .flatMap(line -> line.lines().toList())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
  }

  @Test
  void whatWasNotUsedSaysWhyAndWhatToDo() {
    Rejection rejection =
        Rejection.newBuilder()
            .setReason(RejectionReason.MISSING_FIELD)
            .setDetail("the story has no body")
            .setRemedy("send its text")
            .setRefusedBy("producer")
            .setInput("spool/a.jsonl:3")
            .setAt(Instant.EPOCH)
            .build();

    assertThat(text(new Findings(List.of(), List.of(), List.of(rejection), List.of())))
        .contains("Not used (1)")
        .contains("spool/a.jsonl:3 missing field: the story has no body; send its text");
  }

  @Test
  void nothingRejectedIsNotAHeading() {
    assertThat(text(findings(List.of(), List.of()))).doesNotContain("Not used", "Failed on");
  }

  private static String text(Findings findings) {
    return String.join("\n", new FindingsText(SCREEN).lines(findings)) + "\n";
  }

  private static Findings findings(List<Meeting> meetings, List<RelationState> relations) {
    return new Findings(meetings, relations, List.of(), List.of());
  }

  private static Meeting held() {
    return Meeting.newBuilder()
        .setMeetingId("NOR-TUR.1")
        .setCountries(List.of("NOR", "TUR"))
        .setFormat(Format.BILATERAL)
        .setMode(Mode.IN_PERSON)
        .setStatus(Status.HELD)
        .setLevel(Level.MINISTER)
        .setDate(day(TUESDAY))
        .setPlace("Oslo")
        .setHost("NOR")
        .setHostEvent("Northern Forum")
        .setParticipants(
            List.of(
                new Participant("Liv Å. Sørdal", "NOR", "Foreign Minister"),
                new Participant("Ayşe Günayli", "TUR", null)))
        .setCameo("043")
        .setPloverEvent("CONSULT")
        .setGoldstein(2.8)
        .setStatusChanges(List.of())
        .setReports(List.of(report("Sørdal received her Turkish counterpart")))
        .setReportCount(3)
        .setProviderCount(1)
        .setFirstReported(TUESDAY)
        .setLastReported(TUESDAY)
        .build();
  }

  private static RelationState strained() {
    OpenIssue issue =
        OpenIssue.newBuilder()
            .setIssue("fishing rights around the shelf")
            .setSignal(Signal.STRAIN)
            .setSince(new DateRange(LocalDate.of(2018, 12, 1), LocalDate.of(2018, 12, 31)))
            .setLastReported(MONDAY)
            .setStories(List.of(story(MONDAY)))
            .build();
    MeetingRef last =
        MeetingRef.newBuilder()
            .setMeetingId("NOR-TUR.1")
            .setStatus(Status.HELD)
            .setLevel(Level.MINISTER)
            .setDate(day(TUESDAY))
            .setPlace("Oslo")
            .build();
    return RelationState.newBuilder()
        .setPair("NOR-TUR")
        .setAsOf(TUESDAY)
        .setFormula("1")
        .setTemperature(-24.4)
        .setHeat(-30)
        .setMomentum(-5)
        .setLastContact(TUESDAY)
        .setHalfLifeDays(180)
        .setPhase(Phase.STRAINED)
        .setPhaseSince(MONDAY)
        .setPhaseCauses(List.of(story(MONDAY)))
        .setTrend4Weeks(-24.4)
        .setTrend52Weeks(-24.4)
        .setMeetingsByLevel(List.of())
        .setMeetingsHeld(1)
        .setLastMeeting(last)
        .setOpenIssues(List.of(issue))
        .setStoryCount(2)
        .build();
  }

  private static Report report(String evidence) {
    return Report.newBuilder()
        .setStory(story(TUESDAY))
        .setStatus(Status.HELD)
        .setBackground(false)
        .setMain(true)
        .setEvidence(evidence)
        .setEvidenceStart(0)
        .setEvidenceEnd(evidence.length())
        .setFoundBy("met")
        .build();
  }

  private static StoryRef story(LocalDate published) {
    return StoryRef.newBuilder()
        .setProvider("Fjord Press")
        .setStoryId("FP-1")
        .setPublished(published)
        .build();
  }

  private static DateRange day(LocalDate day) {
    return new DateRange(day, day);
  }
}
