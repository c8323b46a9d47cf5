package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.Sense.Kind;

/** Reads the word that heads an office: "minister", "official" where it is no adjective. */
final class RoleReader {

  private final Grammar grammar;
  private final Senses senses;
  private final Words words;
  private Tokens tokens;
  private int stop;

  RoleReader(Grammar grammar, Senses senses) {
    this.grammar = grammar;
    this.senses = senses;
    this.words = new Words(grammar);
  }

  void reset(Tokens text) {
    tokens = text;
    words.reset(text);
  }

  /** Puts what a word tells of an office into its title; returns false where it heads none. */
  boolean read(int q, int limit, String state, Title title) {
    stop = limit;
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
    if (!words.is(q, "official") || q + 1 >= stop) {
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
      if (!tokens.capital(i) && !words.is(i, "news")) {
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
    title.level = title.lowered ? Title.lower(role.level()) : role.level();
    title.speaker = role.kind() == Kind.SPEAKER;
    title.outsider = role.kind() == Kind.OUTSIDER;
  }
}
