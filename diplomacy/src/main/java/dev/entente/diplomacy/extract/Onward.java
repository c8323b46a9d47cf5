package dev.entente.diplomacy.extract;

import java.util.List;

/**
 * Follows one person through sentences that say "she" of her: past others whom she meets, and on
 * the journey of which the story tells.
 */
final class Onward {

  private static final int REACH = 14;

  private static final WordSet STAGES = WordSet.of("leg", "stop", "stage");

  private static final WordSet NUMBERED =
      WordSet.of("next", "second", "third", "fourth", "last", "final", "other", "another");

  private final Words words;

  Onward(Words words) {
    this.words = words;
  }

  /** "She will meet Wrona. She": a sentence that begins with the same pronoun is about the same. */
  boolean isSame(Actor pronoun, List<Group> groups) {
    return !groups.isEmpty()
        && groups.get(0).anaphor()
        && pronoun.to - pronoun.from == 1
        && (words.isAny(pronoun.from, WordClass.FEMALE)
            ? words.is(groups.get(0).from, "she")
            : words.isAny(pronoun.from, WordClass.MALE) && words.is(groups.get(0).from, "he"));
  }

  /** "From there she will go", "her next stop", "on the second leg she will". */
  boolean goesOn(Actor pronoun, Clause clause) {
    boolean person =
        words.isAny(pronoun.from, WordClass.FEMALE) || words.isAny(pronoun.from, WordClass.MALE);
    if (!person) {
      return false;
    }
    int from = Math.max(clause.from, pronoun.from - REACH);
    return isToldBetween(from, Math.min(clause.to, pronoun.to + REACH));
  }

  /** "From there", "on the second leg": words of a journey that goes on. */
  boolean isToldBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean stage = words.isOneOf(i, STAGES) && words.isOneOf(i - 1, NUMBERED);
      if (stage || words.are(i, "from", "there") || words.are(i, "on", "to")) {
        return true;
      }
    }
    return false;
  }
}
