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

  /**
   * Returns whether a token is a word, in any case. Asked dozens of times for every token: the hash
   * settles nearly all of them.
   *
   * @param word folded, as the vocabulary has it
   */
  boolean is(int token, String word) {
    return tokens.hashAt(token) == word.hashCode() && isSpelled(token, word);
  }

  private boolean isSpelled(int token, String word) {
    if (tokens.word(token) != Vocabulary.UNKNOWN) {
      return grammar.vocabulary().word(tokens.word(token)).equals(word);
    }
    int start = tokens.start(token);
    if (tokens.end(token) - start != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Folding.fold(tokens.chars()[start + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a token is one of these words, in any case. */
  boolean isOneOf(int token, WordSet set) {
    String word = set.withHash(tokens.hashAt(token));
    return word != null && is(token, word);
  }

  /** Returns whether a token is a word in small letters on "-ing", and no preposition. */
  boolean isGerund(int token) {
    return tokens.shape(token) == Tokens.Shape.LOWER
        && tokens.end(token) - tokens.start(token) > 5
        && endsInNg(token)
        && !isAny(token, WordClass.PREPOSITION);
  }

  private boolean endsInNg(int token) {
    int end = tokens.end(token);
    return end - tokens.start(token) > 3
        && tokens.chars()[end - 1] == 'g'
        && tokens.chars()[end - 2] == 'n';
  }

  /** Returns whether the tokens from one on are these words. */
  boolean are(int token, String first, String second) {
    return is(token, first) && is(token + 1, second);
  }

  /** Returns whether the tokens from one on are these words. */
  boolean are(int token, String first, String second, String third) {
    return are(token, first, second) && is(token + 2, third);
  }

  /** Returns whether a token is a word of the grammar, so that it is no name. */
  boolean isGrammatical(int token) {
    return isAnyOf(token, WordClass.GRAMMATICAL);
  }

  /** Returns whether a token is of one of several word classes, given their bits. */
  boolean isAnyOf(int token, long classes) {
    return (tokens.classesAt(token) & classes) != 0;
  }

  /** Returns whether a token is of a word class. */
  boolean isAny(int token, WordClass wordClass) {
    return (tokens.classesAt(token) & wordClass.bit()) != 0;
  }
}
