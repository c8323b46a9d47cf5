package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import dev.entente.diplomacy.extract.Tokens.Shape;

/** Reads names of persons: capital words, particles inside, hyphens, initials, "Jr.". */
final class NameReader {

  /** Offices that are given names behind another office: "President Amir Hadzic". */
  private static final WordSet GIVEN_OR_OFFICE =
      WordSet.of("amir", "emir", "sultan", "shah", "malik", "dean");

  /** "Official Visit", in capitals: no official of that name. */
  private static final WordSet CONTACTS =
      WordSet.of("visit", "visits", "meeting", "meetings", "summit", "talks", "trip");

  /** "President Kovar Pays Visit": verbs with a capital, which are nobody's name. */
  private static final WordSet HEADLINE_VERBS =
      WordSet.of(
          "pays",
          "holds",
          "meets",
          "visits",
          "arrives",
          "begins",
          "hosts",
          "tells",
          "receives",
          "discusses",
          "urges",
          "warns",
          "leaves",
          "spent",
          "attends",
          "invites",
          "cancels");

  private static final int LONGEST = 9;

  private final Senses senses;
  private final Words words;
  private Tokens tokens;

  NameReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** Returns the end of the name that begins at a token; the token itself where none does. */
  int read(int from, int stop, boolean afterTitle) {
    int q = skipHonorifics(from, stop);
    int first = q;
    int last = first;
    int capitals = 0;
    while (q < stop && q < first + LONGEST) {
      if (part(q, capitals, afterTitle, stop) || (q == first && first > from && shouted(q))) {
        capitals++;
        last = ++q;
      } else if (capitals > 0
          && tokens.is(q, '-')
          && tokens.glued(q)
          && q + 1 < stop
          && tokens.glued(q + 1)
          && letter(q + 1)) {
        q += 2;
        last = q;
      } else if (particle(q, stop, capitals)) {
        q += capitals == 0 && tokens.is(q + 1, '-') ? 2 : 1;
      } else if (capitals > 0 && tokens.is(q, ',') && suffix(q + 1, stop)) {
        q += 2;
        last = q;
      } else {
        break;
      }
    }
    boolean meaning = capitals == 1 && !afterTitle && senses.first(first) != null;
    return capitals == 0 || meaning ? from : last;
  }

  /** Returns where the name itself begins, behind "Gen." and "Sheikh". */
  int start(int from, int stop) {
    return skipHonorifics(from, stop);
  }

  private int skipHonorifics(int from, int stop) {
    int q = from;
    while (q < stop - 1 && (tokens.capital(q) && senses.get(q, Kind.HONORIFIC) != null)) {
      q = senses.end(q);
      while (q < stop - 1 && (tokens.is(q, ',') || tokens.is(q, '.')) && q > from) {
        q++;
      }
    }
    return q >= stop ? from : q;
  }

  private boolean part(int q, int capitals, boolean afterTitle, int stop) {
    if (!tokens.capital(q)
        || Calendar.names(tokens, q)
        || (tokens.shape(q) == Shape.UPPER && capitals == 0 && !afterTitle)) {
      return false;
    }
    if (capitals == 0 && afterTitle && words.isOneOf(q, CONTACTS)) {
      return false;
    }
    if (words.isOneOf(q, HEADLINE_VERBS)) {
      return false;
    }
    boolean known = tokens.shape(q) == Shape.UPPER && tokens.word(q) != Vocabulary.UNKNOWN;
    if (known
        && (capitals > 0 || senses.first(q) == null)
        && !words.isAny(q, WordClass.PARTICLE)
        && senses.get(q, Kind.SUFFIX) == null) {
      return false;
    }
    boolean given =
        capitals == 0
            && afterTitle
            && words.isOneOf(q, GIVEN_OR_OFFICE)
            && q + 1 < stop
            && tokens.shape(q + 1) == Shape.CAPITAL;
    if (given) {
      return true;
    }
    Sense sense = senses.first(q);
    boolean linked = capitals > 0 && words.isAny(q - 1, WordClass.PARTICLE);
    if (capitals > 0 && (linked || senses.get(q, Kind.SUFFIX) != null)) {
      return true;
    }
    if (sense == null || sense.kind() == Kind.HONORIFIC) {
      return !common(q) || (capitals > 0 && !words.isAny(q, WordClass.CLAUSE));
    }
    boolean next =
        q + 1 < stop
            && tokens.shape(q + 1) == Shape.CAPITAL
            && (senses.first(q + 1) == null
                || (afterTitle
                    && (senses.first(q + 1).kind() == Kind.STATE
                        || senses.first(q + 1).kind() == Kind.CITY)))
            && !tokens.glued(q + 1);
    return switch (sense.kind()) {
      case STATE, CAPITAL, CITY, REGION, PORTFOLIO, PEOPLE ->
          senses.end(q) == q + 1
              && !words.is(senses.end(q), "'s")
              && ((afterTitle && (capitals > 0 || next || sense.kind() == Kind.CITY))
                  || (capitals > 0 && sense.kind() == Kind.CITY)
                  || (capitals == 0 && next && sense.kind() == Kind.CITY));
      case NOTHING -> true;
      case SAME_RANK, HONORIFIC, SUFFIX, EVENT_HEAD, LOWER_RANK ->
          capitals > 0 && senses.end(q) == q + 1;
      default -> false;
    };
  }

  /** "Mr. KOVAR Anna": a surname in capitals behind an honorific. */
  private boolean shouted(int q) {
    return tokens.shape(q) == Shape.UPPER
        && tokens.end(q) - tokens.start(q) > 2
        && tokens.word(q) == Vocabulary.UNKNOWN;
  }

  /** Words of the grammar that begin sentences, not names. */
  private boolean common(int q) {
    return words.isGrammatical(q) && !accented(q);
  }

  /** "Tô" is not "to". */
  private boolean accented(int q) {
    for (int i = tokens.start(q); i < tokens.end(q); i++) {
      if (tokens.text().charAt(i) > 127) {
        return true;
      }
    }
    return false;
  }

  private boolean letter(int q) {
    return tokens.capital(q) || tokens.shape(q) == Shape.LOWER;
  }

  private boolean particle(int q, int stop, int capitals) {
    if (q + 1 >= stop || !words.isAny(q, WordClass.PARTICLE)) {
      return false;
    }
    boolean hyphen = tokens.is(q + 1, '-') && q + 2 < stop && tokens.capital(q + 2);
    boolean plain = tokens.capital(q + 1) || words.isAny(q + 1, WordClass.PARTICLE);
    if (capitals == 0 && !hyphen) {
      return tokens.capital(q) ? tokens.capital(q + 1) : leads(q, stop);
    }
    return hyphen || (plain && senses.get(q + 1, Kind.STATE) == null);
  }

  /** "Met van der Berg": particles in small letters before a surname that nothing else explains. */
  private boolean leads(int q, int stop) {
    int name = q + 1;
    while (name < stop && words.isAny(name, WordClass.PARTICLE)) {
      name++;
    }
    return name < stop
        && tokens.shape(name) == Shape.CAPITAL
        && tokens.word(name) == Vocabulary.UNKNOWN
        && senses.first(name) == null;
  }

  private boolean suffix(int q, int stop) {
    return q < stop && senses.get(q, Kind.SUFFIX) != null && tokens.capital(q);
  }
}
