package dev.entente.diplomacy.extract;

/** Asks tokens what words they are. */
final class Words {

  private final Grammar grammar;
  private Tokens tokens;

  Words(Grammar grammar) {
    this.grammar = grammar;
  }

  void reset(Tokens text) {
    tokens = text;
  }

  /** Returns whether a token is a word that the rules know. */
  boolean is(int token, String word) {
    return token >= 0
        && token < tokens.size()
        && tokens.word(token) != Vocabulary.UNKNOWN
        && grammar.vocabulary().word(tokens.word(token)).equals(word);
  }

  /** Returns whether the tokens from one on are these words. */
  boolean are(int token, String... phrase) {
    for (int i = 0; i < phrase.length; i++) {
      if (!is(token + i, phrase[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a token is of a word class. */
  boolean isAny(int token, WordClass wordClass) {
    return token >= 0 && token < tokens.size() && grammar.is(tokens.word(token), wordClass);
  }
}
