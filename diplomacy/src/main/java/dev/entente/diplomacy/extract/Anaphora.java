package dev.entente.diplomacy.extract;

import java.util.stream.Stream;

/** Recognises phrases that stand for somebody named before. */
final class Anaphora {

  private static final WordSet PRONOUNS =
      WordSet.of("he", "she", "they", "who", "whom", "him", "them", "it");

  private static final WordSet OWNERS = WordSet.of("his", "her");

  private static final WordSet LANDS = WordSet.of("country", "government", "nation");

  private static final WordSet ARTICLES = WordSet.of("the", "these", "those");

  private static final WordSet SIDES =
      WordSet.of(
          "sides",
          "countries",
          "nations",
          "leaders",
          "ministers",
          "presidents",
          "governments",
          "men",
          "officials",
          "neighbors",
          "neighbours",
          "allies",
          "parties",
          "delegations",
          "states",
          "premiers",
          "powers",
          "diplomats",
          "statesmen",
          "superpowers",
          "women",
          "heads");
  private static final WordSet NUMBERS = WordSet.of("two", "three", "four");

  /** What follows the article of an anaphor: few words do, so that one look settles most. */
  private static final WordSet AFTER_ARTICLE = SIDES.and(NUMBERS).and(WordSet.of("pair", "both"));

  private Anaphora() {}

  /** Returns the words that an anaphor may begin with. */
  static Stream<String> openings() {
    return Stream.of(PRONOUNS, ARTICLES, QuotedSpeaker.FIRST_PERSON, WordSet.of("both"))
        .flatMap(WordSet::stream);
  }

  /** Returns the token after the anaphor that begins at a token, or 0. */
  static int end(Words words, int p, int stop) {
    if (!mayBegin(words, p)) {
      return 0;
    }
    if (words.isOneOf(p, ARTICLES)) {
      return words.isOneOf(p + 1, AFTER_ARTICLE) ? endBehindArticle(words, p + 1, stop) : 0;
    }
    if (words.isOneOf(p, PRONOUNS) || QuotedSpeaker.isFirstPerson(words, p)) {
      return p + 1;
    }
    if (words.isOneOf(p, OWNERS) && words.isOneOf(p + 1, LANDS)) {
      return words.is(p + 2, "'s") ? 0 : p + 2;
    }
    if (words.is(p, "both")) {
      return side(words, p + 1) ? p + 2 : words.isAny(p + 1, WordClass.AUXILIARY) ? p + 1 : 0;
    }
    return 0;
  }

  /** "The pair", "the two leaders", "these countries": from the word behind the article on. */
  private static int endBehindArticle(Words words, int q, int stop) {
    if (words.is(q, "pair")) {
      return q + 1;
    }
    if (words.is(q, "both")) {
      return side(words, q + 1) ? q + 2 : q + 1;
    }
    if (words.isOneOf(q, NUMBERS)) {
      return side(words, q + 1)
          ? q + 2
          : q + 2 < stop && words.is(q + 1, "foreign") && side(words, q + 2)
              ? q + 3
              : words.isAny(q + 1, WordClass.AUXILIARY) || words.isAny(q + 1, WordClass.ADVERB)
                  ? q + 1
                  : 0;
    }
    boolean named = words.is(q + 1, "of") || words.is(q + 1, "from");
    return side(words, q) && !named ? q + 1 : 0;
  }

  /** Returns whether an anaphor may begin at a token: cheap, to be asked first. */
  static boolean mayBegin(Words words, int p) {
    return words.isAnyOf(p, Grammar.BEGINS_ANAPHOR);
  }

  /** Returns how many an anaphor stands for: 1, 2, 3, 4, or 0 for any number above one. */
  static int count(Words words, int p, int to) {
    if (words.isAny(p, WordClass.MALE)
        || words.isAny(p, WordClass.FEMALE)
        || words.is(p, "it")
        || QuotedSpeaker.isFirstPerson(words, p)) {
      return 1;
    }
    if (words.is(p, "who") || words.is(p, "whom")) {
      return -1;
    }
    for (int q = p; q < to; q++) {
      if (words.isOneOf(q, NUMBERS)) {
        return words.is(q, "two") ? 2 : words.is(q, "three") ? 3 : 4;
      }
      if (words.is(q, "both") || words.is(q, "pair")) {
        return 2;
      }
    }
    return 0;
  }

  /** "The two leaders"; of "the two heads of a panel" nobody was told before. */
  private static boolean side(Words words, int q) {
    boolean headsOf = words.are(q, "heads", "of") && !words.is(q + 2, "state");
    return words.isOneOf(q, SIDES) && !headsOf;
  }
}
