package dev.entente.streams.state;

import dev.entente.diplomacy.relation.DayPointer;
import dev.entente.diplomacy.relation.Matter;
import dev.entente.diplomacy.relation.MeetingRow;
import dev.entente.diplomacy.relation.MonthPage;
import dev.entente.diplomacy.relation.PairHead;
import dev.entente.diplomacy.relation.RelationRow;
import dev.entente.diplomacy.relation.Signal;
import dev.entente.diplomacy.relation.StoryRow;
import dev.entente.diplomacy.relation.StorySignals;

/** Between what the fold keeps of a pair and its form in the store. */
public final class PairRowMapper {

  private PairRowMapper() {}

  /** Returns a row for the store. */
  public static PairRow row(RelationRow row) {
    if (row instanceof MeetingRow meeting) {
      return new PairRow(
          new MeetingEntry(meeting.meeting().meetingId(), BriefMapper.brief(meeting.meeting())));
    }
    if (row instanceof StoryRow story) {
      return new PairRow(told(story.signals()));
    }
    if (row instanceof DayPointer pointer) {
      return new PairRow(new PointerEntry(pointer.day(), pointer.name()));
    }
    if (row instanceof Matter matter) {
      return new PairRow(matter(matter));
    }
    if (row instanceof PairHead head) {
      return new PairRow(SumMapper.head(head));
    }
    return new PairRow(SumMapper.month((MonthPage) row));
  }

  /** Returns a row as the fold knows it. */
  public static RelationRow row(PairRow stored) {
    Object row = stored.getRow();
    if (row instanceof MeetingEntry meeting) {
      return new MeetingRow(BriefMapper.brief(meeting.getMeetingId(), meeting.getMeeting()));
    }
    if (row instanceof SignalsTold told) {
      return new StoryRow(signals(told));
    }
    if (row instanceof PointerEntry pointer) {
      return new DayPointer(pointer.getDay(), pointer.getName());
    }
    if (row instanceof MatterEntry matter) {
      return matter(matter);
    }
    if (row instanceof HeadEntry head) {
      return SumMapper.head(head);
    }
    return SumMapper.month((MonthEntry) row);
  }

  /** Returns what one story says of a pair, as the fold knows it. */
  public static StorySignals signals(SignalsTold told) {
    return new StorySignals(
        ToldMapper.story(told.getStory()),
        told.getSignals().stream().map(ToldMapper::signal).toList());
  }

  private static SignalsTold told(StorySignals signals) {
    return new SignalsTold(
        ToldMapper.story(signals.story()),
        true,
        signals.signals().stream().map(ToldMapper::signal).toList());
  }

  private static MatterEntry matter(Matter matter) {
    return new MatterEntry(
        matter.name(),
        matter.printed(),
        matter.signal().name(),
        ToldMapper.days(matter.since()),
        matter.lastReported(),
        matter.stories().stream().map(ToldMapper::story).toList());
  }

  private static Matter matter(MatterEntry entry) {
    return new Matter(
        entry.getName(),
        entry.getPrinted(),
        Signal.valueOf(entry.getSignal()),
        ToldMapper.range(entry.getSince()),
        entry.getLastReported(),
        entry.getStories().stream().map(ToldMapper::story).toList());
  }
}
