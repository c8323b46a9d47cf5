package dev.entente.dashboard.view;

import dev.entente.dashboard.read.MeetingTable;
import dev.entente.schemas.diplomacy.RecentChange;
import dev.entente.schemas.diplomacy.StoryRef;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** How much more. */
  private static final double MEETING_COUNTS = 2;

  private static final double SECOND_COUNTS = 0.25;

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
      return quiet(standing, meetings);
    }
    List<RecentChange> same =
        recent.stream()
            .filter(change -> Math.abs(trend) < UNMOVED || trend * change.getPoints() > 0)
            .sorted(Comparator.comparingDouble((RecentChange change) -> -weight(change)))
            .toList();
    return told(same.isEmpty() ? recent : same, meetings);
  }

  /** A meeting says more to a reader than a word about one. */
  private static double weight(RecentChange change) {
    return Math.abs(change.getPoints()) * (change.getMeetingId() == null ? 1 : MEETING_COUNTS);
  }

  private static Reason quiet(Standing standing, MeetingTable meetings) {
    String quiet = "Nothing was reported in the last four weeks.";
    return standing.record().getRecentChanges().stream()
        .findFirst()
        .map(
            last ->
                new Reason(
                    quiet + " Before that, " + Sentences.lower(sentence(last, meetings)),
                    Optional.empty(),
                    Optional.ofNullable(last.getMeetingId()),
                    last.getStories()))
        .orElseGet(() -> new Reason(quiet, Optional.empty(), Optional.empty(), List.of()));
  }

  /** The weightiest, and beside it the next if it is of another kind and nearly as weighty. */
  private static Reason told(List<RecentChange> weightiest, MeetingTable meetings) {
    RecentChange first = weightiest.get(0);
    Optional<RecentChange> second =
        weightiest.stream()
            .filter(change -> change.getMeetingId() == null)
            .filter(change -> !change.getWhat().equals(first.getWhat()))
            .filter(change -> weight(change) >= SECOND_COUNTS * weight(first))
            .findFirst();
    List<StoryRef> stories =
        Stream.concat(Stream.of(first), second.stream())
            .flatMap(change -> change.getStories().stream())
            .distinct()
            .toList();
    return new Reason(
        sentence(first, meetings)
            + second.map(change -> " " + sentence(change, meetings)).orElse(""),
        Optional.of(first.getDay()),
        Optional.ofNullable(first.getMeetingId()),
        stories);
  }

  private static String sentence(RecentChange change, MeetingTable meetings) {
    return Optional.ofNullable(change.getMeetingId())
        .flatMap(meetings::get)
        .map(Sentences::of)
        .orElseGet(() -> Sentences.of(change.getWhat(), change.getStories().size()));
  }
}
