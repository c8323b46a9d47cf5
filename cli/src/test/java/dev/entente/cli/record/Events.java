package dev.entente.cli.record;

import dev.entente.cli.record.PublicRecord.Told;
import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Format;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.MeetingFacts;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.diplomacy.StoryRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What happened to made-up meetings of Norway and Ghana. */
final class Events {

  static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
  static final Instant WEDNESDAY = TUESDAY.plusSeconds(86_400);

  private Events() {}

  static String id(String hash) {
    return "GHA-NOR." + hash;
  }

  static Told reported(Instant at, String hash) {
    return told(at, hash, Change.REPORTED, null, facts("Oslo"));
  }

  static Told corrected(Instant at, String hash, String place) {
    MeetingEvent event =
        MeetingEvent.newBuilder(
                told(at, hash, Change.CORRECTED, facts("Oslo"), facts(place)).event())
            .setChanged(List.of("place"))
            .build();
    return new Told(at, event);
  }

  static Told retracted(Instant at, String hash) {
    return told(at, hash, Change.RETRACTED, facts("Oslo"), null);
  }

  static Told merged(Instant at, String hash, String into) {
    MeetingEvent event =
        MeetingEvent.newBuilder(told(at, hash, Change.MERGED, facts("Oslo"), null).event())
            .setReplacedBy(List.of(id(into)))
            .build();
    return new Told(at, event);
  }

  static MeetingFacts facts(String place) {
    return MeetingFacts.newBuilder()
        .setStatus(Status.SCHEDULED)
        .setFormat(Format.BILATERAL)
        .setLevel(Level.MINISTER)
        .setDate(new DateRange(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9)))
        .setPlace(place)
        .setReportCount(1)
        .build();
  }

  private static Told told(
      Instant at, String hash, Change change, MeetingFacts before, MeetingFacts after) {
    return new Told(
        at,
        MeetingEvent.newBuilder()
            .setMeetingId(id(hash))
            .setCountries(List.of("GHA", "NOR"))
            .setChange(change)
            .setBefore(before)
            .setAfter(after)
            .setCause(
                StoryRef.newBuilder()
                    .setProvider("Fjord Press")
                    .setStoryId("fp-1")
                    .setPublished(LocalDate.of(2026, 3, 2))
                    .setHeadline("Ghana's top diplomat to visit Oslo")
                    .build())
            .build());
  }
}
