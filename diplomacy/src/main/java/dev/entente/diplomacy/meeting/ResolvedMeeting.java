package dev.entente.diplomacy.meeting;

import dev.entente.diplomacy.lexicon.Spot;
import java.time.LocalDate;
import java.util.List;

/**
 * One real-world meeting as all stories together tell it. A function of the set of its mentions: no
 * field depends on the order in which they came.
 *
 * @param meetingId {@code <key>.<hash of the earliest mention>}: stable while that mention stands
 * @param key who meets
 * @param format how many sides
 * @param mode how, or null when no story says
 * @param status where it stands
 * @param level the highest rank that all sides reach, or null when unknown
 * @param date when, or null when no story says
 * @param place city, else the country's short name, or null
 * @param spot where the place lies, or null where the gazetteer does not have it
 * @param host for a visit the receiving country, or null
 * @param hostEvent the event on whose margins it is held, or null
 * @param participants those named, by country (bodies' officials last), then name
 * @param topics what it was about, sorted
 * @param code its event codes
 * @param steps the steps of its life, oldest first; the last one's status is {@code status}
 * @param reports the first, the latest and the best, in order of publication; at most {@link
 *     #REPORT_LIMIT}
 * @param reportCount how many stories report it, capped or not
 * @param providerCount how many providers report it
 * @param firstReported day of the first report
 * @param lastReported day of the latest report
 */
public record ResolvedMeeting(
    String meetingId,
    MeetingKey key,
    Format format,
    Mode mode,
    Status status,
    Level level,
    DateRange date,
    String place,
    Spot spot,
    String host,
    String hostEvent,
    List<Participant> participants,
    List<String> topics,
    EventCode code,
    List<StatusStep> steps,
    List<Report> reports,
    int reportCount,
    int providerCount,
    LocalDate firstReported,
    LocalDate lastReported) {

  /** The most reports that a record carries; all are counted. */
  public static final int REPORT_LIMIT = 12;

  public ResolvedMeeting {
    participants = List.copyOf(participants);
    topics = List.copyOf(topics);
    steps = List.copyOf(steps);
    reports = List.copyOf(reports);
  }

  /** Returns the country pairs whose relation it counts for; none for a conference. */
  public List<String> pairs() {
    return format == Format.CONFERENCE ? List.of() : key.pairs();
  }

  /** Returns its facts as an event shows them. */
  public MeetingFacts facts() {
    return new MeetingFacts(
        status,
        format,
        mode,
        level,
        date,
        place,
        host,
        hostEvent,
        participants.stream().map(ResolvedMeeting::named).toList(),
        topics,
        reportCount);
  }

  private static String named(Participant participant) {
    return participant.country() == null
        ? participant.name()
        : participant.name() + " (" + participant.country() + ")";
  }
}
