package dev.entente.diplomacy.extract;

import java.util.List;

/** Reads the names of an office's holders: "Kovar of Slovakia, Wrona and Torok". */
final class HolderNames {

  private final NameReader names;
  private final OwnerReader owners;
  private final Words words;
  private Tokens tokens;

  HolderNames(NameReader names, OwnerReader owners, Words words) {
    this.names = names;
    this.owners = owners;
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /**
   * "Of Poland", behind a name: gives its bearer the state.
   *
   * @param complement what stands behind the office: then nothing follows the name
   * @return the token after it, or {@code q}
   */
  int ofCountry(Actor person, int q, int stop, List<Actor> complement) {
    if (!complement.isEmpty() || q + 1 >= stop || !words.is(q, "of")) {
      return q;
    }
    int c = words.is(q + 1, "the") ? q + 2 : q + 1;
    if (c >= stop) {
      return q;
    }
    List<Actor> of = owners.read(c, stop);
    if (of.isEmpty() || (of.get(0).modifier && of.get(0).country == null)) {
      return q;
    }
    int after = owners.firstEnd();
    if (words.is(after - 1, "'s")) {
      person.outsider = true;
      return after;
    }
    person.country = of.get(0).country;
    person.body = of.get(0).body;
    return after;
  }

  /**
   * Where the name of an office's holder begins: right behind it, or behind a comma after "his
   * counterpart".
   */
  int start(int q, int stop, boolean definite) {
    if (q >= stop) {
      return -1;
    }
    if (tokens.is(q, ',') && definite && q + 1 < stop) {
      int nameEnd = names.read(q + 1, stop, false);
      boolean closed =
          nameEnd > q + 2
              && (nameEnd >= stop
                  || tokens.shape(nameEnd) == Tokens.Shape.MARK
                  || words.is(nameEnd, "and")
                  || words.is(nameEnd, "of")
                  || words.isAny(nameEnd, WordClass.PREPOSITION));
      return closed ? q + 1 : -1;
    }
    return q;
  }

  /** "Presidents Kovar and Wrona": the office is everybody's. */
  int more(Actor first, List<Actor> out, int from, int stop) {
    int q = from;
    while (q < stop) {
      int next = tokens.is(q, ',') || words.is(q, "and") ? q + 1 : 0;
      if (next > 0 && next < stop && tokens.is(q, ',') && words.is(next, "and")) {
        next++;
      }
      int nameEnd = next == 0 || next >= stop ? 0 : names.read(next, stop, false);
      if (nameEnd <= next || next == 0) {
        return q;
      }
      Actor person = first.copy();
      person.country = null;
      person.body = null;
      person.from = next;
      person.nameFrom = names.start(next, stop);
      person.nameTo = nameEnd;
      q = ofCountry(person, nameEnd, stop, List.of());
      person.to = q;
      out.add(person);
    }
    return q;
  }
}
