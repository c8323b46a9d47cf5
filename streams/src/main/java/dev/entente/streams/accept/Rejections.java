package dev.entente.streams.accept;

import dev.entente.diplomacy.extract.Refusal;
import dev.entente.schemas.wire.Rejection;
import dev.entente.schemas.wire.RejectionReason;
import dev.entente.schemas.wire.WireStory;
import java.time.Instant;

/** Words a refusal for the sender of the story: what is wrong, where, and what to do. */
final class Rejections {

  private static final String REFUSED_BY = "streams";

  private Rejections() {}

  /** The text cannot be read. */
  static Rejection unreadable(Refusal refusal, WireStory story, String input, Instant at) {
    return switch (refusal.reason()) {
      case EMPTY ->
          of(RejectionReason.EMPTY, refusal.detail(), "Send the story's text.", story, input, at);
      case LANGUAGE ->
          of(
              RejectionReason.LANGUAGE,
              refusal.detail(),
              "Send the English version of the story.",
              story,
              input,
              at);
    };
  }

  /** Nothing says of which day the story is, so no date in it can be counted. */
  static Rejection noDate(WireStory story, String input, Instant at) {
    return of(
        RejectionReason.NO_DATE,
        "The story has no publication day, and none can be worked out from its text.",
        "Give the day of the story's dateline in the field published.",
        story,
        input,
        at);
  }

  /** The action came from a newer schema than ours. */
  static Rejection unknownAction(WireStory story, String input, Instant at) {
    return of(
        RejectionReason.BAD_VALUE,
        "The story's action is one that this release does not know.",
        "Upgrade the streams application, then publish the story again.",
        story,
        input,
        at);
  }

  /** The record's key is not that of its story, so the story's versions would not meet. */
  static Rejection wrongKey(String key, WireStory story, String input, Instant at) {
    return of(
        RejectionReason.BAD_VALUE,
        "The record's key is "
            + (key == null ? "missing" : "'" + key + "'")
            + "; its story belongs under '"
            + StoryMapper.key(story)
            + "'.",
        "Publish with the key provider|storyId.",
        story,
        input,
        at);
  }

  /** The record has a key and nothing else. */
  static Rejection noStory(String key, String input, Instant at) {
    return new Rejection(
        RejectionReason.EMPTY,
        "The record under key '" + key + "' holds no story.",
        "Publish a story with the action KILL to take one back.",
        REFUSED_BY,
        input,
        null,
        null,
        null,
        at);
  }

  private static Rejection of(
      RejectionReason reason,
      String detail,
      String remedy,
      WireStory story,
      String input,
      Instant at) {
    return new Rejection(
        reason,
        detail,
        remedy,
        REFUSED_BY,
        input,
        story.getProvider(),
        story.getStoryId(),
        story.getSha256(),
        at);
  }
}
