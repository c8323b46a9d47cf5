package dev.entente.streams.accept;

import dev.entente.diplomacy.extract.Extraction;
import dev.entente.diplomacy.meeting.MeetingKey;
import dev.entente.diplomacy.meeting.MeetingMention;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.Telling;
import dev.entente.streams.state.ToldMapper;
import dev.entente.streams.state.ToldMeeting;
import dev.entente.streams.state.ToldStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words what a story version tells for the steps that follow. */
final class Tellings {

  private Tellings() {}

  /**
   * Words what was read of a story.
   *
   * @param published the story's day, as given or as worked out
   */
  static Telling of(WireStory story, LocalDate published, Extraction extraction) {
    return new Telling(
        reference(story, published),
        numbered(extraction.meetings()),
        extraction.relations().stream().map(ToldMapper::signal).toList());
  }

  /**
   * Numbers meetings among those of their own countries, news before background: the number is part
   * of a meeting's id, and a lead that adds a meeting of others, or recalls an earlier one, must
   * not give the meeting another.
   */
  private static List<ToldMeeting> numbered(List<MeetingMention> mentions) {
    List<MeetingMention> newsFirst = new ArrayList<>(mentions);
    newsFirst.sort(
        Comparator.comparing(MeetingMention::background)
            .thenComparing(MeetingMention::main, Comparator.reverseOrder()));
    Map<MeetingKey, Integer> numbers = new HashMap<>();
    List<ToldMeeting> meetings = new ArrayList<>();
    for (MeetingMention mention : newsFirst) {
      int ordinal = numbers.merge(MeetingKey.of(mention), 1, Integer::sum) - 1;
      meetings.add(ToldMapper.meeting(ordinal, mention));
    }
    return meetings;
  }

  /** Words what a story tells that is on hold or killed: nothing. */
  static Telling nothing(WireStory story) {
    return new Telling(reference(story, story.getPublished()), List.of(), List.of());
  }

  private static ToldStory reference(WireStory story, LocalDate published) {
    return new ToldStory(
        story.getProvider(),
        story.getStoryId(),
        story.getVersion(),
        story.getVersionTime(),
        published,
        story.getHeadline(),
        null,
        story.getAction() == Action.CORRECTION);
  }
}
