package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.meeting.Status;

/**
 * Words that tell where a meeting stands.
 *
 * @param name the rule
 * @param status what they say, null where nothing is reported at all
 * @param left whether they stand before the trigger; else after it
 * @param grave whether they win over any other cue of the clause
 * @param weak whether any other cue of the clause wins over them
 * @param close whether they say nothing of talks at, in or during which something is done
 * @param reach how many tokens may stand between them and the trigger
 */
record Cue(
    String name,
    Status status,
    boolean left,
    boolean grave,
    boolean weak,
    boolean close,
    int reach) {}
