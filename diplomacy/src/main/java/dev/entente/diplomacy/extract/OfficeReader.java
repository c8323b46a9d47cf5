package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import dev.entente.diplomacy.meeting.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what follows an office: its state or body, its holders' names and what they are besides.
 * "Foreign ministers Kovar of Poland and Torok of Slovakia".
 */
final class OfficeReader {

  /** "Representatives of the Polish community": they speak for no government. */
  private static final WordSet CITIZENS =
      WordSet.of("community", "communities", "diaspora", "minority", "expatriates", "opposition");

  private final TitleReader titles;
  private final NameReader names;
  private final HolderNames holders;
  private final AppositionReader appositions;
  private final ComplementReader complements;
  private final Qualifier qualifier;
  private final Words words;
  private int stop;
  private int end;

  OfficeReader(
      TitleReader titles,
      NameReader names,
      OwnerReader owners,
      AppositionReader appositions,
      Qualifier qualifier,
      Words words) {
    this.titles = titles;
    this.names = names;
    this.holders = new HolderNames(names, owners, words);
    this.appositions = appositions;
    this.complements = new ComplementReader(titles, owners, words);
    this.qualifier = qualifier;
    this.words = words;
  }

  void reset(Tokens text) {
    complements.reset(text);
    holders.reset(text);
  }

  /** Returns the token after the holders that were read last. */
  int end() {
    return end;
  }

  /**
   * Returns the holders of an office.
   *
   * @param p where the phrase begins
   * @param sentenceEnd the end of the sentence
   * @param own whether "his", "their" or "its" stands before it
   * @param states the states and bodies that stand before it
   */
  List<Actor> read(int p, int sentenceEnd, boolean own, List<Actor> states, Title title) {
    stop = sentenceEnd;
    int q = title.to;
    if (!states.isEmpty() && words.is(states.get(0).from - 1, "ethnic")) {
      title.outsider = true;
    }
    int shared = states.isEmpty() && title.plural ? complements.ofBothStates(q, stop) : 0;
    List<Actor> apart = shared > 0 ? complements.setOff(shared, stop) : List.of();
    if (apart.size() > 1) {
      end = complements.end();
      return unnamed(p, own, apart, title);
    }
    if (shared > 0) {
      Actor anaphor = new Actor(Kind.ANAPHOR, p, shared);
      anaphor.count = Anaphora.count(words, q + 1, shared);
      anaphor.level = title.level;
      anaphor.outsider = title.outsider || title.former || title.speaker;
      end = shared;
      return Actors.alone(anaphor);
    }
    List<Actor> complement = complements.read(q, stop, title);
    q = complements.end();
    title.outsider |= words.isOneOf(q, CITIZENS);
    boolean unnamed =
        (title.plural && title.level == Level.WORKING && !states.isEmpty())
            || words.is(q - 1, "palace");
    int name =
        unnamed
            ? -1
            : holders.start(
                q, stop, own || !states.isEmpty() || title.counterpart || precededByThe(p, title));
    int nameEnd = name < 0 ? -1 : names.read(name, stop, true);
    end = q;
    if (nameEnd > name && name >= 0) {
      return named(p, name, nameEnd, own, states, complement, title);
    }
    return unnamed(p, own, states.isEmpty() ? complement : states, title);
  }

  /** "Foreign minister Kovar of Poland": the holder, and whoever shares the office. */
  private List<Actor> named(
      int p,
      int name,
      int nameEnd,
      boolean own,
      List<Actor> states,
      List<Actor> complement,
      Title title) {
    List<Actor> out = new ArrayList<>(2);
    Actor person = title.holder(Kind.PERSON, p, nameEnd);
    person.nameFrom = names.start(name, stop);
    person.nameTo = nameEnd;
    person.plural = false;
    int q = holders.ofCountry(person, nameEnd, stop, complement);
    if (complement.isEmpty() && person.country != null) {
      titles.rank(title, person.country);
      person.level = title.level;
      person.outsider |= title.outsider;
      person.speaker = title.speaker;
    }
    place(person, states, complement.size() == 1 ? complement : List.of(), own, title);
    if (title.body != null) {
      person.body = title.body;
      person.country = null;
    }
    for (int i = 0; i < states.size() - 1; i++) {
      if (!states.get(i).modifier || states.get(i).capital) {
        out.add(asState(states.get(i)));
      }
    }
    person.to = q;
    out.add(person);
    q = appositions.read(person, q, stop);
    if (title.plural) {
      q = holders.more(person, out, q, stop);
    }
    List<Actor> of = states.isEmpty() ? complement : states;
    if (title.plural && Respectively.fits(out, of)) {
      end = q;
      return Respectively.pair(out, of);
    }
    if (states.isEmpty() && complement.size() > 1) {
      return unnamed(p, own, complement, title);
    }
    end = q;
    return out;
  }

  /** "The foreign ministers of Poland and Slovakia": officials, one for each state. */
  private List<Actor> unnamed(int p, boolean own, List<Actor> of, Title title) {
    List<Actor> officials = new ArrayList<>(2);
    if (of.isEmpty()) {
      Actor official = title.holder(Kind.OFFICIAL, p, end);
      official.ownDeterminer = own;
      official.indefinite = words.is(p, "a") || words.is(p, "an");
      official.country = title.country;
      official.body = title.body;
      officials.add(official);
    }
    boolean qualifies =
        title.level == null
            && !title.plural
            && !title.counterpart
            && end < stop
            && qualifier.qualifies(end);
    for (int k = 0; k < of.size(); k++) {
      Actor state = of.get(k);
      Actor official = title.holder(Kind.OFFICIAL, p, end);
      official.country = state.country;
      official.body = state.body;
      official.modifier = qualifies;
      official.ownDeterminer = own;
      officials.add(official);
    }
    return officials;
  }

  private boolean precededByThe(int p, Title title) {
    return words.is(p, "the") && title.level != null;
  }

  private void place(
      Actor person, List<Actor> states, List<Actor> complement, boolean own, Title title) {
    Actor of =
        !states.isEmpty()
            ? states.get(states.size() - 1)
            : !complement.isEmpty() ? complement.get(0) : null;
    if (of != null && of.kind == Kind.BODY) {
      person.country = null;
      person.body = of.body;
    } else if (of != null && person.country == null) {
      person.country = of.country;
      person.body = of.body;
    }
    person.ownDeterminer = own;
    person.counterpart = title.counterpart;
  }

  private Actor asState(Actor state) {
    state.modifier = false;
    return state;
  }
}
