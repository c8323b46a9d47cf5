package dev.entente.streams.state;

import dev.entente.diplomacy.meeting.EventCode;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.Level;
import dev.entente.diplomacy.meeting.Mode;
import dev.entente.diplomacy.meeting.Status;
import dev.entente.diplomacy.relation.MeetingBrief;

/** Between a pair's meeting in the domain's words and as it is stored and sent inside. */
public final class BriefMapper {

  private BriefMapper() {}

  /** Returns a meeting in brief, for store and wire. */
  public static Brief brief(MeetingBrief meeting) {
    EventCode code = meeting.code();
    return new Brief(
        meeting.format().name(),
        ToldMapper.name(meeting.mode()),
        meeting.status().name(),
        ToldMapper.name(meeting.level()),
        ToldMapper.days(meeting.date()),
        meeting.place(),
        meeting.hostEvent(),
        new Code(code.cameo(), code.ploverEvent(), code.ploverMode(), code.goldsteinTenths()),
        meeting.firstReported(),
        meeting.lastReported(),
        meeting.statusSince(),
        meeting.stories().stream().map(ToldMapper::story).toList());
  }

  /** Returns a meeting in brief, as the domain knows it. */
  public static MeetingBrief brief(String meetingId, Brief brief) {
    Code code = brief.getCode();
    return new MeetingBrief(
        meetingId,
        Format.valueOf(brief.getFormat()),
        brief.getMode() == null ? null : Mode.valueOf(brief.getMode()),
        Status.valueOf(brief.getStatus()),
        brief.getLevel() == null ? null : Level.valueOf(brief.getLevel()),
        ToldMapper.range(brief.getDate()),
        brief.getPlace(),
        brief.getHostEvent(),
        new EventCode(
            code.getCameo(),
            code.getPloverEvent(),
            code.getPloverMode(),
            code.getGoldsteinTenths()),
        brief.getFirstReported(),
        brief.getLastReported(),
        brief.getStatusSince(),
        brief.getStories().stream().map(ToldMapper::story).toList());
  }
}
