package dev.entente.streams.publish;

import static dev.entente.streams.publish.CommonMapper.format;
import static dev.entente.streams.publish.CommonMapper.level;
import static dev.entente.streams.publish.CommonMapper.mode;
import static dev.entente.streams.publish.CommonMapper.range;
import static dev.entente.streams.publish.CommonMapper.status;
import static dev.entente.streams.publish.CommonMapper.story;

import dev.entente.diplomacy.lexicon.Spot;
import dev.entente.diplomacy.meeting.ResolvedMeeting;
import dev.entente.schemas.diplomacy.Meeting;
import dev.entente.schemas.diplomacy.Participant;
import dev.entente.schemas.diplomacy.Report;
import dev.entente.schemas.diplomacy.StatusChange;
import java.util.List;

/** Meetings as diplomacy.meetings shows them. */
public final class MeetingMapper {

  private MeetingMapper() {}

  /** Returns the record of a meeting; null, a tombstone, for one that is no more. */
  public static Meeting record(ResolvedMeeting meeting) {
    if (meeting == null) {
      return null;
    }
    Spot spot = meeting.spot();
    return Meeting.newBuilder()
        .setMeetingId(meeting.meetingId())
        .setCountries(meeting.key().countries())
        .setBodies(meeting.key().bodies())
        .setFormat(format(meeting.format()))
        .setMode(mode(meeting.mode()))
        .setStatus(status(meeting.status()))
        .setLevel(level(meeting.level()))
        .setDate(range(meeting.date()))
        .setPlace(meeting.place())
        .setPlaceCountry(spot == null ? null : spot.country())
        .setLatitude(spot == null ? null : spot.latitude())
        .setLongitude(spot == null ? null : spot.longitude())
        .setHost(meeting.host())
        .setHostEvent(meeting.hostEvent())
        .setParticipants(participants(meeting.participants()))
        .setTopics(meeting.topics())
        .setCameo(meeting.code().cameo())
        .setPloverEvent(meeting.code().ploverEvent())
        .setPloverMode(meeting.code().ploverMode())
        .setGoldstein(meeting.code().goldstein())
        .setStatusChanges(
            meeting.steps().stream()
                .map(step -> new StatusChange(status(step.status()), story(step.story())))
                .toList())
        .setReports(meeting.reports().stream().map(MeetingMapper::report).toList())
        .setReportCount(meeting.reportCount())
        .setProviderCount(meeting.providerCount())
        .setFirstReported(meeting.firstReported())
        .setLastReported(meeting.lastReported())
        .build();
  }

  private static Report report(dev.entente.diplomacy.meeting.Report report) {
    return Report.newBuilder()
        .setStory(story(report.story()))
        .setStatus(status(report.status()))
        .setLevel(level(report.level()))
        .setDate(range(report.date()))
        .setPlace(report.place())
        .setBackground(report.background())
        .setMain(report.main())
        .setEvidence(report.evidence().text())
        .setEvidenceStart(report.evidence().start())
        .setEvidenceEnd(report.evidence().end())
        .setFoundBy(report.foundBy())
        .build();
  }

  private static List<Participant> participants(
      List<dev.entente.diplomacy.meeting.Participant> participants) {
    return participants.stream()
        .map(person -> new Participant(person.name(), person.country(), person.title()))
        .toList();
  }
}
