package dev.entente.diplomacy.extract;

import java.util.List;
import java.util.Set;

/** Recognises phrases that stand for somebody named before. */
final class Anaphora {

  private static final Set<String> SIDES =
      Set.of(
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
  private static final List<String> NUMBERS = List.of("two", "three", "four");

  private Anaphora() {}

  /** Returns the token after the anaphor that begins at a token, or 0. */
  static int end(Words words, int p, int stop) {
    if (words.is(p, "he")
        || words.is(p, "she")
        || words.is(p, "they")
        || words.is(p, "who")
        || words.is(p, "whom")
        || words.is(p, "him")
        || words.is(p, "them")
        || words.is(p, "it")) {
      return p + 1;
    }
    int q = p;
    boolean the = words.is(q, "the") || words.is(q, "these") || words.is(q, "those");
    if (the) {
      q++;
    }
    if (the && words.is(q, "pair")) {
      return q + 1;
    }
    if (words.is(q, "both")) {
      return side(words, q + 1)
          ? q + 2
          : the || words.isAny(q + 1, WordClass.AUXILIARY) ? q + 1 : 0;
    }
    for (String number : NUMBERS) {
      if (the && words.is(q, number)) {
        return side(words, q + 1)
            ? q + 2
            : q + 2 < stop && words.is(q + 1, "foreign") && side(words, q + 2)
                ? q + 3
                : words.isAny(q + 1, WordClass.AUXILIARY) || words.isAny(q + 1, WordClass.ADVERB)
                    ? q + 1
                    : 0;
      }
    }
    return the && side(words, q) && !words.is(q + 1, "of") ? q + 1 : 0;
  }

  /** Returns how many an anaphor stands for: 1, 2, 3, 4, or 0 for any number above one. */
  static int count(Words words, int p, int to) {
    if (words.isAny(p, WordClass.MALE) || words.isAny(p, WordClass.FEMALE) || words.is(p, "it")) {
      return 1;
    }
    if (words.is(p, "who") || words.is(p, "whom")) {
      return -1;
    }
    for (int q = p; q < to; q++) {
      for (int i = 0; i < NUMBERS.size(); i++) {
        if (words.is(q, NUMBERS.get(i))) {
          return i + 2;
        }
      }
      if (words.is(q, "both") || words.is(q, "pair")) {
        return 2;
      }
    }
    return 0;
  }

  private static boolean side(Words words, int q) {
    for (String side : SIDES) {
      if (words.is(q, side)) {
        return true;
      }
    }
    return false;
  }
}
