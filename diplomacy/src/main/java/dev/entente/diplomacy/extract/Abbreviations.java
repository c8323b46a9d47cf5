package dev.entente.diplomacy.extract;

/** Words that a full stop belongs to, and those that tell whether it ends the sentence as well. */
final class Abbreviations {

  private static final WordSet ALL =
      WordSet.of(
          "gen", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "lt", "col", "maj", "capt",
          "sgt", "adm", "brig", "cmdr", "st", "no", "jr", "sr", "rev", "hon", "amb", "pres", "min",
          "dep", "approx", "vs", "etc", "eg", "ie", "gov't", "mt", "ft", "co", "inc", "ltd",
          "corp");

  /** They often close a sentence: a capital after them begins a new one. */
  private static final WordSet CLOSING = WordSet.of("jr", "sr", "etc", "co", "inc", "ltd", "corp");

  /** They rarely follow "U.S." inside a sentence. */
  private static final WordSet STARTERS =
      WordSet.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "in",
          "on",
          "at",
          "but",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "their",
          "its",
          "both",
          "there",
          "however",
          "meanwhile",
          "earlier",
          "later",
          "asked",
          "if",
          "as",
          "when",
          "while",
          "after",
          "before",
          "i",
          "you",
          "no",
          "some",
          "for",
          "according");

  private Abbreviations() {}

  /** Returns whether the word of a hash is an abbreviation: "Gen.". */
  static boolean contains(int hash) {
    return ALL.withHash(hash) != null;
  }

  /** Returns whether the abbreviation of a hash may close a sentence: "Ltd.". */
  static boolean mayClose(int hash) {
    return CLOSING.withHash(hash) != null;
  }

  /** Returns whether the word of a hash begins a sentence after initials such as "U.S.". */
  static boolean isStarter(int hash) {
    return STARTERS.withHash(hash) != null;
  }
}
