package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.List;

/** Reads whose an office is where that stands behind it: "the foreign ministers of A and B". */
final class ComplementReader {

  private final TitleReader titles;
  private final OwnerReader owners;
  private final Words words;
  private Tokens tokens;
  private int stop;
  private int end;

  ComplementReader(TitleReader titles, OwnerReader owners, Words words) {
    this.titles = titles;
    this.owners = owners;
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns the token after the complement that was read last. */
  int end() {
    return end;
  }

  /**
   * Returns the states and bodies behind "of", "from" or "for"; none where none stands. An office
   * that counts for more in the first of them is ranked anew.
   *
   * @param from the token behind the office
   * @param limit the end of the sentence
   */
  List<Actor> read(int from, int limit, Title title) {
    stop = limit;
    List<Actor> complement = List.of();
    end = from;
    int charge = title.plural ? charge(from) : 0;
    if (charge > 0) {
      return read(charge, limit, title);
    }
    if (title.plural
        && from + 2 < stop
        && tokens.is(from, '-')
        && (words.is(from + 1, "from") || words.is(from + 1, "of"))) {
      return read(from + 1, limit, title);
    }
    if (from + 1 < stop
        && (words.is(from, "of")
            || (words.is(from, "from") && (title.plural || title.counterpart))
            || (words.is(from, "for") && title.plural))) {
      int c = words.is(from + 1, "the") || words.is(from + 1, "both") ? from + 2 : from + 1;
      if (title.plural && c + 1 < stop && words.isAny(c, WordClass.MODIFIER)) {
        c++;
      }
      complement = c < stop ? owners.read(c, stop) : List.of();
      if (complement.isEmpty() || bodyBeforeNoun(complement)) {
        int inner = innerOf(c);
        complement = inner == 0 ? complement : owners.read(inner, stop);
      }
      if (!complement.isEmpty()) {
        int after = owners.end();
        titles.rank(title, complement.get(0).country);
        boolean region = after < stop && words.is(after - 1, "'s");
        Title ministry = region ? titles.read(after, stop, complement.get(0).country) : null;
        boolean within = ministry != null && ministry.level == null && !ministry.plural;
        end = within ? ministry.to : after;
        if (region && !within && !title.plural) {
          title.outsider = true;
        }
      }
    }
    return complement;
  }

  /** "Officials of the two countries": the token after it, or 0. */
  int ofBothStates(int q, int limit) {
    boolean of = words.is(q, "of") || words.is(q, "from");
    int to = of && q + 1 < limit ? Anaphora.end(words, q + 1, limit) : 0;
    boolean others = to > 0 && words.is(to, "visited");
    return !others && (to > q + 2 || (to > 0 && words.is(q + 1, "both"))) ? to : 0;
  }

  /** "The five nations -- Kenya, Uganda and Tanzania --": the states between dashes, or none. */
  List<Actor> setOff(int dash, int limit) {
    boolean opens = dash + 1 < limit && (tokens.is(dash, '-') || words.is(dash, "--"));
    List<Actor> states = opens ? owners.read(dash + 1, limit) : List.of();
    end = states.isEmpty() ? dash : owners.end();
    return states;
  }

  /** "The U.N. missions": the body only says where they are. */
  private boolean bodyBeforeNoun(List<Actor> owned) {
    return owned.size() == 1
        && owned.get(0).kind == Kind.BODY
        && owners.end() < stop
        && tokens.shape(owners.end()) == Tokens.Shape.LOWER;
  }

  /** "Ministers in charge of water from": the token of "from", or 0. */
  private int charge(int from) {
    boolean charged =
        words.are(from, "in", "charge", "of") || words.are(from, "responsible", "for");
    for (int i = from + 2; charged && i < Math.min(stop - 1, from + 8); i++) {
      if (words.is(i, "from") || (words.is(i, "of") && i > from + 2)) {
        return i;
      }
    }
    return 0;
  }

  private boolean members(int i) {
    return words.is(i, "countries")
        || words.is(i, "states")
        || words.is(i, "nations")
        || words.is(i, "neighbours")
        || words.is(i, "neighbors");
  }

  /**
   * "Representatives of the U.N. missions of Poland and Slovakia": where the states begin, or 0.
   */
  private int innerOf(int from) {
    for (int i = from; i < Math.min(stop - 1, from + 5); i++) {
      if (words.is(i, "allies") || words.is(i, "members") || words.is(i, "partners")) {
        return i + 1;
      }
      if (words.is(i, "of") && tokens.shape(i - 1) == Tokens.Shape.LOWER) {
        return words.is(i + 1, "the") ? i + 2 : i + 1;
      }
      if (members(i) && tokens.shape(i + 1) == Tokens.Shape.MARK && !tokens.is(i + 1, '.')) {
        return i + 2;
      }
      if (tokens.is(i, ',')
          || words.isAny(i, WordClass.AUXILIARY)
          || words.isAny(i, WordClass.SPEECH)) {
        return 0;
      }
    }
    return 0;
  }
}
