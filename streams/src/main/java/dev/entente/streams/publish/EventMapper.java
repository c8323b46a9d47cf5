package dev.entente.streams.publish;

import static dev.entente.streams.publish.CommonMapper.format;
import static dev.entente.streams.publish.CommonMapper.level;
import static dev.entente.streams.publish.CommonMapper.mode;
import static dev.entente.streams.publish.CommonMapper.range;
import static dev.entente.streams.publish.CommonMapper.status;
import static dev.entente.streams.publish.CommonMapper.story;

import dev.entente.diplomacy.meeting.MeetingChange;
import dev.entente.schemas.diplomacy.Change;
import dev.entente.schemas.diplomacy.MeetingEvent;
import dev.entente.schemas.diplomacy.MeetingFacts;

/** Changes as diplomacy.meeting-events shows them: references and spans, no text of a story. */
public final class EventMapper {

  private EventMapper() {}

  /** Returns the record of a change. */
  public static MeetingEvent record(MeetingChange change) {
    MeetingEvent.Builder event =
        MeetingEvent.newBuilder()
            .setMeetingId(change.meetingId())
            .setCountries(change.key().countries())
            .setBodies(change.key().bodies())
            .setChange(Change.valueOf(change.kind().name()))
            .setChanged(change.changed())
            .setBefore(facts(change.before()))
            .setAfter(facts(change.after()))
            .setCause(change.cause() == null ? null : story(change.cause()))
            .setReplacedBy(change.replacedBy())
            .setDecision(change.decision());
    if (change.report() != null) {
      event
          .setEvidenceStart(change.report().evidence().start())
          .setEvidenceEnd(change.report().evidence().end())
          .setFoundBy(change.report().foundBy());
    }
    return event.build();
  }

  private static MeetingFacts facts(dev.entente.diplomacy.meeting.MeetingFacts facts) {
    return facts == null
        ? null
        : MeetingFacts.newBuilder()
            .setStatus(status(facts.status()))
            .setFormat(format(facts.format()))
            .setMode(mode(facts.mode()))
            .setLevel(level(facts.level()))
            .setDate(range(facts.date()))
            .setPlace(facts.place())
            .setHostEvent(facts.hostEvent())
            .setParticipants(facts.participants())
            .setReportCount(facts.reportCount())
            .build();
  }
}
