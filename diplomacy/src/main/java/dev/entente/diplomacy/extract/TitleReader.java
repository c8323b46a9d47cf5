package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;
import dev.entente.diplomacy.meeting.Level;

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

  private final Grammar grammar;
  private final Senses senses;
  private final Words words;
  private Tokens tokens;
  private int stop;
  private String state;
  private String country;
  private TitleReader inner;

  /** A title that was begun and came to nothing: most do. */
  private Title blank;

  TitleReader(Grammar grammar, Senses senses) {
    this.grammar = grammar;
    this.senses = senses;
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
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
            ? tokens.capital(at) && capitalRoleAhead(at)
            : senses.isAny(at, OPENINGS);
    if (!may) {
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
      } else if (role(q, title)) {
        blank = null;
        finish(title, q, lowered);
        return title;
      } else if (senses.get(q, Kind.SAME_RANK) != null || senses.get(q, Kind.PORTFOLIO) != null) {
        started = true;
      } else if (started && (connector(q) || nested(q, title))) {
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

  /** "and", a comma or "&" between two matters of one office. */
  private boolean connector(int q) {
    boolean joins = word(q, "and") || tokens.is(q, ',') || tokens.is(q, '&') || tokens.is(q, '/');
    return joins
        && q + 1 < stop
        && (senses.get(q + 1, Kind.PORTFOLIO) != null
            || (word(q + 1, "and") && q + 2 < stop && senses.get(q + 2, Kind.PORTFOLIO) != null));
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

  private boolean role(int q, Title title) {
    Sense role = senses.office(q, state);
    if (role == null || adjective(q)) {
      return false;
    }
    title.head = q;
    title.body = role.name();
    if (state == null && role.code() != null && title.country == null) {
      title.country = role.code();
    }
    title.level = role.level();
    title.plural = role.plural();
    title.counterpart = role.kind() == Kind.COUNTERPART;
    title.speaker = role.kind() == Kind.SPEAKER;
    title.outsider = role.kind() == Kind.OUTSIDER;
    return true;
  }

  /** "Official visit", "official sources": the word only describes what follows. */
  private boolean adjective(int q) {
    if (!word(q, "official") || q + 1 >= stop) {
      return false;
    }
    if (tokens.shape(q + 1) != Tokens.Shape.LOWER) {
      return medium(q + 1);
    }
    int word = tokens.word(q + 1);
    boolean function =
        grammar.is(word, WordClass.PREPOSITION)
            || grammar.is(word, WordClass.CONJUNCTION)
            || grammar.is(word, WordClass.AUXILIARY)
            || grammar.is(word, WordClass.CLAUSE)
            || grammar.is(word, WordClass.SPEECH)
            || grammar.is(word, WordClass.ADVERB);
    return !function;
  }

  /** "The official Tanjug news agency": the name of a newspaper or an agency follows. */
  private boolean medium(int from) {
    for (int i = from; i < Math.min(stop, from + 6); i++) {
      if (grammar.is(tokens.word(i), WordClass.MEDIUM)) {
        return true;
      }
      if (!tokens.capital(i) && !word(i, "news")) {
        return false;
      }
    }
    return false;
  }

  /** Ranks an office anew when its state becomes known. */
  void rank(Title title, String country) {
    Sense role = country == null ? null : senses.office(title.head, country);
    if (role == null || role.code() == null) {
      return;
    }
    title.level = title.lowered ? lower(role.level()) : role.level();
    title.speaker = role.kind() == Kind.SPEAKER;
    title.outsider = role.kind() == Kind.OUTSIDER;
  }

  private void finish(Title title, int q, boolean lowered) {
    title.lowered = lowered;
    if (lowered) {
      title.level = lower(title.level);
    }
    int end = senses.end(q);
    if (end + 1 < stop
        && tokens.is(end, '-')
        && (word(end + 1, "elect") || word(end + 1, "designate"))) {
      end += 2;
    }
    if (end < stop && (word(end, "elect") || word(end, "designate"))) {
      end++;
    }
    country = title.country;
    end = complement(end);
    title.country = country;
    if (end + 1 < stop && word(end, "and") && !title.plural) {
      Title second = inner().read(end + 1, stop, state);
      if (second != null
          && !second.plural
          && !second.speaker
          && !second.counterpart
          && tokens.capital(end + 1)
          && second.country == null) {
        title.level = higher(title.level, second.level);
        end = second.to;
      }
    }
    title.to = end;
  }

  /** Returns a reader of the office that another one names: "minister to the president". */
  private TitleReader inner() {
    inner = inner == null ? new TitleReader(grammar, senses) : inner;
    inner.reset(tokens);
    return inner;
  }

  /** "of foreign affairs", "for Europe", "to the United Nations". */
  private int complement(int end) {
    if (end >= stop
        || !(word(end, "of") || word(end, "for") || word(end, "to") || word(end, "on"))) {
      return end;
    }
    boolean posting = word(end, "to");
    int q = end + 1;
    if (q < stop && word(q, "the")) {
      q++;
    }
    if (posting && q < stop) {
      int holder = q;
      Sense owner = senses.get(q, Kind.ADJECTIVE);
      if (owner != null) {
        holder = senses.end(q);
      }
      Title served = holder < stop ? inner().read(holder, stop, null) : null;
      if (served != null && !served.plural) {
        if (owner != null && country == null) {
          country = owner.code();
        }
        return served.to;
      }
    }
    if (posting) {
      Sense to = q < stop ? senses.first(q) : null;
      boolean post =
          to != null
              && (to.kind() == Kind.STATE
                  || to.kind() == Kind.BODY
                  || to.kind() == Kind.CAPITAL
                  || to.kind() == Kind.PORTFOLIO);
      return post ? senses.end(q) : end;
    }
    if (q >= stop || senses.get(q, Kind.PORTFOLIO) == null) {
      return end;
    }
    while (q < stop && (senses.get(q, Kind.PORTFOLIO) != null || connector(q))) {
      q = Math.max(senses.end(q), q + 1);
    }
    while (q + 1 < stop
        && (word(q, "for") || word(q, "of"))
        && senses.get(q + 1, Kind.PORTFOLIO) != null) {
      q = senses.end(q + 1);
    }
    return q;
  }

  private boolean word(int token, String word) {
    return tokens.word(token) != Vocabulary.UNKNOWN && words.is(token, word);
  }

  static Level higher(Level a, Level b) {
    return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
  }

  private static Level lower(Level level) {
    if (level == null) {
      return null;
    }
    return switch (level) {
      case HEAD_OF_STATE_OR_GOVERNMENT -> Level.MINISTER;
      case MINISTER -> Level.VICE_MINISTER;
      case VICE_MINISTER, SENIOR_OFFICIAL -> Level.SENIOR_OFFICIAL;
      case WORKING -> Level.WORKING;
    };
  }
}
