package dev.entente.streams.link;

import dev.entente.diplomacy.meeting.Format;
import dev.entente.diplomacy.meeting.MeetingKey;
import dev.entente.streams.state.MeetingsTold;
import dev.entente.streams.state.SignalsTold;
import dev.entente.streams.state.Telling;
import dev.entente.streams.state.ToldMeeting;
import dev.entente.streams.state.ToldSignal;
import dev.entente.streams.state.ToldStory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one story contributes, sorted by where it goes.
 *
 * @param story the version that tells it, under its story's own id
 * @param meetings by meeting key
 * @param signals by pair; a pair that it tells only meetings of has none, and stands
 */
record Contribution(
    ToldStory story,
    SortedMap<String, MeetingsTold> meetings,
    SortedMap<String, SignalsTold> signals) {

  /** Sorts what a delivery tells, as a version of the story of that id. */
  static Contribution of(Telling telling, String storyId) {
    ToldStory story = named(telling.getStory(), storyId);
    SortedMap<String, MeetingsTold> meetings = new TreeMap<>();
    SortedMap<String, SignalsTold> signals = new TreeMap<>();
    for (ToldMeeting meeting : telling.getMeetings()) {
      MeetingKey key = new MeetingKey(meeting.getCountries(), meeting.getBodies());
      meetings
          .computeIfAbsent(key.toString(), unseen -> new MeetingsTold(story, new ArrayList<>()))
          .getMeetings()
          .add(meeting);
      if (!meeting.getFormat().equals(Format.CONFERENCE.name())) {
        key.pairs().forEach(pair -> signals.computeIfAbsent(pair, unseen -> noSignals(story)));
      }
    }
    for (ToldSignal signal : telling.getSignals()) {
      for (String pair : new MeetingKey(signal.getCountries(), List.of()).pairs()) {
        signals.computeIfAbsent(pair, unseen -> noSignals(story)).getSignals().add(signal);
      }
    }
    return new Contribution(story, meetings, signals);
  }

  /** Returns what a story contributes that is taken back, or told under another id. */
  static Contribution nothing(ToldStory cause, String storyId) {
    return new Contribution(
        named(cause, storyId), Collections.emptySortedMap(), Collections.emptySortedMap());
  }

  /** Returns what it tells under a meeting key, which may be nothing. */
  MeetingsTold meetingsUnder(String key) {
    return meetings.getOrDefault(key, new MeetingsTold(story, List.of()));
  }

  /** Returns what it says about a pair, which may be nothing. */
  SignalsTold signalsFor(String pair) {
    return signals.getOrDefault(pair, new SignalsTold(story, false, List.of()));
  }

  private static ToldStory named(ToldStory story, String storyId) {
    return storyId.equals(story.getStoryId())
        ? story
        : ToldStory.newBuilder(story)
            .setStoryId(storyId)
            .setDeliveredAs(story.getStoryId())
            .build();
  }

  private static SignalsTold noSignals(ToldStory story) {
    return new SignalsTold(story, true, new ArrayList<>());
  }
}
