package dev.entente.dashboard;

import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.read.Update;
import dev.entente.dashboard.read.Where;
import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Format;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.MeetingFacts;
import dev.entente.schemas.diplomacy.Mode;
import dev.entente.schemas.diplomacy.Participant;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.diplomacy.Report;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.diplomacy.StatusChange;
import dev.entente.schemas.diplomacy.StoryRef;
import dev.entente.schemas.wire.FeedStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small wire, as the topics would tell it; invented throughout. */
public final class SampleWorld {

  private static final int DAY_MILLIS = 86_400_000;

  private final ReadModel model;
  private final Map<String, Long> ends = new HashMap<>();

  /**
   * @param model what to tell
   */
  public SampleWorld(ReadModel model) {
    this.model = model;
  }

  /** Tells of a week in which Norway and Ghana meet and Chile calls a visit off, and is live. */
  public SampleWorld tellAWeek() {
    tell(meeting("GHA-NOR.1", "2026-03-09", "Oslo", Status.HELD, Level.MINISTER, "GHA", "NOR"));
    tell(meeting("GHA-NOR.0", "2025-06-02", "Accra", Status.HELD, Level.MINISTER, "GHA", "NOR"));
    tell(meeting("CHL-NOR.1", "2026-03-20", "Santiago", Status.CANCELLED, null, "CHL", "NOR"));
    tell(meeting("FJI-GHA-NOR.1", "2026-03-12", "Suva", Status.HELD, null, "FJI", "GHA", "NOR"));
    tell(
        event(
            Change.REPORTED,
            meeting(
                "GHA-NOR.1",
                "2026-03-09",
                "Oslo",
                Status.SCHEDULED,
                Level.MINISTER,
                "GHA",
                "NOR")));
    tell(
        event(
            Change.STATUS_CHANGED,
            meeting("GHA-NOR.1", "2026-03-09", "Oslo", Status.HELD, Level.MINISTER, "GHA", "NOR")));
    tell(relation("GHA-NOR", "2026-03-12", 20, 18, Phase.WARMING, "GHA-NOR.1"));
    tell(relation("CHL-NOR", "2026-03-10", -9, -9, Phase.COOLING, null));
    tell(relation("FJI-GHA", "2026-01-10", 12, 2, Phase.STEADY, null));
    model.live();
    return this;
  }

  /** Tells of a meeting's latest state. */
  public Where tell(Meeting meeting) {
    return take(
        new Update.OfMeeting(meeting.getMeetingId(), Optional.of(meeting)),
        "m0",
        meeting.getLastReported());
  }

  /** Tells that nothing supports a meeting any more. */
  public Where retract(String meetingId) {
    return take(new Update.OfMeeting(meetingId, Optional.empty()), "m0", LocalDate.EPOCH);
  }

  /** Tells of a change. */
  public Where tell(MeetingEvent event) {
    return take(new Update.OfEvent(event), "v0", event.getCause().getPublished());
  }

  /** Tells of a pair's latest state. */
  public Where tell(RelationState state) {
    return take(new Update.OfRelation(state.getPair(), Optional.of(state)), "r0", state.getAsOf());
  }

  /** Tells how a feed is doing. */
  public Where tell(FeedStatus status) {
    return take(
        new Update.OfFeed(status.getFeed(), Optional.of(status)), "f0", LocalDate.of(2026, 3, 12));
  }

  private Where take(Update update, String slot, LocalDate day) {
    long offset = ends.merge(slot, 1L, Long::sum) - 1;
    Where where = new Where(slot, offset, day.toEpochDay() * DAY_MILLIS);
    model.apply(update, where);
    return where;
  }

  /** Returns a meeting that one story reports on its day. */
  public static Meeting meeting(
      String id, String day, String place, Status status, Level level, String... countries) {
    LocalDate date = LocalDate.parse(day);
    StoryRef story = story(date, "Ministers gather in " + place);
    return Meeting.newBuilder()
        .setMeetingId(id)
        .setCountries(List.of(countries))
        .setFormat(countries.length > 2 ? Format.MULTILATERAL : Format.BILATERAL)
        .setMode(Mode.IN_PERSON)
        .setStatus(status)
        .setLevel(level)
        .setDate(DateRange.newBuilder().setFrom(date).setTo(date).build())
        .setPlace(place)
        .setParticipants(
            List.of(
                Participant.newBuilder()
                    .setName("Liv Sørdal")
                    .setCountry("NOR")
                    .setTitle("foreign minister")
                    .build()))
        .setCameo("040")
        .setPloverEvent("CONSULT")
        .setGoldstein(1)
        .setStatusChanges(
            List.of(StatusChange.newBuilder().setStatus(status).setStory(story).build()))
        .setReports(
            List.of(
                Report.newBuilder()
                    .setStory(story)
                    .setStatus(status)
                    .setLevel(level)
                    .setBackground(false)
                    .setMain(true)
                    .setEvidence("Norway's foreign minister met her counterpart in " + place)
                    .setEvidenceStart(0)
                    .setEvidenceEnd(40)
                    .setFoundBy("met+person")
                    .build()))
        .setReportCount(1)
        .setProviderCount(1)
        .setFirstReported(date)
        .setLastReported(date)
        .build();
  }

  /** Returns a change that led to a meeting's state. */
  public static MeetingEvent event(Change change, Meeting after) {
    boolean gone = change == Change.RETRACTED || change == Change.MERGED;
    return MeetingEvent.newBuilder()
        .setMeetingId(after.getMeetingId())
        .setCountries(after.getCountries())
        .setChange(change)
        .setChanged(List.of("status"))
        .setAfter(gone ? null : facts(after))
        .setCause(after.getReports().get(0).getStory())
        .build();
  }

  private static MeetingFacts facts(Meeting meeting) {
    return MeetingFacts.newBuilder()
        .setStatus(meeting.getStatus())
        .setFormat(meeting.getFormat())
        .setMode(meeting.getMode())
        .setLevel(meeting.getLevel())
        .setDate(meeting.getDate())
        .setPlace(meeting.getPlace())
        .setReportCount(meeting.getReportCount())
        .build();
  }

  /** Returns a pair's state that one change of the given heat made on its day. */
  public static RelationState relation(
      String pair, String asOf, double heat, double trend, Phase phase, String meetingId) {
    LocalDate day = LocalDate.parse(asOf);
    StoryRef story = story(day, "A word on " + pair);
    return RelationState.newBuilder()
        .setPair(pair)
        .setAsOf(day)
        .setFormula("heat-1")
        .setTemperature(200 / Math.PI * Math.atan(heat / 40))
        .setHeat(heat)
        .setMomentum(heat)
        .setHalfLifeDays(180)
        .setPhase(phase)
        .setPhaseSince(day)
        .setPhaseCauses(List.of(story))
        .setLastContact(day)
        .setTrend4Weeks(trend)
        .setTrend52Weeks(trend)
        .setMeetingsByLevel(List.of())
        .setMeetingsHeld(meetingId == null ? 0 : 1)
        .setRecentChanges(
            List.of(
                RecentChange.newBuilder()
                    .setDay(day)
                    .setWhat(meetingId == null ? "PROTEST" : "HELD MINISTER")
                    .setPoints(heat)
                    .setMeetingId(meetingId)
                    .setStories(List.of(story))
                    .build()))
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
