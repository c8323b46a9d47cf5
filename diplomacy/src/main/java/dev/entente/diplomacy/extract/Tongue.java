package dev.entente.diplomacy.extract;

/** A cheap look at a text's little words: where English ones abound, nothing else need be asked. */
final class Tongue {

  /** Of running English a third are little words; of a list of names and figures far fewer. */
  private static final int LEAST_PERCENT = 12;

  private static final int SAMPLE = 400;
  private static final int SHORT = 60;

  private static final long LITTLE =
      WordClass.bits(
          WordClass.PREPOSITION, WordClass.AUXILIARY, WordClass.CLAUSE, WordClass.DETERMINER);

  private final Grammar grammar;

  Tongue(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Returns whether a text, whose words are classified, is surely English. */
  boolean isEnglish(Tokens tokens) {
    int looked = Math.min(tokens.size(), SAMPLE);
    int little = 0;
    for (int i = 0; i < looked; i++) {
      little += (tokens.classesAt(i) & LITTLE) == 0 ? 0 : 1;
    }
    return little * 100 > looked * LEAST_PERCENT || (looked < SHORT && speaksOfAMeeting(tokens));
  }

  /** A line of names has few little words: an English verb or noun for a meeting will do. */
  private boolean speaksOfAMeeting(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if ((grammar.classes(tokens.word(i)) & Grammar.BEGINS_TRIGGER) != 0) {
        return true;
      }
    }
    return false;
  }
}
