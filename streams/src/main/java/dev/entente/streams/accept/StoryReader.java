package dev.entente.streams.accept;

import dev.entente.diplomacy.extract.Reading;
import dev.entente.diplomacy.story.Story;

/** Reads one story version: a pure function, used by one thread. */
@FunctionalInterface
public interface StoryReader {

  /** Returns what the story tells, or why it cannot be read. */
  Reading read(Story story);
}
