package dev.entente.dashboard.view;

import dev.entente.dashboard.read.MeetingTable;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.StoryRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a pair stands as it does, in a sentence, with the stories behind it.
 *
 * @param text for a reader
 * @param day when; nothing where nothing has happened lately
 * @param meetingId the meeting, where it was one
 * @param stories newest first
 */
public record Reason(
    String text, Optional<LocalDate> day, Optional<String> meetingId, List<StoryRef> stories) {

  private static final int FOUR_WEEKS = 28;

  /** What is less is not seen on the scale, points. */
  private static final double UNMOVED = 0.5;

  public Reason {
    stories = List.copyOf(stories);
  }

  /** Returns the reason for the change over the four weeks before the standing's day. */
  public static Reason of(Standing standing, MeetingTable meetings) {
    Objects.requireNonNull(standing, "a reason needs a standing");
    LocalDate since = standing.day().minusDays(FOUR_WEEKS);
    double trend = standing.trend4Weeks();
    List<RecentChange> recent =
        standing.record().getRecentChanges().stream()
            .filter(change -> change.getDay().isAfter(since))
            .toList();
    if (recent.isEmpty()) {
      return quiet(standing);
    }
    // Of what went the way the temperature went, what weighs most; a tie is the newer's.
    return recent.stream()
        .filter(change -> Math.abs(trend) < UNMOVED || trend * change.getPoints() > 0)
        .max(Comparator.comparingDouble(change -> Math.abs(change.getPoints())))
        .or(() -> recent.stream().findFirst())
        .map(change -> told(change, meetings))
        .orElseThrow();
  }

  private static Reason quiet(Standing standing) {
    String text =
        Math.abs(standing.trend4Weeks()) < UNMOVED
            ? "Nothing was reported in the last four weeks."
            : "Nothing was reported in the last four weeks; what came before is fading.";
    return new Reason(
        text,
        Optional.empty(),
        Optional.empty(),
        standing.record().getRecentChanges().stream()
            .findFirst()
            .map(RecentChange::getStories)
            .orElse(List.of()));
  }

  private static Reason told(RecentChange change, MeetingTable meetings) {
    Optional<String> id = Optional.ofNullable(change.getMeetingId());
    String text =
        id.flatMap(meetings::get)
            .map(Sentences::of)
            .orElseGet(() -> Sentences.of(change.getWhat(), change.getStories().size()));
    return new Reason(text, Optional.of(change.getDay()), id, change.getStories());
  }
}
