package dev.entente.diplomacy.lexicon;

import dev.entente.diplomacy.meeting.Level;

/**
 * What a title is worth at a meeting.
 *
 * @param standing for whom its holder stands
 * @param level the level of a representative, else null
 */
public record Rank(Standing standing, Level level) {

  static final Rank NOBODY = new Rank(Standing.NOBODY, null);

  static Rank at(Level level) {
    return new Rank(Standing.REPRESENTATIVE, level);
  }
}
