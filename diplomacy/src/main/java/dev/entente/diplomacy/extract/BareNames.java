package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;

/**
 * Reads names before which no office stands: "Anna Kovar", "Kovar, the Slovak foreign minister,".
 */
final class BareNames {

  private final Senses senses;
  private final NameReader names;
  private final AppositionReader appositions;
  private final CapitalWords capitals = new CapitalWords();
  private Tokens tokens;
  private int end;

  BareNames(Senses senses, NameReader names, AppositionReader appositions) {
    this.senses = senses;
    this.names = names;
    this.appositions = appositions;
  }

  void reset(Tokens text) {
    tokens = text;
    capitals.reset(text);
  }

  /** Returns the token after the name that was read last, and after what is apposed to it. */
  int end() {
    return end;
  }

  /** "Milan Kucan", "Jordan Bardella": a place and then a capital word that nothing explains. */
  boolean isLikePlace(int from, int to, int stop) {
    if (to != from + 1 || to >= stop || tokens.glued(to) || Calendar.names(tokens, to)) {
      return false;
    }
    boolean city =
        senses.get(from, Sense.Kind.CITY) != null
            || senses.get(from, Sense.Kind.CAPITAL) != null
            || senses.get(from, Sense.Kind.STATE) != null;
    return city
        && tokens.shape(to) == Tokens.Shape.CAPITAL
        && tokens.shape(from) == Tokens.Shape.CAPITAL
        && ((tokens.word(to) == Vocabulary.UNKNOWN && senses.first(to) == null)
            || holdsOffice(from, to, stop));
  }

  /** "Israel Ponce, the Argentine foreign minister,": an office explains a name of two places. */
  private boolean holdsOffice(int from, int to, int stop) {
    boolean name = senses.first(to) == null || senses.get(to, Sense.Kind.CITY) != null;
    int nameEnd = name ? names.read(from, stop, true) : from;
    if (nameEnd != to + 1) {
      return false;
    }
    Actor holder = new Actor(Kind.NAME, from, nameEnd);
    return appositions.read(holder, nameEnd, stop) > nameEnd && holder.titleFrom >= 0;
  }

  /**
   * Returns somebody, or null where no name begins.
   *
   * @param likePlace whether it begins with the name of a place
   */
  Actor read(int q, int stop, boolean likePlace) {
    int nameEnd = names.read(q, stop, likePlace);
    if (nameEnd <= q) {
      return null;
    }
    Actor actor = new Actor(Kind.NAME, q, nameEnd);
    actor.nameFrom = names.start(q, stop);
    actor.nameTo = nameEnd;
    end = nameEnd;
    boolean full = nameEnd - q > 1;
    if (full || surname(q)) {
      int apposed = appositions.read(actor, nameEnd, stop);
      if (actor.titleFrom >= 0 && (full || actor.country != null)) {
        actor.kind = Kind.PERSON;
        actor.to = apposed;
        end = apposed;
      }
    }
    return actor;
  }

  /** A single name that is surely one: it stands inside a sentence, here or elsewhere. */
  private boolean surname(int q) {
    if (tokens.shape(q) != Tokens.Shape.CAPITAL || senses.first(q) != null) {
      return false;
    }
    if (!tokens.beginsSentence(q)) {
      return true;
    }
    return capitals.standInside(tokens.hash(q));
  }
}
