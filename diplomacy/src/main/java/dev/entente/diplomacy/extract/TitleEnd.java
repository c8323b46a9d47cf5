package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;

/** Reads what follows the role of an office: "of foreign affairs", "and interior minister". */
final class TitleEnd {

  private static final WordSet LEADS = WordSet.of("of", "for", "to", "on");

  /** What one can be sent to. */
  private static final long POSTS = Kind.bits(Kind.STATE, Kind.BODY, Kind.CAPITAL, Kind.PORTFOLIO);

  private final Grammar grammar;
  private final Senses senses;
  private final Words words;
  private Tokens tokens;
  private int stop;

  /** The state whose office another one's holder serves: "adviser to the Polish president". */
  private String country;

  private TitleReader inner;

  TitleEnd(Grammar grammar, Senses senses) {
    this.grammar = grammar;
    this.senses = senses;
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** Ends a title whose role has been read. */
  void read(Title title, int q, boolean lowered, int limit, String state) {
    stop = limit;
    title.lowered = lowered;
    if (lowered) {
      title.level = Title.lower(title.level);
    }
    int end = senses.end(q);
    if (end + 1 < stop
        && tokens.is(end, '-')
        && (words.is(end + 1, "elect") || words.is(end + 1, "designate"))) {
      end += 2;
    }
    if (end < stop && (words.is(end, "elect") || words.is(end, "designate"))) {
      end++;
    }
    country = title.country;
    end = complement(end);
    title.country = country;
    if (end + 1 < stop && words.is(end, "and") && !title.plural) {
      Title second = inner().read(end + 1, stop, state);
      if (second != null
          && !second.plural
          && !second.speaker
          && !second.counterpart
          && tokens.capital(end + 1)
          && second.country == null) {
        title.level = Title.higher(title.level, second.level);
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
    if (end >= stop || !words.isOneOf(end, LEADS)) {
      return end;
    }
    int after = end + 1 < stop && words.is(end + 1, "the") ? end + 2 : end + 1;
    if (after >= stop) {
      return end;
    }
    int last = words.is(end, "to") ? posting(after) : matter(after);
    return last > after ? last : end;
  }

  /** "To the president", "to Poland": the end of whom or where one is sent to, or 0. */
  private int posting(int at) {
    Sense owner = senses.get(at, Kind.ADJECTIVE);
    int holder = owner == null ? at : senses.end(at);
    Title served = holder < stop ? inner().read(holder, stop, null) : null;
    if (served != null && !served.plural) {
      if (tokens.capital(holder) && !words.is(at - 1, "the") && named(served.to)) {
        return 0; // "an aide to President Kovar": the name is hers
      }
      country = owner != null && country == null ? owner.code() : country;
      return served.to;
    }
    Sense to = senses.first(at);
    return to != null && (to.kind().bit() & POSTS) != 0 ? senses.end(at) : 0;
  }

  private boolean named(int q) {
    return q < stop
        && tokens.shape(q) == Tokens.Shape.CAPITAL
        && !Calendar.names(tokens, q)
        && senses.get(q, Kind.STATE) == null;
  }

  /** "Foreign affairs and trade": the end of what the office is about, or 0. */
  private int matter(int at) {
    if (senses.get(at, Kind.PORTFOLIO) == null) {
      return 0;
    }
    int q = at;
    while (q < stop && (senses.get(q, Kind.PORTFOLIO) != null || connects(q, stop))) {
      q = Math.max(senses.end(q), q + 1);
    }
    while (q + 1 < stop
        && (words.is(q, "for") || words.is(q, "of"))
        && senses.get(q + 1, Kind.PORTFOLIO) != null) {
      q = senses.end(q + 1);
    }
    return q;
  }

  /** "and", a comma or "&" between two matters of one office. */
  boolean connects(int q, int stop) {
    boolean joins =
        words.is(q, "and") || tokens.is(q, ',') || tokens.is(q, '&') || tokens.is(q, '/');
    return joins
        && q + 1 < stop
        && (senses.get(q + 1, Kind.PORTFOLIO) != null
            || (words.is(q + 1, "and")
                && q + 2 < stop
                && senses.get(q + 2, Kind.PORTFOLIO) != null));
  }
}
