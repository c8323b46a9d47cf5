package dev.entente.producer.read;

import dev.entente.diplomacy.story.Dateline;
import dev.entente.diplomacy.story.Story;
import dev.entente.diplomacy.story.StoryDate;
import dev.entente.diplomacy.story.Zones;
import dev.entente.producer.read.ReadOptions.Purpose;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The calendar day of a story, and whether its times can be.
 *
 * <p>A field that states the day wins; then the text's own full date; then the day of a system's
 * stamp, or else the day that the user names, both of which complete a dateline's month and day;
 * then what the text lets one work out.
 */
final class StoryDay {

  /** Wire services are older, but "0001-01-01" and 1900 are how systems write "unknown". */
  private static final LocalDate EARLIEST = LocalDate.of(1901, 1, 1);

  /** A stamp in UTC and a dateline are a day apart at most, and a story may wait a day. */
  private static final long STAMP_DAYS = 2;

  private final ReadOptions options;

  StoryDay(ReadOptions options) {
    this.options = options;
  }

  /**
   * Gives the story its day.
   *
   * @param text the story's text
   * @param now the time of taking in: nothing is later than a day after it, but for a story under
   *     embargo
   * @throws RefusedException as BAD_VALUE or NO_DATE
   */
  void complete(Draft draft, Story text, Instant now) throws RefusedException {
    WireStory.Builder story = draft.story();
    Instant latest = now.plus(1, ChronoUnit.DAYS);
    if (story.getVersionTime() != null && story.getVersionTime().isAfter(latest)) {
      throw JsonFields.badValue("versionTime", "is in the future");
    }
    boolean advance = story.getEmbargo() != null && story.getEmbargo().isAfter(now);
    Instant end = advance ? story.getEmbargo().plus(1, ChronoUnit.DAYS) : latest;
    LocalDate latestDay = LocalDate.ofInstant(end, ZoneOffset.UTC);
    if (story.getPublished() == null) {
      story.setPublished(find(draft, text, latestDay).orElse(null));
    }
    if (story.getPublished() != null) {
      requireUsable(story.getPublished(), latestDay);
    } else if (!draft.isWithdrawal() && options.purpose() == Purpose.PUBLISH) {
      throw new RefusedException(
          RejectionReason.NO_DATE,
          "the story gives no date, and none can be worked out from its text",
          "name its day with --published");
    }
  }

  private Optional<LocalDate> find(Draft draft, Story text, LocalDate latest) {
    Zones zones = Zones.of(text);
    Optional<Dateline> dateline =
        Optional.ofNullable(text.dateline())
            .flatMap(Dateline::parse)
            .filter(field -> field.monthDay().isPresent())
            .or(zones::dateline);
    Optional<LocalDate> printed = dateline.flatMap(Dateline::date);
    if (printed.isPresent()) {
      return printed;
    }
    Optional<MonthDay> monthDay = dateline.flatMap(Dateline::monthDay);
    if (draft.filed() != null) {
      LocalDate filed = draft.filed();
      return monthDay
          .map(day -> nearest(day, filed))
          .filter(day -> distance(day, filed) <= STAMP_DAYS)
          .or(() -> Optional.of(filed));
    }
    if (options.published() != null) {
      return monthDay
          .map(day -> nearest(day, options.published()))
          .or(() -> Optional.of(options.published()));
    }
    return StoryDate.of(zones).filter(day -> !day.isAfter(latest));
  }

  private static LocalDate nearest(MonthDay monthDay, LocalDate known) {
    LocalDate nearest = known;
    long least = Long.MAX_VALUE;
    for (int year = known.getYear() - 1; year <= known.getYear() + 1; year++) {
      if (monthDay.isValidYear(year)) {
        LocalDate day = Year.of(year).atMonthDay(monthDay);
        if (distance(day, known) < least) {
          least = distance(day, known);
          nearest = day;
        }
      }
    }
    return nearest;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }

  private static void requireUsable(LocalDate day, LocalDate latest) throws RefusedException {
    if (day.isBefore(EARLIEST)) {
      throw JsonFields.badValue("published", "is before " + EARLIEST);
    }
    if (day.isAfter(latest)) {
      throw JsonFields.badValue("published", "is in the future");
    }
  }
}
