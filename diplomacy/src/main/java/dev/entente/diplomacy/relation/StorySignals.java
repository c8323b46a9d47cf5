package dev.entente.diplomacy.relation;

import dev.entente.diplomacy.meeting.StoryVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What one story version says of how a pair stands. A story that only tells of the pair's meetings
 * has one of these without signals: it counts as a story behind the state.
 *
 * @param story the story version
 * @param signals what it says, in order of appearance; may be empty
 */
public record StorySignals(StoryVersion story, List<RelationSignal> signals) {

  public StorySignals {
    Objects.requireNonNull(story, "signals need the story version that gives them");
    signals = List.copyOf(signals);
  }

  /** Returns the kinds of its signals, each once. */
  Set<Signal> given() {
    Set<Signal> given = EnumSet.noneOf(Signal.class);
    signals.forEach(told -> given.add(told.signal()));
    return given;
  }
}
