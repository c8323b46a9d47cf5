package dev.entente.diplomacy.meeting;

import java.util.List;
import java.util.Objects;

/**
 * What one new story version (or its withdrawal) changes about one meeting key.
 *
 * @param cause the story version that arrived; for a kill, the one that is withdrawn
 * @param retracted mentions of this key that the story no longer makes, exactly as they were
 *     asserted
 * @param asserted mentions of this key that it makes now
 */
public record StoryChange(StoryVersion cause, List<Mention> retracted, List<Mention> asserted) {

  public StoryChange {
    Objects.requireNonNull(cause, "a change needs the story version that caused it");
    retracted = List.copyOf(retracted);
    asserted = List.copyOf(asserted);
  }
}
