package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.DateRange;
import dev.entente.diplomacy.meeting.EventCode;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Gathering;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.MeetingKey;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Report;
import dev.entente.diplomacy.meeting.ResolvedMeeting;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.meeting.StatusStep;
import dev.entente.diplomacy.meeting.StoryVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a relation needs of a meeting: no evidence text.
 *
 * @param meetingId the meeting; begins with who meets
 * @param format how many sides
 * @param mode how, or null
 * @param status where it stands
 * @param level the rank, or null
 * @param date when, or null
 * @param place where, or null
 * @param hostEvent on whose margins, or null
 * @param code its event codes
 * @param firstReported day of the first report
 * @param lastReported day of the latest report
 * @param statusSince publication day of the story that moved it to its status
 * @param stories the stories behind it, newest first, at most {@link #STORY_LIMIT}
 */
public record MeetingBrief(
    String meetingId,
    Format format,
    Mode mode,
    Status status,
    Level level,
    DateRange date,
    String place,
    String hostEvent,
    EventCode code,
    LocalDate firstReported,
    LocalDate lastReported,
    LocalDate statusSince,
    List<StoryVersion> stories) {

  /** The most stories that a brief carries. */
  public static final int STORY_LIMIT = 5;

  private static final List<Level> LEVELS = List.of(Level.values());

  public MeetingBrief {
    stories = List.copyOf(stories);
  }

  /** Returns its level's place in counts by level: as in {@link Level}, then unknown. */
  int slot() {
    return level == null ? LEVELS.size() : LEVELS.indexOf(level);
  }

  /** Returns it as records of one gathering are compared, if it can be one of them. */
  Optional<Gathering> gathering() {
    return format == Format.BILATERAL
        ? Optional.empty()
        : Gathering.of(
            MeetingKey.parse(meetingId.substring(0, meetingId.lastIndexOf('.'))),
            status,
            date,
            place,
            level,
            mode,
            hostEvent,
            stories.stream().map(StoryVersion::storyKey).collect(Collectors.toSet()));
  }

  /** Returns the brief of a resolved meeting. */
  public static MeetingBrief of(ResolvedMeeting meeting) {
    List<StatusStep> steps = meeting.steps();
    StatusStep last = steps.get(steps.size() - 1);
    List<StoryVersion> stories =
        latest(
            Stream.concat(Stream.of(last.story()), meeting.reports().stream().map(Report::story)));
    return new MeetingBrief(
        meeting.meetingId(),
        meeting.format(),
        meeting.mode(),
        meeting.status(),
        meeting.level(),
        meeting.date(),
        meeting.place(),
        meeting.hostEvent(),
        meeting.code(),
        meeting.firstReported(),
        meeting.lastReported(),
        last.story().published(),
        stories);
  }

  /** Returns those of the stories behind a meeting that its brief carries. */
  public static List<StoryVersion> latest(Stream<StoryVersion> stories) {
    return stories.distinct().sorted(Comparator.reverseOrder()).limit(STORY_LIMIT).toList();
  }
}
