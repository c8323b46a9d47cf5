package dev.entente.cli.record;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.EventCode;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.diplomacy.relation.Contributions;
import dev.entente.diplomacy.relation.MeetingBrief;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.RelationState;
import dev.entente.schemas.diplomacy.Report;
import dev.entente.schemas.diplomacy.StatusChange;
import dev.entente.schemas.diplomacy.StoryRef;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much a meeting weighs in a pair's state.
 *
 * @param pair the pair
 * @param meetingId the meeting
 * @param what its status and level
 * @param day the day that it counts for
 * @param points what it added to the heat on that day
 * @param left what is left of it at the state's {@code asOf}, points
 * @param degrees how much lower the temperature would be at {@code asOf} without it
 */
public record Weight(
    String pair,
    String meetingId,
    String what,
    LocalDate day,
    double points,
    double left,
    double degrees) {

  /**
   * Returns what each meeting weighs in a state, latest first; one that weighs nothing is left out.
   *
   * @param state the pair's state
   * @param meetings all meetings of the pair
   */
  public static List<Weight> in(RelationState state, List<Meeting> meetings) {
    return Contributions.of(meetings.stream().map(Weight::brief).toList()).stream()
        .map(
            change -> {
              double left = Contributions.left(change.points(), change.day(), state.getAsOf());
              return new Weight(
                  state.getPair(),
                  change.meetingId(),
                  Wording.words(change.what()),
                  change.day(),
                  change.points(),
                  left,
                  state.getTemperature() - Contributions.temperature(state.getHeat() - left));
            })
        .toList();
  }

  private static MeetingBrief brief(Meeting meeting) {
    return new MeetingBrief(
        meeting.getMeetingId(),
        Format.valueOf(meeting.getFormat().name()),
        meeting.getMode() == null ? null : Mode.valueOf(meeting.getMode().name()),
        Status.valueOf(meeting.getStatus().name()),
        meeting.getLevel() == null ? null : Level.valueOf(meeting.getLevel().name()),
        meeting.getDate() == null
            ? null
            : new DateRange(meeting.getDate().getFrom(), meeting.getDate().getTo()),
        meeting.getPlace(),
        meeting.getHostEvent(),
        new EventCode(
            meeting.getCameo(),
            meeting.getPloverEvent(),
            meeting.getPloverMode(),
            Math.toIntExact(Math.round(meeting.getGoldstein() * 10))),
        meeting.getFirstReported(),
        meeting.getLastReported(),
        statusSince(meeting),
        stories(meeting));
  }

  private static List<StoryVersion> stories(Meeting meeting) {
    Stream<StoryRef> reports = meeting.getReports().stream().map(Report::getStory);
    List<StatusChange> steps = meeting.getStatusChanges();
    Stream<StoryRef> last =
        steps.isEmpty() ? Stream.empty() : Stream.of(steps.get(steps.size() - 1).getStory());
    return MeetingBrief.latest(Stream.concat(last, reports).map(Weight::story));
  }

  /** Without its time: the record does not give it. */
  private static StoryVersion story(StoryRef story) {
    return new StoryVersion(
        story.getProvider(),
        story.getStoryId(),
        story.getVersion(),
        null,
        story.getPublished(),
        story.getHeadline(),
        story.getDeliveredAs(),
        false);
  }

  private static LocalDate statusSince(Meeting meeting) {
    int steps = meeting.getStatusChanges().size();
    return steps == 0
        ? meeting.getFirstReported()
        : meeting.getStatusChanges().get(steps - 1).getStory().getPublished();
  }
}
