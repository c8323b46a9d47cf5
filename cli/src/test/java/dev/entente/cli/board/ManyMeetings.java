package dev.entente.cli.board;

import dev.entente.dashboard.api.Api;
import dev.entente.dashboard.live.LiveFeed;
import dev.entente.dashboard.read.ReadModel;
import dev.entente.dashboard.read.Store;
import dev.entente.dashboard.read.Update;
import dev.entente.dashboard.read.Where;
import dev.entente.dashboard.web.WebServer;
import dev.entente.schemas.Topics;
import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Format;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Mode;
import dev.entente.schemas.diplomacy.Phase;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.diplomacy.StoryRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A dashboard that is told of made-up records without a broker, as many as it takes. */
final class ManyMeetings implements AutoCloseable {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  private static final long MORNING = 1_773_043_200_000L;

  private final ReadModel model = new ReadModel(Store.inMemory(), Clock.systemUTC());
  private final LiveFeed feed = new LiveFeed(model, Api::live, Api::live);
  private final WebServer server =
      WebServer.start(
          "127.0.0.1", 0, Optional.empty(), Set.of(), new Api(model, Topics.standard()), feed);
  private int told;

  ManyMeetings(int meetings) {
    for (int i = 0; i < meetings; i++) {
      Meeting meeting = meeting(i);
      model.apply(
          new Update.OfMeeting(meeting.getMeetingId(), Optional.of(meeting)),
          new Where("m0", i, MORNING));
    }
    tell("GHA-NOR", 10);
    model.live();
  }

  String url() {
    return server.url();
  }

  /** Tells of a pair's state. */
  void tell(String pair, int temperature) {
    model.apply(
        new Update.OfRelation(pair, Optional.of(relation(pair, temperature))),
        new Where("r0", told++, MORNING + told));
  }

  /** Returns the state of a pair that one story tells of. */
  static RelationState relation(String pair, int temperature) {
    StoryRef story =
        StoryRef.newBuilder()
            .setProvider("Halcyon Wire")
            .setStoryId("hw-" + pair)
            .setPublished(TODAY)
            .setHeadline("A word on " + pair)
            .build();
    return RelationState.newBuilder()
        .setPair(pair)
        .setAsOf(TODAY)
        .setFormula("heat-1")
        .setTemperature(temperature)
        .setHeat(temperature)
        .setMomentum(temperature)
        .setHalfLifeDays(180)
        .setPhase(Phase.WARMING)
        .setPhaseSince(TODAY)
        .setPhaseCauses(List.of(story))
        .setLastContact(TODAY)
        .setTrend4Weeks(temperature)
        .setTrend52Weeks(temperature)
        .setMeetingsByLevel(List.of())
        .setMeetingsHeld(0)
        .setRecentChanges(List.of())
        .setStoryCount(1)
        .build();
  }

  private static Meeting meeting(int number) {
    LocalDate day = TODAY.minusDays(number / 3);
    return Meeting.newBuilder()
        .setMeetingId("GHA-NOR." + number)
        .setCountries(List.of("GHA", "NOR"))
        .setFormat(Format.BILATERAL)
        .setMode(Mode.IN_PERSON)
        .setStatus(Status.HELD)
        .setLevel(Level.MINISTER)
        .setDate(DateRange.newBuilder().setFrom(day).setTo(day).build())
        .setPlace("Oslo")
        .setParticipants(List.of())
        .setCameo("040")
        .setPloverEvent("CONSULT")
        .setGoldstein(1)
        .setStatusChanges(List.of())
        .setReports(List.of())
        .setReportCount(1)
        .setProviderCount(1)
        .setFirstReported(day)
        .setLastReported(day)
        .build();
  }

  @Override
  public void close() {
    server.close();
    feed.close();
    model.close();
  }
}
