package dev.entente.streams.accept;

import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.MeetingKey;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.diplomacy.relation.RelationSignal;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.MeetingsTold;
import dev.entente.streams.state.SignalsTold;
import dev.entente.streams.state.ToldMapper;
import dev.entente.streams.state.ToldStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one story version tells, sorted by where it goes.
 *
 * @param story the version that tells it
 * @param meetings by meeting key
 * @param signals by pair; a pair that it tells only meetings of has none, and stands
 */
record Telling(
    ToldStory story,
    SortedMap<String, MeetingsTold> meetings,
    SortedMap<String, SignalsTold> signals) {

  /**
   * Sorts what was read of a story.
   *
   * @param published the story's day, as given or as worked out
   */
  static Telling of(WireStory story, LocalDate published, Extraction extraction) {
    ToldStory told = reference(story, published);
    SortedMap<String, MeetingsTold> meetings = new TreeMap<>();
    SortedMap<String, SignalsTold> signals = new TreeMap<>();
    for (int ordinal = 0; ordinal < extraction.meetings().size(); ordinal++) {
      MeetingMention mention = extraction.meetings().get(ordinal);
      MeetingKey key = MeetingKey.of(mention);
      meetings
          .computeIfAbsent(key.toString(), unseen -> new MeetingsTold(told, new ArrayList<>()))
          .getMeetings()
          .add(ToldMapper.meeting(ordinal, mention));
      if (mention.format() != Format.CONFERENCE) {
        key.pairs().forEach(pair -> signals.computeIfAbsent(pair, unseen -> noSignals(told)));
      }
    }
    for (RelationSignal relation : extraction.relations()) {
      for (String pair : new MeetingKey(relation.countries(), List.of()).pairs()) {
        signals
            .computeIfAbsent(pair, unseen -> noSignals(told))
            .getSignals()
            .add(ToldMapper.signal(relation));
      }
    }
    return new Telling(told, meetings, signals);
  }

  /** Returns what a story tells that is on hold or killed. */
  static Telling nothing(WireStory story) {
    return new Telling(
        reference(story, story.getPublished()),
        Collections.emptySortedMap(),
        Collections.emptySortedMap());
  }

  /** Returns what it tells under a meeting key, which may be nothing. */
  MeetingsTold meetingsUnder(String key) {
    return meetings.getOrDefault(key, new MeetingsTold(story, List.of()));
  }

  /** Returns what it says about a pair, which may be nothing. */
  SignalsTold signalsFor(String pair) {
    return signals.getOrDefault(pair, new SignalsTold(story, false, List.of()));
  }

  /** Returns the keys of the meetings that it tells of, sorted. */
  List<String> meetingKeys() {
    return List.copyOf(meetings.keySet());
  }

  /** Returns the pairs that it tells something of, sorted. */
  List<String> pairs() {
    return List.copyOf(signals.keySet());
  }

  private static SignalsTold noSignals(ToldStory told) {
    return new SignalsTold(told, true, new ArrayList<>());
  }

  private static ToldStory reference(WireStory story, LocalDate published) {
    return new ToldStory(
        story.getProvider(),
        story.getStoryId(),
        story.getVersion(),
        story.getVersionTime(),
        published,
        story.getHeadline(),
        story.getAction() == Action.CORRECTION);
  }
}
