package dev.entente.streams.publish;

import dev.entente.diplomacy.meeting.StoryVersion;
import dev.entente.schemas.diplomacy.DateRange;
import dev.entente.schemas.diplomacy.Format;
import dev.entente.schemas.diplomacy.Level;
import dev.entente.schemas.diplomacy.Mode;
import dev.entente.schemas.diplomacy.Status;
import dev.entente.schemas.diplomacy.StoryRef;
import java.util.List;

/** Values that several public records carry. Enum values have the same names on both sides. */
final class CommonMapper {

  private CommonMapper() {}

  static StoryRef story(StoryVersion story) {
    return new StoryRef(
        story.provider(),
        story.storyId(),
        story.version(),
        story.published(),
        story.headline(),
        story.deliveredAs());
  }

  static List<StoryRef> stories(List<StoryVersion> stories) {
    return stories.stream().map(CommonMapper::story).toList();
  }

  static DateRange range(dev.entente.diplomacy.meeting.DateRange range) {
    return range == null ? null : new DateRange(range.from(), range.to());
  }

  static Status status(dev.entente.diplomacy.meeting.Status status) {
    return Status.valueOf(status.name());
  }

  static Format format(dev.entente.diplomacy.meeting.Format format) {
    return Format.valueOf(format.name());
  }

  static Mode mode(dev.entente.diplomacy.meeting.Mode mode) {
    return mode == null ? null : Mode.valueOf(mode.name());
  }

  static Level level(dev.entente.diplomacy.meeting.Level level) {
    return level == null ? null : Level.valueOf(level.name());
  }
}
