package dev.entente.streams.accept;

import dev.entente.diplomacy.extract.Extraction;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.Telling;
import dev.entente.streams.state.ToldMapper;
import dev.entente.streams.state.ToldMeeting;
import dev.entente.streams.state.ToldStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Words what a story version tells for the steps that follow. */
final class Tellings {

  private Tellings() {}

  /**
   * Words what was read of a story.
   *
   * @param published the story's day, as given or as worked out
   */
  static Telling of(WireStory story, LocalDate published, Extraction extraction) {
    List<ToldMeeting> meetings = new ArrayList<>();
    for (int ordinal = 0; ordinal < extraction.meetings().size(); ordinal++) {
      meetings.add(ToldMapper.meeting(ordinal, extraction.meetings().get(ordinal)));
    }
    return new Telling(
        reference(story, published),
        meetings,
        extraction.relations().stream().map(ToldMapper::signal).toList());
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
