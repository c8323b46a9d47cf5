package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;

/** Reads offices: ranks, what the office is about, the role, and what follows "of" or "for". */
final class TitleReader {

  private static final int MOST_UNKNOWN = 3;

  /** What a title may begin with, of the words that the lexicon knows. */
  private static final long OPENINGS =
      Kind.bits(
          Kind.ROLE,
          Kind.COUNTERPART,
          Kind.SPEAKER,
          Kind.OUTSIDER,
          Kind.FORMER,
          Kind.NEVER_RANK,
          Kind.LOWER_RANK,
          Kind.SAME_RANK,
          Kind.PORTFOLIO);

  private final Senses senses;
  private final Words words;
  private final RoleReader roles;
  private final TitleEnd ends;
  private Tokens tokens;
  private int stop;
  private String state;

  /** A title that was begun and came to nothing: most do. */
  private Title blank;

  TitleReader(Grammar grammar, Senses senses) {
    this.senses = senses;
    this.words = new Words(grammar);
    this.roles = new RoleReader(grammar, senses);
    this.ends = new TitleEnd(grammar, senses);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
    roles.reset(text);
    ends.reset(text);
  }

  /**
   * Returns the office that begins at a token and ends before {@code limit}, or null.
   *
   * @param country the state that it is held in, or null where that is not known yet
   */
  Title read(int at, int limit, String country) {
    state = country;
    stop = limit;
    boolean may =
        senses.first(at) == null
            ? tokens.capital(at) && !words.isGrammatical(at) && capitalRoleAhead(at)
            : senses.isAny(at, OPENINGS);
    if (!may || hour(at)) {
      return null;
    }
    Title title = blank == null ? new Title() : blank;
    blank = title;
    title.begin(at);
    boolean lowered = false;
    int unknown = 0;
    boolean started = false;
    int q = at;
    while (q < stop) {
      if (senses.get(q, Kind.FORMER) != null) {
        title.former = true;
        started = true;
      } else if (senses.get(q, Kind.NEVER_RANK) != null && senses.get(q, Kind.PORTFOLIO) == null) {
        title.former = true;
      } else if (senses.get(q, Kind.LOWER_RANK) != null) {
        lowered = true;
      } else if (modifies(q)) {
        started = true;
      } else if (roles.read(q, stop, state, title)) {
        blank = null;
        ends.read(title, q, lowered, stop, state);
        return title;
      } else if (senses.get(q, Kind.SAME_RANK) != null || senses.get(q, Kind.PORTFOLIO) != null) {
        started = true;
      } else if (started && (ends.connects(q, stop) || nested(q, title))) {
        // goes on
      } else if (lowered && nested(q, title)) {
        // "deputy U.S. trade representative"
      } else if (tokens.is(q, '-') && q > at) {
        // "vice-minister"
      } else if (tokens.capital(q)
          && senses.first(q) == null
          && !Calendar.names(tokens, q)
          && unknown < MOST_UNKNOWN
          && capitalRoleAhead(q)) {
        unknown++;
      } else {
        return null;
      }
      q = Math.max(senses.end(q), q + 1);
    }
    return null;
  }

  /** "At 4:10 p.m.", "on 93.5 FM": no premier and no foreign minister. */
  private boolean hour(int at) {
    return at > 0
        && tokens.shape(at - 1) == Tokens.Shape.NUMBER
        && (words.is(at, "p.m.") || words.is(at, "pm") || words.is(at, "fm"));
  }

  /** Ranks an office anew when its state becomes known. */
  void rank(Title title, String country) {
    roles.rank(title, country);
  }

  /** "Executive vice minister": a word that could be a role but stands before one. */
  private boolean modifies(int q) {
    int next = senses.end(q);
    boolean modifier =
        senses.get(q, Kind.SAME_RANK) != null || senses.get(q, Kind.PORTFOLIO) != null;
    return modifier
        && next < stop
        && (senses.office(next, state) != null
            || senses.get(next, Kind.LOWER_RANK) != null
            || senses.get(next, Kind.PORTFOLIO) != null);
  }

  private boolean nested(int q, Title title) {
    Sense state =
        senses.get(q, Kind.ADJECTIVE) != null
            ? senses.get(q, Kind.ADJECTIVE)
            : senses.get(q, Kind.STATE);
    int next = senses.end(q);
    if (state == null
        || next >= stop
        || title.country != null
        || (senses.get(next, Kind.PORTFOLIO) == null && senses.get(next, Kind.ROLE) == null)) {
      return false;
    }
    title.country = state.code();
    return true;
  }

  /** A capital word of an office that no list has: "External Commerce Minister". */
  private boolean capitalRoleAhead(int q) {
    int unknown = 0;
    for (int i = q; i < stop && unknown <= MOST_UNKNOWN; i++) {
      if (!tokens.capital(i) && !word(i, "and") && !tokens.is(i, '&')) {
        return false;
      }
      if (senses.get(i, Kind.ROLE) != null && i > q) {
        return true;
      }
      unknown++;
    }
    return false;
  }

  private boolean word(int token, String word) {
    return tokens.word(token) != Vocabulary.UNKNOWN && words.is(token, word);
  }
}
