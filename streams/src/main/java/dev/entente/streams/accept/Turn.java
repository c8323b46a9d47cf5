package dev.entente.streams.accept;

import dev.entente.streams.state.StoryState;
import dev.entente.streams.state.StoryTally;
import dev.entente.streams.state.WaitingVersion;
import java.util.List;

/**
 * What one delivery does to what is known of its story.
 *
 * @param next what is known from now on
 * @param dropped versions that no longer wait
 * @param counted what it adds to the tally; the sum of used, unchanged, stale, rejected and held is
 *     1
 */
record Turn(StoryState next, List<WaitingVersion> dropped, StoryTally counted) {}
