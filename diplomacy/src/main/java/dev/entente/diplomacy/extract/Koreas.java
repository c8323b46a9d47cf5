package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import dev.entente.diplomacy.extract.Sense.Writing;

/** "The North" and "the South", in a story that names North Korea in full. */
final class Koreas {

  private static final Sense NORTH = state("PRK", "North Korea");
  private static final Sense SOUTH = state("KOR", "South Korea");

  private static final WordSet NORTHERN = WordSet.of("north");
  private static final WordSet SOUTHERN = WordSet.of("south");
  private static final WordSet ARTICLE = WordSet.of("the");

  private Koreas() {}

  private static Sense state(String code, String name) {
    return new Sense(Kind.STATE, code, name, null, false, Writing.CAPITAL, false);
  }

  /** Returns whether a story with this meaning in it is one of the two. */
  static boolean isProof(Sense sense) {
    return NORTH.code().equals(sense.code());
  }

  /** Returns which of the two a token behind "the" means, or null; "the North Pole" is neither. */
  static Sense half(Tokens tokens, int token) {
    boolean alone =
        tokens.shape(token) == Tokens.Shape.CAPITAL
            && token > 0
            && (token + 1 == tokens.size()
                || !(tokens.capital(token + 1) || tokens.is(token + 1, '-')));
    if (!alone || ARTICLE.withHash(tokens.hash(token - 1)) == null) {
      return null;
    }
    int hash = tokens.hash(token);
    return NORTHERN.withHash(hash) != null ? NORTH : SOUTHERN.withHash(hash) != null ? SOUTH : null;
  }
}
