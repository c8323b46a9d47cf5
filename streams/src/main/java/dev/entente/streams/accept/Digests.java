package dev.entente.streams.accept;

import dev.entente.diplomacy.story.Dateline;
import dev.entente.diplomacy.story.Zones;
import dev.entente.diplomacy.version.Names;
import dev.entente.diplomacy.version.Wording;
import dev.entente.schemas.wire.WireStory;
import dev.entente.streams.state.Digest;
import dev.entente.streams.state.Note;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a delivery decides which others are versions of the same story. */
final class Digests {

  /** A revision mark's order of a version that carries none. */
  private static final int UNMARKED = 1;

  /** A headline of fewer words ("Advisory") names no story. */
  private static final int NAMING_WORDS = 3;

  private Digests() {}

  /**
   * Digests a version. Wording counts only where the wire gives no ids.
   *
   * @param published the story's day, as given or as worked out
   */
  static Digest of(WireStory story, LocalDate published) {
    boolean provisional = story.getProvisionalId();
    return new Digest(
        provisional,
        isMarked(story),
        story.getRevision(),
        published,
        provisional ? city(story) : "",
        story.getSlug() == null || Names.isTopic(story.getSlug())
            ? ""
            : Wording.plain(story.getSlug()),
        provisional && story.getHeadline() != null
            ? Wording.contentWords(story.getHeadline())
            : List.of(),
        provisional ? Wording.opening(story.getBody()) : List.of(),
        Names.meant(story.getReferences(), published));
  }

  /** Returns what a version can be called by. */
  static List<String> names(WireStory story) {
    return Names.of(
        story.getStoryId(),
        story.getSlug(),
        story.getHeadline(),
        story.getServiceNumber(),
        day(story));
  }

  /**
   * Returns what a kill or a hold names besides its own story; a headline of its own is that of the
   * story, where the wire gives no ids.
   */
  static Note note(WireStory story) {
    List<String> references = new ArrayList<>(story.getReferences());
    String headline = story.getHeadline();
    if (story.getProvisionalId()
        && headline != null
        && Wording.plain(headline).split(" ", -1).length >= NAMING_WORDS) {
      references.add(headline);
    }
    LocalDate day = day(story);
    return new Note(day, Names.meant(references, day));
  }

  private static boolean isMarked(WireStory story) {
    return story.getRevision() != UNMARKED
        || switch (story.getAction()) {
          case UPDATE, CORRECTION, REPEAT -> true;
          case NEW, HOLD, KILL, UNKNOWN -> false;
        };
  }

  private static LocalDate day(WireStory story) {
    return story.getPublished() != null || story.getVersionTime() == null
        ? story.getPublished()
        : story.getVersionTime().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String city(WireStory story) {
    return Optional.ofNullable(story.getDateline())
        .flatMap(Dateline::parse)
        .or(() -> Zones.of(StoryMapper.toDomain(story)).dateline())
        .flatMap(Dateline::city)
        .map(Wording::plain)
        .orElse("");
  }
}
