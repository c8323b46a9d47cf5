package dev.entente.diplomacy.extract;

/** Reads the short noun phrase that names a matter: "radar row", "wide range of trade matters". */
final class MatterPhrase {

  private static final int MOST_WORDS = 6;

  private static final WordSet INSIDE = WordSet.of("of", "in", "at", "with", "for", "from");

  private static final WordSet TIMES =
      WordSet.of(
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "week",
          "month",
          "year",
          "weekend",
          "day",
          "days",
          "weeks",
          "months",
          "years");

  /** "A range of", "the importance of": what follows is the matter. */
  private static final WordSet CONTAINERS =
      WordSet.of(
          "range",
          "number",
          "series",
          "importance",
          "need",
          "urgency",
          "variety",
          "host",
          "set",
          "possibility",
          "prospect",
          "prospects",
          "issue",
          "question",
          "issues");

  /** Words that name no matter by themselves. */
  private static final WordSet EMPTY =
      WordSet.of(
          "areas",
          "issues",
          "matters",
          "progress",
          "challenges",
          "interests",
          "topics",
          "concerns",
          "things",
          "one",
          "region",
          "world",
          "questions",
          "subjects",
          "coming",
          "well",
          "ways",
          "kind",
          "issue",
          "agreement",
          "matter",
          "level",
          "countries",
          "fields",
          "need",
          "importance",
          "sectors");

  private static final String[] UNFINISHED = {
    "ing", "al", "ic", "ive", "ous", "able", "clean", "new"
  };

  private static final WordSet TURNS =
      WordSet.of("response", "retaliation", "return", "order", "exchange", "connection", "part");

  private static final WordSet NAMING = WordSet.of("known", "called", "named", "dubbed");

  private static final long FUNCTION =
      WordClass.bits(
          WordClass.PREPOSITION,
          WordClass.PLACE_PREPOSITION,
          WordClass.AUXILIARY,
          WordClass.CLAUSE,
          WordClass.CONJUNCTION,
          WordClass.ADVERB,
          WordClass.PLURAL,
          WordClass.SPEECH);

  private final Words words;
  private Tokens tokens;

  MatterPhrase(Words words) {
    this.words = words;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** The noun phrase that begins at a token; what "known as" names stands for all of it. */
  String phrase(int from, Clause clause) {
    int first = begin(from, clause);
    int to = first;
    while (to < clause.to && to - first < 2 * MOST_WORDS && goesOn(to, first)) {
      to++;
    }
    if (words.isOneOf(to, NAMING) && to + 1 < clause.to) {
      int named = words.is(to + 1, "as") ? to + 2 : to + 1;
      if (named < clause.to && tokens.capital(named)) {
        return phrase(named, clause);
      }
    }
    while (to > first
        && (isLink(to - 1)
            || words.is(to - 1, "and")
            || tokens.is(to - 1, '-')
            || words.isAny(to - 1, WordClass.ADVERB))) {
      to--;
    }
    boolean empty =
        (words.isOneOf(to - 1, EMPTY) && to - first < 3 && isVague(first, to - 1))
            || (to - first == 1 && isAlone(first));
    boolean dangling = to > first && words.isAny(to - 1, WordClass.VAGUE);
    if (empty || dangling) {
      return "";
    }
    Group named = clause.at(first);
    boolean state = named != null && named.to >= to && named.sides() > 0;
    return to - first > MOST_WORDS + 2 || state ? "" : tokens.text(first, to);
  }

  private boolean isVague(int first, int last) {
    for (int i = first; i < last; i++) {
      if (!words.isAny(i, WordClass.VAGUE) && !words.isAny(i, WordClass.MODIFIER)) {
        return false;
      }
    }
    return true;
  }

  /** "Fiscal", "reducing": a word that a noun or an object should follow. */
  private boolean isAlone(int token) {
    boolean unfinished = false;
    for (int i = 0; i < UNFINISHED.length && !unfinished; i++) {
      unfinished = tokens.endsIn(token, UNFINISHED[i]);
    }
    return unfinished && tokens.shape(token) == Tokens.Shape.LOWER;
  }

  /** Past "the", and past "a wide range of". */
  private int begin(int from, Clause clause) {
    int q = from;
    for (int i = from; i < Math.min(clause.to, from + MOST_WORDS); i++) {
      if (words.isOneOf(i, CONTAINERS) && words.is(i + 1, "of")) {
        q = i + 2;
      }
    }
    while (q < clause.to && words.isAny(q, WordClass.DETERMINER)) {
      q++;
    }
    Group owner = clause.at(q);
    boolean owned = owner != null && owner.possessive();
    return owned ? (words.is(owner.to, "'s") ? owner.to + 1 : owner.to) : q;
  }

  private boolean goesOn(int token, int first) {
    if (tokens.shape(token) == Tokens.Shape.MARK) {
      return (token > first && tokens.is(token, '-')) || tokens.is(token, '\'');
    }
    if (token == first) {
      return tokens.shape(token) != Tokens.Shape.NUMBER && !isFunction(token) && !isTime(token);
    }
    if (words.isOneOf(token, INSIDE)) {
      return tokens.shape(token + 1 < tokens.size() ? token + 1 : token) != Tokens.Shape.NUMBER
          && !isTime(token + 1)
          && !words.is(token + 1, "which")
          && !words.isOneOf(token + 1, TURNS)
          && !tokens.endsIn(token + 1, "ing");
    }
    if (words.is(token, "and")) {
      return token - first < MOST_WORDS - 2
          && token + 1 < tokens.size()
          && tokens.shape(token + 1) == Tokens.Shape.LOWER
          && !isFunction(token + 1)
          && !words.isAny(token + 1, WordClass.DETERMINER);
    }
    if (words.isAny(token, WordClass.DETERMINER)) {
      return isLink(token - 1);
    }
    boolean participle =
        tokens.shape(token) == Tokens.Shape.LOWER
            && tokens.endsIn(token, "ed")
            && !isLink(token - 1);
    return !isFunction(token) && !isTime(token) && !participle && !words.isOneOf(token, NAMING);
  }

  private boolean isLink(int token) {
    return words.isOneOf(token, INSIDE) || words.is(token, "the") || words.is(token, "a");
  }

  private boolean isFunction(int token) {
    return words.isAnyOf(token, FUNCTION);
  }

  private boolean isTime(int token) {
    return token < tokens.size() && (Calendar.names(tokens, token) || words.isOneOf(token, TIMES));
  }

  /** A word before a noun that says which one it is: "fishing dispute", not "latest dispute". */
  boolean qualifies(int token) {
    return tokens.shape(token) == Tokens.Shape.LOWER
        && !isFunction(token)
        && !isTime(token)
        && !tokens.endsIn(token, "ed")
        && !words.isAny(token, WordClass.DETERMINER)
        && !words.isAny(token, WordClass.MODIFIER)
        && !words.isAny(token, WordClass.LIGHT_VERB)
        && !words.isAny(token, WordClass.VAGUE);
  }
}
