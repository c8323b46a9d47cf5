package dev.entente.producer.read;

import dev.entente.diplomacy.story.RevisionMark;
import dev.entente.schemas.wire.Action;
import dev.entente.schemas.wire.WireStory;

/** What a wire's marks on a headline ask for, in the words of the schema. */
final class WireMarks {

  private WireMarks() {}

  /** Writes a mark into a story: its order, and its action where nothing else gave one. */
  static void apply(RevisionMark mark, WireStory.Builder story) {
    story.setRevision(mark.order());
    if (!story.hasAction()) {
      story.setAction(actionOf(mark.kind()));
    }
  }

  private static Action actionOf(RevisionMark.Kind kind) {
    return switch (kind) {
      case PLAIN, URGENT -> Action.NEW;
      case LEAD -> Action.UPDATE;
      case CORRECTION -> Action.CORRECTION;
      case REPEAT -> Action.REPEAT;
      case HOLD -> Action.HOLD;
      case KILL -> Action.KILL;
    };
  }
}
