package dev.entente.streams.resolve;

import dev.entente.diplomacy.meeting.MeetingChange;
import dev.entente.diplomacy.meeting.MeetingKey;
import dev.entente.diplomacy.meeting.Mention;
import dev.entente.diplomacy.meeting.Outcome;
import dev.entente.diplomacy.meeting.Resolution;
import dev.entente.diplomacy.meeting.ResolvedMeeting;
import dev.entente.diplomacy.meeting.Ruling;
import dev.entente.diplomacy.meeting.StoryChange;
import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.diplomacy.relation.MeetingBrief;
import dev.entente.streams.state.BriefMapper;
import dev.entente.streams.state.MeetingsTold;
import dev.entente.streams.state.PairMeeting;
import dev.entente.streams.state.Remembered;
import dev.entente.streams.state.RowMemory;
import dev.entente.streams.state.RulingTold;
import dev.entente.streams.state.ToldMapper;
import dev.entente.streams.state.ToldOfMeetings;
import dev.entente.streams.state.ToldStory;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Replaces what one story tells, or a reader decided, under one meeting key, and sends out every
 * meeting that this changes, what happened to it, and what it means for each of its pairs.
 */
final class ResolveMeetings implements Processor<String, ToldOfMeetings, String, Resolved> {

  /** Stands between meeting key and story key; neither holds it. */
  private static final char SEPARATOR = '\n';

  private ProcessorContext<String, Resolved> context;
  private KeyValueStore<String, MeetingsTold> tellings;
  private RowMemory<RulingTold> rulings;
  private Resolution resolution;
  private Remembered.Share rowsShare;
  private Remembered.Share answersShare;

  @Override
  public void init(ProcessorContext<String, Resolved> newContext) {
    context = newContext;
    tellings = context.getStateStore(ResolveMeetingsSupplier.TELLINGS);
    rowsShare = Remembered.MENTIONS.join();
    answersShare = Remembered.RESOLUTION.join();
    rulings = remembering(ResolveMeetingsSupplier.RULINGS, SEPARATOR);
    resolution =
        new Resolution(
            new StoredMentions(remembering(ResolveMeetingsSupplier.MENTIONS, '|')),
            answersShare::most);
  }

  private <V> RowMemory<V> remembering(String store, char separator) {
    return new RowMemory<>(context.getStateStore(store), separator, rowsShare::most);
  }

  @Override
  public void close() {
    rowsShare.close();
    answersShare.close();
  }

  @Override
  public void process(Record<String, ToldOfMeetings> record) {
    MeetingKey key = MeetingKey.parse(record.key());
    Object told = record.value().getTold();
    if (told instanceof RulingTold ruling) {
      rule(key, ruling, record.timestamp());
    } else {
      replace(key, (MeetingsTold) told, record.timestamp());
    }
  }

  private void replace(MeetingKey key, MeetingsTold told, long timestamp) {
    String row = key.toString() + SEPARATOR + storyKey(told.getStory());
    MeetingsTold before = tellings.get(row);
    if (told.getMeetings().isEmpty() && before == null) {
      return;
    }
    StoryChange change =
        new StoryChange(
            cause(told, before), before == null ? List.of() : mentions(before), mentions(told));
    send(key, resolution.apply(key, change, rulings(key)), timestamp);
    tellings.put(row, told.getMeetings().isEmpty() ? null : told);
  }

  /** A ruling in force, or taken back, changes no more than the meetings that it names. */
  private void rule(MeetingKey key, RulingTold ruling, long timestamp) {
    List<Ruling> before = rulings(key);
    List<Ruling> after = new ArrayList<>(before);
    after.removeIf(standing -> standing.decision().equals(ruling.getDecision()));
    if (ruling.getKind() != null) {
      after.add(Rulings.ruling(ruling));
    }
    send(key, resolution.rule(key, ruling.getDecision(), before, after), timestamp);
    rulings.put(
        key.toString() + SEPARATOR + ruling.getDecision(),
        ruling.getKind() == null ? null : ruling);
  }

  private List<Ruling> rulings(MeetingKey key) {
    String first = key.toString() + SEPARATOR;
    return rulings.between(first, key.toString() + (char) (SEPARATOR + 1)).stream()
        .map(Rulings::ruling)
        .toList();
  }

  private void send(MeetingKey key, Outcome outcome, long timestamp) {
    for (String id : outcome.removed()) {
      send(id, new Resolved.State(null), timestamp);
      key.pairs().forEach(pair -> send(pair, gone(id), timestamp));
    }
    for (ResolvedMeeting meeting : outcome.changed()) {
      send(meeting.meetingId(), new Resolved.State(meeting), timestamp);
      for (String pair : key.pairs()) {
        send(
            pair,
            meeting.pairs().contains(pair) ? stands(meeting) : gone(meeting.meetingId()),
            timestamp);
      }
    }
    for (MeetingChange event : outcome.events()) {
      send(event.meetingId(), new Resolved.Happened(event), timestamp);
    }
  }

  private void send(String key, Resolved value, long timestamp) {
    context.forward(new Record<>(key, value, timestamp));
  }

  private static Resolved stands(ResolvedMeeting meeting) {
    return new Resolved.ForPair(
        new PairMeeting(meeting.meetingId(), BriefMapper.brief(MeetingBrief.of(meeting))));
  }

  private static Resolved gone(String meetingId) {
    return new Resolved.ForPair(new PairMeeting(meetingId, null));
  }

  private static List<Mention> mentions(MeetingsTold told) {
    return told.getMeetings().stream()
        .map(meeting -> ToldMapper.mention(told.getStory(), meeting))
        .toList();
  }

  /** A kill may name no day: then the day of what it takes back serves. */
  private static StoryVersion cause(MeetingsTold told, MeetingsTold before) {
    ToldStory story = told.getStory();
    return ToldMapper.story(
        story.getPublished() != null
            ? story
            : ToldStory.newBuilder(story).setPublished(before.getStory().getPublished()).build());
  }

  private static String storyKey(ToldStory story) {
    return story.getProvider() + "|" + story.getStoryId();
  }
}
