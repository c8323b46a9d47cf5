package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Tokens.Shape;

/**
 * Reads the name of a state's own agency behind the state's: "Britain's Export Guarantee Board
 * (EGB)" speaks for Britain as its ministries do.
 */
final class InstitutionReader {

  /** Names of agencies are no longer than this. */
  private static final int LONGEST = 8;

  private final Words words;
  private Tokens tokens;

  InstitutionReader(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns the token after the name that begins at a token, or 0 where none does. */
  int end(int from, int stop) {
    int end = 0;
    int i = from;
    while (i < Math.min(stop, from + LONGEST) && isPart(i, from)) {
      end = words.isAny(i, WordClass.INSTITUTION) && tokens.capital(i) ? i + 1 : end;
      i++;
    }
    boolean acronym =
        end > 0
            && end + 2 < stop
            && tokens.is(end, '(')
            && tokens.shape(end + 1) == Shape.UPPER
            && tokens.is(end + 2, ')');
    return acronym ? end + 3 : end;
  }

  private boolean isPart(int i, int from) {
    boolean joins = words.is(i, "and") || words.is(i, "of") || words.is(i, "for");
    return tokens.capital(i) || (joins && i > from && tokens.capital(i + 1)) || hyphen(i);
  }

  private boolean hyphen(int i) {
    return tokens.is(i, '-') && tokens.glued(i);
  }
}
