package dev.entente.producer.read;

import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;
import java.time.LocalDate;

/** What a format has said of a story so far; {@link Door} completes it. */
final class Draft {

  private final WireStory.Builder story = WireStory.newBuilder();
  private LocalDate filed;
  private String feedName;
  private boolean slugIsTopic;

  /** Returns the record to be. */
  WireStory.Builder story() {
    return story;
  }

  /**
   * Notes the day on which a system stamped the story. It may be a day off from the dateline's, in
   * another time zone, so the dateline's wins where the two are near.
   */
  void filed(LocalDate day) {
    this.filed = day;
  }

  /** Returns the day on which a system stamped the story, or null. */
  LocalDate filed() {
    return filed;
  }

  /**
   * Notes the name of the feed that the story came in: its provider where nothing better is known.
   */
  void feedName(String name) {
    this.feedName = name;
  }

  /** Returns the name of the feed that the story came in, or null. */
  String feedName() {
    return feedName;
  }

  /** Notes that the slug names a topic rather than this one story, so that no id is made of it. */
  void slugIsTopic() {
    this.slugIsTopic = true;
  }

  /** Returns what names the story best for people: its slug, else its headline, else null. */
  String name() {
    return story.getSlug() == null || slugIsTopic ? story.getHeadline() : story.getSlug();
  }

  /** Holds the story until a later version of it, unless it is killed. */
  void hold() {
    if (!story.hasAction() || story.getAction() != Action.KILL) {
      story.setAction(Action.HOLD);
    }
  }

  /** Returns whether the story is taken back, and so needs no text and no date. */
  boolean isWithdrawal() {
    return story.hasAction()
        && (story.getAction() == Action.KILL || story.getAction() == Action.HOLD);
  }
}
