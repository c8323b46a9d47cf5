package dev.entente.diplomacy.lexicon;

import dev.entente.diplomacy.meeting.Level;

/**
 * A word that tells a meeting's level by itself: "vice-ministerial talks", "summit".
 *
 * @param form lower case
 * @param level the level
 */
public record LevelWord(String form, Level level) {}
