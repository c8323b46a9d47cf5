package dev.entente.producer.read;

import dev.entente.diplomacy.story.Dateline;
import dev.entente.diplomacy.story.Providers;
import dev.entente.diplomacy.story.Story;
import dev.entente.diplomacy.story.Zones;
import dev.entente.producer.read.ReadOptions.Purpose;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.nio.file.Path;
import java.util.Optional;

/** Whose story it is and which one: provider and id, under which all its versions meet. */
final class StoryIdentity {

  private static final String UNKNOWN = "unknown";

  private final ReadOptions options;

  StoryIdentity(ReadOptions options) {
    this.options = options;
  }

  /**
   * Gives the provider its one spelling: the story's own, else the one that the user names, else
   * the feed's name.
   *
   * @throws RefusedException where nobody names one
   */
  void completeProvider(Draft draft) throws RefusedException {
    WireStory.Builder story = draft.story();
    String known = options.provider() == null ? draft.feedName() : options.provider();
    String given = story.hasProvider() ? story.getProvider() : known;
    String name = Text.line("provider", given, Limits.ID_LENGTH);
    if (name == null && options.purpose() == Purpose.PUBLISH) {
      throw new RefusedException(
          RejectionReason.MISSING_FIELD,
          "the story does not say which provider it is from",
          "name the provider with --provider, or in the story's dateline or fields");
    }
    String provider = name == null ? UNKNOWN : spelling(name);
    if (provider.indexOf('|') >= 0) {
      throw JsonFields.badValue("provider", "has a '|'"); // it parts provider and id in keys
    }
    story.setProvider(provider);
  }

  /** Systems often name a provider by its domain: "afp.com". */
  private static String spelling(String name) {
    return NewsUri.providerOfDomain(name).orElseGet(() -> Providers.standard().spelling(name));
  }

  /**
   * Checks the id, or makes one.
   *
   * @param text the story's text, for its dateline
   * @throws RefusedException where the id is blank or too long
   */
  void completeId(Draft draft, Story text, Origin origin) throws RefusedException {
    WireStory.Builder story = draft.story();
    if (story.hasStoryId()) {
      String id = Text.line("id", story.getStoryId(), Limits.ID_LENGTH);
      if (id == null) {
        throw JsonFields.missing("id");
      }
      story.setStoryId(id);
    } else if (options.purpose() == Purpose.EXTRACT) {
      story.setStoryId(fileName(origin.place()));
    } else {
      story
          .setProvisionalId(true)
          .setStoryId(
              ProvisionalId.of(story.getPublished(), city(text), draft.name(), story.getBody()));
    }
  }

  /** The dateline of a field is whole; one that is still found in the text may be half of it. */
  private static String city(Story text) {
    return Optional.ofNullable(text.dateline())
        .flatMap(Dateline::parse)
        .or(() -> Zones.of(text).dateline())
        .flatMap(Dateline::city)
        .orElse(null);
  }

  private static String fileName(String place) {
    Path name = Path.of(place).getFileName();
    return name == null ? place : name.toString();
  }
}
