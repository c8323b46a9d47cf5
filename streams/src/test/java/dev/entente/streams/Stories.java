package dev.entente.streams;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Stories of an invented agency, in the words of the newsroom. */
final class Stories {

  static final String AGENCY = "Merian";

  static final LocalDate MONDAY = LocalDate.of(2031, 5, 5);
  static final LocalDate TUESDAY = MONDAY.plusDays(1);
  static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  static final LocalDate FRIDAY = MONDAY.plusDays(4);

  static final Instant MONDAY_NOON = at(MONDAY, 12);
  static final Instant MONDAY_EVENING = at(MONDAY, 18);
  static final Instant TUESDAY_NOON = at(TUESDAY, 12);

  private Stories() {}

  static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  /** A story of Monday that tells what its lines say. */
  static WireStory.Builder story(String id, String... lines) {
    return WireStory.newBuilder()
        .setProvider(AGENCY)
        .setStoryId(id)
        .setHeadline("Story " + id)
        .setBody(String.join("\n", lines))
        .setAction(Action.NEW)
        .setPublished(MONDAY)
        .setFormat("test")
        .setSha256("0".repeat(64))
        .setIngested(MONDAY_NOON);
  }

  /** A later version of it. */
  static WireStory.Builder update(String id, long version, String... lines) {
    return story(id, lines).setVersion(version).setAction(Action.UPDATE);
  }

  static WireStory.Builder kill(String id) {
    return story(id, "").setAction(Action.KILL).setPublished(null);
  }

  static WireStory.Builder hold(String id) {
    return story(id, "").setAction(Action.HOLD).setPublished(null);
  }
}
