package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Actor.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads one noun phrase that names persons, offices, governments or bodies. */
final class PhraseReader {

  /** What may stand before a name or an office, whatever its letters. */
  private static final long BEFORE_NAMES = WordClass.bits(WordClass.MODIFIER, WordClass.PARTICLE);

  private static final WordSet OWNERS = WordSet.of("his", "her", "their", "its");

  private final Senses senses;
  private final TitleReader titles;
  private final NameReader names;
  private final OwnerReader owners;
  private final Qualifier qualifier;
  private final AppositionReader appositions;
  private final OfficeReader offices;
  private final StateReader untitled;
  private final BareNames bare;
  private final DescribedOffice described;
  private final Words words;
  private Tokens tokens;
  private int stop;
  private int end;

  private Title lastOffice;

  PhraseReader(Grammar grammar, Senses senses, Words words) {
    this.senses = senses;
    this.words = words;
    this.titles = new TitleReader(grammar, senses);
    this.names = new NameReader(grammar, senses);
    this.owners = new OwnerReader(grammar, senses);
    this.qualifier = new Qualifier(grammar, words);
    this.untitled = new StateReader(senses, names, qualifier, words);
    this.appositions = new AppositionReader(titles, names, owners, words);
    this.described = new DescribedOffice(senses, titles, qualifier, words);
    this.bare = new BareNames(senses, names, appositions);
    this.offices = new OfficeReader(titles, names, owners, appositions, qualifier, words);
  }

  void reset(Tokens text) {
    tokens = text;
    lastOffice = null;
    titles.reset(text);
    names.reset(text);
    owners.reset(text);
    qualifier.reset(text);
    appositions.reset(text);
    offices.reset(text);
    untitled.reset(text);
    bare.reset(text);
    described.reset(text);
  }

  /** Returns the token after the phrase that was read last. */
  int end() {
    return end;
  }

  /** Returns the actors of the phrase that begins at a token, to be added to, or null. */
  List<Actor> read(int p, int sentenceEnd) {
    stop = sentenceEnd;
    qualifier.within(stop);
    Actor anaphor = anaphor(p);
    if (anaphor != null) {
      return Actors.alone(anaphor);
    }
    if (words.is(p + 1, "of") && (words.is(p, "those") || words.is(p, "that"))) {
      List<Actor> those = thoseOf(p);
      if (!those.isEmpty()) {
        return those;
      }
    }
    List<Actor> actors = outright(p);
    if (actors != null) {
      markPossessive(actors.get(actors.size() - 1));
    }
    return actors;
  }

  private List<Actor> outright(int p) {
    int q = p;
    boolean own = false;
    while (q < stop
        && tokens.capital(q)
        && senses.get(q, Sense.Kind.HONORIFIC) != null
        && senses.end(q) < stop
        && tokens.is(senses.end(q), ',')) {
      q = senses.end(q) + 1;
    }
    while (q < stop
        && q < p + 5
        && (words.isAny(q, WordClass.DETERMINER) || words.isAny(q, WordClass.MODIFIER))
        && senses.get(q, Sense.Kind.STATE) == null
        && senses.office(q, null) == null) {
      own |= words.isOneOf(q, OWNERS);
      q++;
    }
    if (q >= stop || isPlain(q)) {
      return null;
    }
    List<Actor> states = owners.read(q, stop);
    int afterOwners = states.isEmpty() ? q : owners.end();
    int t = skipModifiers(afterOwners);
    String country = states.isEmpty() ? null : states.get(states.size() - 1).country;
    Title title = t < stop ? titles.read(t, stop, country) : null;
    if (title == null && !states.isEmpty() && states.get(states.size() - 1).modifier) {
      title = described.read(t, stop, country);
    }
    boolean named = title == null && !states.isEmpty() && bare.isLikePlace(q, afterOwners, stop);
    if (named) {
      return bareName(q, true);
    }
    if (title != null) {
      return titled(p, own, states, title);
    }
    if (!states.isEmpty()) {
      List<Actor> alone = untitled.read(p, states, afterOwners, stop);
      end = untitled.end();
      return alone;
    }
    return bareName(q, false);
  }

  /**
   * A word in small letters that nobody knows, as behind most articles: no actor begins with it.
   */
  private boolean isPlain(int q) {
    return !tokens.capital(q) && !senses.begin(q) && !words.isAnyOf(q, BEFORE_NAMES);
  }

  /** "Those of Japan and China": the holders there of the office named before. */
  private List<Actor> thoseOf(int p) {
    if (lastOffice == null) {
      return List.of();
    }
    List<Actor> states = owners.read(p + 2, stop);
    List<Actor> holders = new ArrayList<>(states.size());
    for (Actor state : states) {
      Actor holder = lastOffice.holder(Kind.OFFICIAL, p, owners.end());
      holder.country = state.country;
      holder.body = state.body;
      holders.add(holder);
    }
    end = owners.end();
    return holders;
  }

  private int skipModifiers(int q) {
    int t = q;
    while (t < stop
        && t < q + 3
        && words.isAny(t, WordClass.MODIFIER)
        && senses.get(t, Sense.Kind.SAME_RANK) == null
        && senses.office(t, null) == null) {
      t++;
    }
    return t;
  }

  private List<Actor> titled(int p, boolean own, List<Actor> states, Title title) {
    lastOffice = title.level == null || title.counterpart ? lastOffice : title;
    List<Actor> holders = offices.read(p, stop, own, states, title);
    end = offices.end();
    return holders;
  }

  private List<Actor> bareName(int q, boolean likePlace) {
    Actor somebody = bare.read(q, stop, likePlace);
    if (somebody == null) {
      return null;
    }
    end = bare.end();
    return Actors.alone(somebody);
  }

  /** Takes in the "'s" behind a person or an official; states have theirs already. */
  private void markPossessive(Actor last) {
    boolean takes = last.human() || last.kind == Kind.NAME;
    boolean follows =
        takes
            && end < stop
            && tokens.shape(end) == Tokens.Shape.MARK
            && (words.is(end, "'s") || tokens.is(end, '\'') || tokens.is(end, '\u2019'));
    if (follows) {
      end++;
      last.possessive = true;
      last.to = end;
    }
  }

  /** "The two countries' foreign ministers": the office behind the possessor, or null. */
  private Title officeOfAll(int owner) {
    boolean possessive =
        owner + 1 < stop
            && (words.is(owner, "'s") || tokens.is(owner, '\'') || tokens.is(owner, '\u2019'));
    Title title = possessive ? titles.read(owner + 1, stop, null) : null;
    return title != null && title.plural && title.level != null ? title : null;
  }

  private Actor anaphor(int p) {
    int to = Anaphora.end(words, p, stop);
    if (to == 0) {
      return null;
    }
    boolean number = words.is(p, "i") && p > 0 && tokens.capital(p - 1);
    boolean excellency =
        tokens.shape(p) == Tokens.Shape.UPPER && senses.get(p, Sense.Kind.HONORIFIC) != null;
    if (number || excellency) {
      return null;
    }
    Actor actor = new Actor(Kind.ANAPHOR, p, to);
    actor.count = Anaphora.count(words, p, to);
    end = to;
    Title title = actor.count == 1 || actor.count < 0 ? null : officeOfAll(to);
    if (title != null) {
      actor.level = title.level;
      actor.outsider = title.outsider || title.former || title.speaker;
      actor.to = title.to;
      end = title.to;
    }
    return actor;
  }
}
